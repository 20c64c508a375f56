import { expect, test } from 'vitest';
import { isRefusal } from '../dossier/refusal.ts';
import { attempt, toPlan, walk } from '../protocol/testing/path.ts';
import { leegDossier } from './dossier.ts';
import { evolve, foldJournaal } from './evolve.ts';

const op = '2026-05-04';

test('protocol 8.4: a whole journal folds to what its events make one by one, withdrawn acts too', () => {
  const asked = walk(walk(leegDossier, toPlan), [
    ['makeVoorlegging', { op, soort: 'toewijzing', vraag: 'V.' }],
    ['makeVoorlegging', { op, soort: 'twijfel', vraag: 'V.' }],
  ]);
  const withdraw = { op, reden: 'R.', nummer: asked.versie };
  const withdrawn = attempt(asked, 'withdrawHandeling', withdraw, '2026-06-01');
  if (isRefusal(withdrawn)) throw new Error('not withdrawn');
  const journaal = [...withdrawn.verloop, { ...asked.verloop.at(-1), versie: withdrawn.versie + 1 } as never];
  const states = journaal.map((_, i) => foldJournaal(journaal.slice(0, i + 1)));
  let dossier = leegDossier;
  for (const [i, recorded] of journaal.entries()) {
    dossier = evolve(dossier, recorded);
    expect(dossier).toEqual(states[i]);
  }
  expect(dossier.voorleggingen.map(({ soort }) => soort)).toEqual(['toewijzing', 'twijfel']);
});

test('folding leaves the empty dossier, and the dossiers it made before, as they were', () => {
  const { verloop } = walk(leegDossier, toPlan);
  const before = foldJournaal(verloop.slice(0, 3));
  const kept = structuredClone(before);
  foldJournaal(verloop);
  expect(before).toEqual(kept);
  expect(leegDossier.verloop).toEqual([]);
});
