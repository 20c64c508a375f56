import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { eventsOf, insteadUnder, refusalOf, systeem } from '../testing/besluit.ts';
import { attempt, melding, refusedUnder, toIntake, walk } from '../testing/path.ts';

const op = '2026-05-04';
const een = '44444444-4444-4444-8444-444444444444';
const ander = '55555555-5555-4555-8555-555555555555';
const vondst = (anderDossierId: string, ...kenmerken: string[]) => ({ op, anderDossierId, kenmerken });
const must = (next: ReturnType<typeof attempt>): Dossier => {
  if (isRefusal(next)) throw new Error(JSON.stringify(next));
  return next;
};
const find = (dossier: Dossier, given: object) =>
  must(attempt(dossier, 'findConflict', given, '2026-06-01', systeem));
const decide = (dossier: Dossier, beslissing: string) =>
  must(
    attempt(
      dossier,
      'decideVoorlegging',
      { op, soort: 'belangenconflict', beslissing, motivering: 'M.' },
      '2026-06-01',
      { actor: { medewerkerId: '66666666-6666-4666-8666-666666666666', rol: 'directeur' } },
    ),
  );
const received = walk(leegDossier, [['receiveMelding', melding]]);
const found = find(received, vondst(een, 'organisatie', 'zelfde_dag'));
const known = { refused: 'artikel', artikel: '3.5', opheffen: null };
const again = (dossier: Dossier, given: object) => refusalOf(dossier, 'findConflict', given, systeem);

describe('protocol 3.5: the software finds a possible conflict of interest', () => {
  test('protocol 3.5: it is put to the directeur, with the other dossier and why', () =>
    expect(eventsOf(received, 'findConflict', vondst(een, 'organisatie'), systeem)).toEqual([
      { type: 'ConflictFound', op, door: 'systeem', anderDossierId: een, kenmerken: ['organisatie'] },
      { type: 'Voorgelegd', op, soort: 'belangenconflict' },
    ]));
  test('protocol 3.5: a second dossier waits for the decision that is asked already', () =>
    expect(eventsOf(found, 'findConflict', vondst(ander, 'organisatie'), systeem)).toEqual([
      { type: 'ConflictFound', op, door: 'systeem', anderDossierId: ander, kenmerken: ['organisatie'] },
    ]));
  test('protocol 3.5: while it waits the same pair is not raised again, whatever the facts', () => {
    expect(again(found, vondst(een, 'organisatie'))).toMatchObject(known);
    expect(again(found, vondst(een, 'naam_gelijk'))).toMatchObject(known);
  });
  test.each([
    [['organisatie', 'zelfde_dag'], false],
    [['zelfde_dag'], false],
    [['naam_gelijk'], true],
    [['organisatie', 'naam_gelijk'], true],
  ])('protocol 3.5: once judged, %o raises it anew: %s', (kenmerken, anew) => {
    const judged = decide(found, 'geen_conflict');
    const next = attempt(judged, 'findConflict', vondst(een, ...kenmerken), '2026-06-01', systeem);
    if (anew)
      expect(next).toMatchObject({ conflicten: [{ anderDossierId: een, kenmerken, beslissing: null }] });
    else expect(next).toMatchObject(known);
  });
  test('protocol 3.5: what was judged about one dossier says nothing about another', () =>
    expect(find(decide(found, 'geen_conflict'), vondst(ander, 'organisatie')).conflicten).toEqual([
      { anderDossierId: een, kenmerken: ['organisatie', 'zelfde_dag'], beslissing: 'geen_conflict' },
      { anderDossierId: ander, kenmerken: ['organisatie'], beslissing: null },
    ]));
  test('protocol 3.5: people have an act of their own for it', () =>
    expect(refusalOf(received, 'findConflict', {})).toMatchObject({ refused: 'rol' }));
});

describe('protocol 3.5: a person sees a conflict of interest', () => {
  const noot = { op, toelichting: 'Zelfde dag.' };
  test('protocol 3.5: it is put to the directeur; what the person wrote stays in the vault', () =>
    expect(eventsOf(received, 'noteConflict', noot)).toEqual([
      { type: 'ConflictFound', op, door: 'medewerker' },
      { type: 'Voorgelegd', op, soort: 'belangenconflict' },
    ]));
  test('protocol 3.5: not twice while it waits, and again after a decision', () => {
    refusedUnder(found, 'noteConflict', {}, '3.5', 'decideVoorlegging');
    expect(eventsOf(decide(found, 'bemiddeling'), 'noteConflict', noot)).toHaveLength(2);
  });
});

test('protocol 3.5: a case that does not go further is referred, and nothing lifts that', () => {
  const stopped = decide(find(walk(leegDossier, toIntake), vondst(een, 'organisatie')), 'niet_verder');
  insteadUnder(stopped, 'giveAdvies', {}, '3.5', 'referClient');
});
