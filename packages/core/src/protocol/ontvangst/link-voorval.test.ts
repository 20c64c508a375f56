import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { eventsOf, systeem } from '../testing/besluit.ts';
import { melding, refusedUnder, walk } from '../testing/path.ts';

const een = '44444444-4444-4444-8444-444444444444';
const ander = '55555555-5555-4555-8555-555555555555';
const op = '2026-03-03';
const received = walk(leegDossier, [['receiveMelding', melding]]);
const linked = walk(received, [['linkVoorval', { op, voorvalId: een }]]);

describe('protocol 2.2: several meldingen about one incident', () => {
  test('protocol 2.2: a melding is linked to an incident, by a person or by the software', () => {
    const event = { type: 'VoorvalLinked', op, voorvalId: een };
    expect(eventsOf(received, 'linkVoorval', { op, voorvalId: een })).toEqual([event]);
    expect(eventsOf(received, 'linkVoorval', { op, voorvalId: een }, systeem)).toEqual([event]);
    expect(linked.voorvalId).toBe(een);
  });
  test('protocol 2.2: linked to another one it leaves the first, and that is remembered', () =>
    expect(eventsOf(linked, 'linkVoorval', { op, voorvalId: ander })).toEqual([
      { type: 'VoorvalUnlinked', op, voorvalId: een, metVolgende: true },
      { type: 'VoorvalLinked', op, voorvalId: ander },
    ]));
  test('protocol 2.2: linked to the same one it leaves nothing', () =>
    expect(eventsOf(linked, 'linkVoorval', { op, voorvalId: een })).toEqual([
      { type: 'VoorvalLinked', op, voorvalId: een },
    ]));
  test('protocol 2.2: a wrong link is undone, once', () => {
    expect(eventsOf(linked, 'unlinkVoorval', { op })).toEqual([
      { type: 'VoorvalUnlinked', op, voorvalId: een },
    ]);
    const undone = walk(linked, [['unlinkVoorval', { op }]]);
    expect(undone.voorvalId).toBeNull();
    refusedUnder(undone, 'unlinkVoorval', {}, '2.2', 'linkVoorval');
  });
  test('protocol 3: nothing is linked before a melding was received', () =>
    refusedUnder(leegDossier, 'linkVoorval', {}, '3', 'receiveMelding'));
});
