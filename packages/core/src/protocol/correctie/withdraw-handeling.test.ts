import { expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { attempt, refusedUnder, toPlan, walk } from '../testing/path.ts';

const op = '2026-05-04';

test('protocol 8.4: an act is withdrawn whole, never by a part of it', () => {
  const found = walk(walk(leegDossier, toPlan), [['noteConflict', { op, toelichting: 'T.' }]]);
  const [conflict, question] = found.verloop.slice(-2);
  expect([conflict?.gebeurtenis.type, question?.gebeurtenis.type]).toEqual(['ConflictFound', 'Voorgelegd']);
  const part = { op, reden: 'R.', nummer: question?.versie };
  refusedUnder(found, 'withdrawHandeling', part, '8.4', null);
  const whole = attempt(found, 'withdrawHandeling', { ...part, nummer: conflict?.versie }, '2026-06-01');
  expect(isRefusal(whole) ? whole : whole.voorleggingen).toEqual([]);
  const planned = walk(leegDossier, toPlan);
  const step = planned.verloop.findLast(({ gebeurtenis }) => gebeurtenis.type === 'StapPlanned');
  refusedUnder(planned, 'withdrawHandeling', { ...part, nummer: step?.versie }, '8.4', null);
});

test('protocol 8.4: a question that was put by itself can be withdrawn', () => {
  const asked = walk(walk(leegDossier, toPlan), [
    ['makeVoorlegging', { op, soort: 'toewijzing', vraag: 'V.' }],
    ['makeVoorlegging', { op, soort: 'twijfel', vraag: 'V.' }],
  ]);
  const withdrawn = attempt(
    asked,
    'withdrawHandeling',
    { op, reden: 'R.', nummer: asked.versie },
    '2026-06-01',
  );
  expect(isRefusal(withdrawn) ? withdrawn : withdrawn.voorleggingen.map(({ soort }) => soort)).toEqual([
    'toewijzing',
  ]);
});
