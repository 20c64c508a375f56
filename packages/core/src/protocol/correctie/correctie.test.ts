import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { foldJournaal } from '../../dossier/evolve.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { standaardInstellingen } from '../instellingen.ts';
import { termijnenOf } from '../termijnen-of.ts';
import {
  attempt,
  melding,
  plan,
  refusedUnder,
  toClosing,
  toIntake,
  toLetter,
  toPlan,
  walk,
} from '../testing/path.ts';

const settings = standaardInstellingen(['GM0014']);

describe('a wrong act', () => {
  const planned = walk(leegDossier, toPlan);
  const versie = planned.plan?.versie ?? 0;
  const withdraw = { op: '2026-05-04', nummer: versie, reden: 'Verkeerd dossier.' };

  test('protocol 8.4: a withdrawn act counts as not having happened, and stays in the journal', () => {
    const back = walk(planned, [['withdrawHandeling', withdraw]]);
    const before = walk(leegDossier, toPlan.slice(0, -1));
    expect({ ...back, verloop: [], versie: 0 }).toEqual({ ...before, verloop: [], versie: 0 });
    expect(back.verloop).toHaveLength(planned.verloop.length + 1);
    expect(foldJournaal(back.verloop)).toEqual(back);
    expect(termijnenOf(back.verloop, settings)).toEqual(termijnenOf(before.verloop, settings));
    expect(isRefusal(attempt(back, 'agreePlan', plan, '2026-06-01'))).toBe(false);
  });
  test('protocol 8.4: not while later acts can rest on it, nor the receipt itself', () => {
    refusedUnder(walk(leegDossier, toLetter), 'withdrawHandeling', withdraw, '8.4', null);
    refusedUnder(planned, 'withdrawHandeling', { ...withdraw, nummer: 1 }, '8.4', null);
    const back = walk(planned, [['withdrawHandeling', withdraw]]);
    refusedUnder(back, 'withdrawHandeling', withdraw, '8.4', null);
  });
});

describe('reopening, transferring, withdrawing', () => {
  test('protocol 8.6a: a closed dossier is reopened by an act, and closes again only when the client is told again', () => {
    const open = walk(walk(leegDossier, toClosing), [['reopenDossier', { op: '2026-05-10', reden: 'R.' }]]);
    expect(open).toMatchObject({ status: 'in_behandeling', afsluiting: null });
    refusedUnder(open, 'closeDossier', {}, '5.4.4b', 'tellEinde');
    refusedUnder(open, 'reopenDossier', {}, '8.6a', 'closeDossier');
  });
  test('protocol 4, 5.4.4a: a case goes to another bureau only with the client’s consent, after they were told', () => {
    const dossier = walk(leegDossier, toIntake.slice(0, 2));
    const transfer = { op: '2026-03-05', bureau: 'Elders', toestemming: true };
    refusedUnder(dossier, 'transferDossier', transfer, '5.4.4b', 'tellEinde');
    const told = walk(dossier, [['tellEinde', { op: '2026-03-04', wijze: 'schriftelijk', bericht: 'B.' }]]);
    refusedUnder(told, 'transferDossier', { ...transfer, toestemming: false }, '5.4.4a', null);
    expect(walk(told, [['transferDossier', transfer]]).afsluiting?.reden).toBe('overgedragen');
  });
  test('protocol 4: a case that comes from another bureau says so once', () => {
    const received = walk(leegDossier, [
      ['receiveMelding', melding],
      ['receiveDossier', { op: '2026-03-05', bureau: 'Elders', verslag: 'V.' }],
    ]);
    refusedUnder(received, 'receiveDossier', {}, '4', null);
  });
});
