import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import type { ActName } from '../catalogus.ts';
import {
  attempt,
  eventOf,
  faultsOf,
  intake,
  plan,
  refusedUnder,
  toIntake,
  toPlan,
  walk,
} from '../testing/path.ts';

const interviewed = (psychischeProblemen: string) =>
  walk(leegDossier, [
    ...toIntake.slice(0, 4),
    ['holdIntake', { ...intake, psychischeProblemen }],
    ...toPlan.slice(5, -1),
  ]);
const inNeed = interviewed('ja');
const pointed = { op: '2026-03-19', soort: 'psychische_hulp' };
const told: [ActName, object] = ['tellEinde', { op: '2026-05-20', wijze: 'schriftelijk', bericht: 'B.' }];
const closing = { op: '2026-05-21', reden: 'client_wil_niet_verder', gewezenOpKlachtprocedure: true };

describe('serious psychological problems', () => {
  test('protocol 5.4.3: the interview asks for them; not asked is an answer of its own, and none is a fault', () => {
    const before = walk(leegDossier, toIntake.slice(0, 4));
    const { psychischeProblemen: _, ...unasked } = intake;
    expect(faultsOf(attempt(before, 'holdIntake', unasked, '2026-06-01'))).toEqual(['psychischeProblemen']);
    for (const answer of ['ja', 'nee', 'niet_gevraagd'])
      expect(eventOf(before, 'holdIntake', { ...intake, psychischeProblemen: answer })).toMatchObject({
        psychischeProblemen: answer,
      });
  });
  test('protocol 5.4.3: with them there is no plan, and no closing, before the client was pointed to help by others', () => {
    refusedUnder(inNeed, 'agreePlan', plan, '5.4.3', 'adviseOndersteuning');
    refusedUnder(walk(inNeed, [told]), 'closeDossier', closing, '5.4.3', 'adviseOndersteuning');
    const lawyer = walk(inNeed, [['adviseOndersteuning', { ...pointed, soort: 'advocaat' }]]);
    refusedUnder(lawyer, 'agreePlan', plan, '5.4.3', 'adviseOndersteuning');
  });
  test.each(['verwezen', 'wil_niet'])(
    'protocol 5.4.3: the client is referred or declines (%s): it goes on',
    (reactie) => {
      const done = walk(inNeed, [['adviseOndersteuning', { ...pointed, reactie }]]);
      expect(isRefusal(attempt(done, 'agreePlan', plan, '2026-06-01'))).toBe(false);
      expect(isRefusal(attempt(walk(done, [told]), 'closeDossier', closing, '2026-06-01'))).toBe(false);
      expect(eventOf(inNeed, 'adviseOndersteuning', { ...pointed, reactie })).toMatchObject({ reactie });
    },
  );
  test('protocol 5.4.3: what the client said to it is asked, with help and not with a lawyer', () => {
    expect(faultsOf(attempt(inNeed, 'adviseOndersteuning', pointed, '2026-06-01'))).toEqual(['reactie']);
    const lawyer = { ...pointed, soort: 'advocaat' };
    expect(isRefusal(attempt(inNeed, 'adviseOndersteuning', lawyer, '2026-06-01'))).toBe(false);
  });
  test.each(['nee', 'niet_gevraagd'])('protocol 5.4.3: without them (%s) nothing is due', (answer) =>
    expect(isRefusal(attempt(interviewed(answer), 'agreePlan', plan, '2026-06-01'))).toBe(false),
  );
  test('protocol 5.4.3: a second interview takes a need back only when it says so', () => {
    const again = (psychischeProblemen: string) =>
      walk(inNeed, [['holdIntake', { ...intake, op: '2026-03-19', psychischeProblemen }]]);
    refusedUnder(again('niet_gevraagd'), 'agreePlan', plan, '5.4.3', 'adviseOndersteuning');
    expect(isRefusal(attempt(again('nee'), 'agreePlan', plan, '2026-06-01'))).toBe(false);
  });
});
