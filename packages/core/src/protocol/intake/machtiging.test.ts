import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { datum } from '../../time/datum.ts';
import { machtigingVoor } from '../guards-machtiging.ts';
import { eventsOf, refusalOf } from '../testing/besluit.ts';
import { faultsOf, refusedUnder, toIntake, toPlan, walk } from '../testing/path.ts';
import { fitsAge } from './machtiging.ts';

const spoken = walk(leegDossier, toIntake.slice(0, 3));
const given = {
  op: '2026-03-20',
  omvang: ['wederpartij'],
  leeftijdsklasse: 'vanaf_16',
  ondertekenaar: 'client',
  doel: 'Brief sturen.',
};
const kern = {
  type: 'MachtigingGiven',
  op: '2026-03-20',
  machtigingId: '33333333-3333-4333-8333-333333333333',
  omvang: ['wederpartij'],
  ondertekenaar: 'client',
  leeftijdsklasse: 'vanaf_16',
};
const held = (
  machtigingId: string,
  over: Partial<Dossier['machtigingen'][number]> = {},
): Dossier['machtigingen'][number] => ({
  machtigingId,
  omvang: ['wederpartij'],
  gegevenOp: datum('2026-03-20'),
  geldigTot: null,
  ingetrokkenOp: null,
  ...over,
});
const withdrawn = { ingetrokkenOp: datum('2026-03-25') };

describe('a machtiging is given', () => {
  test('protocol 5.4.2a: with scope, date and who signed; without a last day it has none', () => {
    expect(eventsOf(spoken, 'recordMachtiging', given)).toStrictEqual([kern]);
    expect(eventsOf(spoken, 'recordMachtiging', { ...given, geldigTot: '2026-09-01' })).toStrictEqual([
      { ...kern, geldigTot: '2026-09-01' },
    ]);
  });
  test('protocol 5.4.2a: it can end on the day itself, and not before', () => {
    expect(eventsOf(spoken, 'recordMachtiging', { ...given, geldigTot: given.op })).toHaveLength(1);
    expect(faultsOf(refusalOf(spoken, 'recordMachtiging', { ...given, geldigTot: '2026-03-19' }))).toEqual([
      'geldigTot',
    ]);
  });
  // U5: under 12 the legal representative; 12-15 the person too; from 16 the person alone; under guardianship not alone.
  test.each([
    ['onder_12', 'wettelijk_vertegenwoordiger'],
    ['van_12_tot_16', 'beiden'],
    ['vanaf_16', 'client'],
    ['vertegenwoordigd', 'wettelijk_vertegenwoordiger'],
  ])('protocol U5: at this age (%s) %s signs, and nobody else', (leeftijdsklasse, right) => {
    for (const ondertekenaar of ['client', 'wettelijk_vertegenwoordiger', 'beiden']) {
      const input = { ...given, leeftijdsklasse, ondertekenaar };
      expect(fitsAge(leeftijdsklasse, ondertekenaar)).toBe(ondertekenaar === right);
      if (ondertekenaar === right)
        expect(eventsOf(spoken, 'recordMachtiging', input)[0]).toMatchObject({
          leeftijdsklasse,
          ondertekenaar,
        });
      else refusedUnder(spoken, 'recordMachtiging', input, 'U5', null);
    }
  });
  test('protocol U5: of an unknown age nobody can say who signs', () =>
    expect(fitsAge(undefined, 'client')).toBe(false));
});

describe('a machtiging is withdrawn', () => {
  const revoke = { op: '2026-05-04' };
  test('protocol 5.4.2a: every one in force, and no other', () => {
    const dossier = { ...spoken, machtigingen: [held('a'), held('b', withdrawn), held('c')] };
    expect(eventsOf(dossier, 'revokeMachtiging', revoke)).toEqual([
      { type: 'MachtigingRevoked', op: '2026-05-04', machtigingId: 'a' },
      { type: 'MachtigingRevoked', op: '2026-05-04', machtigingId: 'c' },
    ]);
  });
  test('protocol 5.4.2a: nothing is withdrawn when none is in force', () => {
    refusedUnder(spoken, 'revokeMachtiging', revoke, '5.4.2a', null);
    refusedUnder(
      { ...spoken, machtigingen: [held('a', withdrawn)] },
      'revokeMachtiging',
      revoke,
      '5.4.2a',
      null,
    );
  });
});

describe('what a machtiging carries', () => {
  const limited = { ...spoken, machtigingen: [held('a', { geldigTot: datum('2026-04-20') })] };
  test.each([
    ['2026-03-19', undefined],
    ['2026-03-20', 'a'],
    ['2026-04-20', 'a'],
    ['2026-04-21', undefined],
  ])('protocol 5.2e, 5.4.2a: from the day it was given up to its last day: %s', (op, id) => {
    expect(machtigingVoor(limited, 'wederpartij', datum(op))?.machtigingId).toBe(id);
    expect(machtigingVoor(limited, 'getuigen', datum(op))).toBeUndefined();
  });
  test('protocol 5.2e: one that was withdrawn carries nothing, one without a last day goes on', () => {
    const day = datum('2026-05-20');
    const dossier = { ...spoken, machtigingen: [held('a', withdrawn), held('b')] };
    expect(machtigingVoor(dossier, 'wederpartij', day)?.machtigingId).toBe('b');
    expect(machtigingVoor(dossier, 'wederpartij')?.machtigingId).toBe('b');
    expect(machtigingVoor(limited, 'wederpartij')?.machtigingId).toBe('a');
  });

  const planned = walk(leegDossier, toPlan);
  const start = { op: '2026-03-27', afschriftMee: true, bericht: 'B.' };
  test.each<[string, Dossier['machtigingen'], RegExp]>([
    ['none was given', [], /nog geen machtiging gegeven/],
    ['it names others', [held('a', { omvang: ['getuigen'] })], /noemt deze partij niet/],
    ['it was withdrawn', [held('a', withdrawn)], /ingetrokken/],
    ['it ended', [held('a', { geldigTot: datum('2026-03-26') })], /gold van .*20 maart 2026 .*26 maart 2026/],
    ['it begins later', [held('a', { gegevenOp: datum('2026-03-28') })], /pas vanaf .*28 maart 2026/],
    [
      'the last one counts',
      [held('a', withdrawn), held('b', { gegevenOp: datum('2026-03-28') })],
      /pas vanaf .*28 maart 2026/,
    ],
  ])('protocol 5.2e: the case worker reads what is wanting: %s', (_, machtigingen, reden) => {
    const outcome = refusalOf({ ...planned, machtigingen }, 'startOnderzoek', start);
    expect(outcome).toMatchObject({
      artikel: '5.2e',
      opheffen: 'recordMachtiging',
      reden: expect.stringMatching(reden),
    });
  });
});
