import { describe, expect, test } from 'vitest';
import { isRefusal } from '../dossier/refusal.ts';
import { attempt, toPlan, walk } from '../protocol/testing/path.ts';
import { datum } from '../time/datum.ts';
import { leegDossier } from './dossier.ts';
import { evolve, foldJournaal, geldend } from './evolve.ts';

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

describe('protocol 8.4: what stands of a journal', () => {
  const day = datum(op);
  const noted = (bron: string) => ({ type: 'TermijnNoted', op: day, bron, uiterlijk: day }) as const;
  const withdrawn = (...versies: number[]) => ({ type: 'HandelingWithdrawn', op: day, versies }) as const;
  const journaal = [noted('a'), noted('b'), noted('c'), withdrawn(1, 3)].map((gebeurtenis, i) => ({
    ...{ versie: i + 1, gebeurtenis, medewerkerId: i === 0 ? 'een' : null },
  }));

  test('neither what was withdrawn nor the withdrawing', () => {
    expect(geldend(journaal)).toEqual([journaal[1]]);
    expect(geldend(journaal.slice(0, 3))).toEqual(journaal.slice(0, 3));
    expect(geldend([])).toEqual([]);
  });

  test('the dossier is what that makes of it; its course keeps everything, with who recorded it where that is known', () => {
    const dossier = foldJournaal(journaal);
    expect([dossier.termijnbronnen, dossier.versie]).toEqual([['b'], 4]);
    expect(dossier.verloop).toStrictEqual([
      { versie: 1, gebeurtenis: journaal[0]?.gebeurtenis, medewerkerId: 'een' },
      ...journaal.slice(1).map(({ versie, gebeurtenis }) => ({ versie, gebeurtenis })),
    ]);
    expect(journaal.reduce(evolve, leegDossier)).toEqual(dossier);
  });

  test('who put something forward is known again after a withdrawal', () => {
    const put = { type: 'Voorgelegd', op: day, soort: 'twijfel' } as const;
    const rows = [
      { versie: 1, gebeurtenis: noted('a') },
      { versie: 2, gebeurtenis: put, medewerkerId: 'een' },
      { versie: 3, gebeurtenis: withdrawn(1) },
    ];
    expect(foldJournaal(rows).voorleggingen.map(({ door, versie }) => [door, versie])).toEqual([['een', 2]]);
  });
});
