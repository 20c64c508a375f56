import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { eventsOf, refusalOf } from '../testing/besluit.ts';
import { behandelaarId, beslissing, plan, refusedUnder, toIntake, toPlan, walk } from '../testing/path.ts';

const held = walk(leegDossier, toIntake);

describe('the decision and the plan', () => {
  const decided = walk(leegDossier, toPlan.slice(0, -1));
  test('protocol 6.1: taking up names a strategy; not taking up needs none', () => {
    refusedUnder(held, 'decideBehandeling', { ...beslissing, strategie: [] }, '6.1', null);
    expect(
      eventsOf(held, 'decideBehandeling', { ...beslissing, inBehandeling: false, strategie: [] }),
    ).toStrictEqual([{ type: 'BehandelingDecided', op: '2026-03-18', inBehandeling: false, strategie: [] }]);
  });
  test('protocol 7, 7.2, 8.2a: the plan, and each step with a term of its own', () => {
    const [stap] = plan.stappen;
    const kort = { stap: 'hoor-wederhoor', doorWie: 'bureau', uiterlijk: '2026-04-20' };
    const given = {
      ...plan,
      stappen: [
        { ...stap, antwoordWeken: 3 },
        { ...stap, stap: 'gesprek', doorWie: 'client' },
      ],
    };
    expect(eventsOf(decided, 'agreePlan', given)).toStrictEqual([
      {
        type: 'PlanAgreed',
        op: '2026-03-20',
        behandelaarId,
        bewijsbaarheid: 'redelijk',
        leeftijdsklasse: 'vanaf_16',
        instemmer: 'client',
        stappen: [
          { ...kort, antwoordWeken: 3 },
          { ...kort, stap: 'gesprek', doorWie: 'client' },
        ],
      },
      { type: 'StapPlanned', op: '2026-03-20', ...kort },
      { type: 'StapPlanned', op: '2026-03-20', ...kort, stap: 'gesprek', doorWie: 'client' },
    ]);
  });
  test('protocol B2.5, 3.5: nor is it in the hands of who has an interest, or has the other side', () => {
    const ander = '99999999-9999-4999-8999-999999999999';
    const given = { ...plan, behandelaarId: ander };
    refusedUnder({ ...decided, belangen: [ander] }, 'agreePlan', given, 'B2.5', null);
    expect(refusalOf(decided, 'agreePlan', given, { behandelaarsAndereKant: [ander] })).toMatchObject({
      artikel: '3.5',
      opheffen: null,
    });
  });
});
