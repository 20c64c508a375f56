import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { eventsOf } from '../testing/besluit.ts';
import { melding, refusedUnder, toPlan, walk } from '../testing/path.ts';

const received = walk(leegDossier, [['receiveMelding', melding]]);
const rechter = { op: '2026-03-20', bron: 'rechter', uiterlijk: '2026-04-20', omschrijving: 'Verweer.' };
const noted = walk(received, [['noteTermijn', rechter]]);
const settle = { op: '2026-03-25', bron: 'rechter', uitkomst: 'Op tijd.' };
const point = { op: '2026-03-25', bron: 'rechter', brief: 'Brief.' };
const aanInstanties = walk(leegDossier, [
  ...toPlan,
  [
    'recordMachtiging',
    {
      op: '2026-03-20',
      omvang: ['instanties'],
      leeftijdsklasse: 'vanaf_16',
      ondertekenaar: 'client',
      doel: 'D.',
    },
  ],
]);

describe('protocol 8.2a: terms of others are guarded', () => {
  test('protocol 8.2a: the term is noted with its source and its last day', () => {
    expect(eventsOf(received, 'noteTermijn', rechter)).toEqual([
      { type: 'TermijnNoted', op: '2026-03-20', bron: 'rechter', uiterlijk: '2026-04-20' },
    ]);
    expect(noted.termijnbronnen).toEqual(['rechter']);
  });
  test('protocol 8.2a: one term of a source at a time; others run beside it', () => {
    refusedUnder(noted, 'noteTermijn', rechter, '8.2a', 'settleTermijn');
    const both = walk(noted, [['noteTermijn', { ...rechter, bron: 'college' }]]);
    expect(both.termijnbronnen).toEqual(['rechter', 'college']);
  });
  test('protocol 8.2a: what was noted is settled, that source alone', () => {
    expect(eventsOf(noted, 'settleTermijn', settle)).toEqual([
      { type: 'TermijnSettled', op: '2026-03-25', bron: 'rechter' },
    ]);
    const both = walk(noted, [
      ['noteTermijn', { ...rechter, bron: 'college' }],
      ['settleTermijn', settle],
    ]);
    expect(both.termijnbronnen).toEqual(['college']);
    refusedUnder(both, 'settleTermijn', settle, '8.2a', 'noteTermijn');
  });
  test('protocol 8.2a: nothing is settled where nothing runs', () =>
    refusedUnder(received, 'settleTermijn', {}, '8.2a', 'noteTermijn'));
});

describe('protocol 8.2b: the organisation or court is pointed to its term', () => {
  const running = walk(aanInstanties, [['noteTermijn', rechter]]);
  test('protocol 8.2b: with a machtiging for it, about a term that runs', () => {
    expect(eventsOf(running, 'signalTermijn', point)).toEqual([
      { type: 'TermijnSignalled', op: '2026-03-25', bron: 'rechter' },
    ]);
    refusedUnder(running, 'signalTermijn', { ...point, bron: 'college' }, '8.2a', 'noteTermijn');
  });
  test('protocol 8.2b: not when none runs', () =>
    refusedUnder(aanInstanties, 'signalTermijn', {}, '8.2a', 'noteTermijn'));
  test('protocol 5.2e: not without a machtiging', () =>
    refusedUnder(
      walk(leegDossier, [...toPlan, ['noteTermijn', rechter]]),
      'signalTermijn',
      point,
      '5.2e',
      'recordMachtiging',
    ));
});
