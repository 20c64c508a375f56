import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { buitenWerkgebied } from '../guards-voorlegging.ts';
import { eventsOf, refusalOf, systeem } from '../testing/besluit.ts';
import { behandelaarId, faultsOf, melding, walk } from '../testing/path.ts';

const received = walk(leegDossier, [['receiveMelding', melding]]);
const overname = { op: '2026-04-01', reden: 'doel_bereikt', klachtbehandelingen: [] };

describe('a case that ended earlier', () => {
  test.each(['2026-03-02', '2026-03-20', '2026-04-01'])(
    'protocol 8.6a: a first contact on %s lies between receipt and closing, those days included',
    (contactOp) =>
      expect(eventsOf(received, 'takeOverDossier', { ...overname, contactOp }, systeem)).toStrictEqual([
        { type: 'DossierTakenOver', ...overname, contactOp },
      ]),
  );
  test.each(['2026-03-01', '2026-04-02'])('protocol 8.6a: one on %s does not', (contactOp) =>
    expect(faultsOf(refusalOf(received, 'takeOverDossier', { ...overname, contactOp }, systeem))).toEqual([
      'contactOp',
    ]),
  );
  test('protocol 8.6a: that it is not known is said by leaving it out', () =>
    expect(eventsOf(received, 'takeOverDossier', overname, systeem)).toStrictEqual([
      { type: 'DossierTakenOver', ...overname },
    ]));
});

describe('who gets the case', () => {
  const toewijzing = { op: '2026-03-03', behandelaarId };
  test('protocol 3.5: never whoever handles the other side of a conflict of interest', () => {
    const outcome = refusalOf(received, 'assignBehandelaar', toewijzing, {
      behandelaarsAndereKant: [behandelaarId],
    });
    expect(outcome).toMatchObject({ artikel: '3.5', opheffen: null });
    const other = { behandelaarsAndereKant: ['99999999-9999-4999-8999-999999999999'] };
    expect(eventsOf(received, 'assignBehandelaar', toewijzing, other)).toHaveLength(1);
    expect(eventsOf(received, 'assignBehandelaar', toewijzing, {})).toHaveLength(1);
  });
  test('protocol B2.5: never whoever has a personal interest', () => {
    const ander = '99999999-9999-4999-8999-999999999999';
    const conflicted = { ...received, belangen: [ander] };
    expect(refusalOf(conflicted, 'assignBehandelaar', { ...toewijzing, behandelaarId: ander })).toMatchObject(
      {
        artikel: 'B2.5',
        opheffen: null,
      },
    );
    expect(eventsOf(conflicted, 'assignBehandelaar', toewijzing)).toHaveLength(1);
    expect(
      refusalOf(conflicted, 'assignBehandelaar', toewijzing, {
        actor: { medewerkerId: ander, rol: 'directeur' },
      }),
    ).toMatchObject({ artikel: 'B2.5' });
  });
});

test('protocol 2.4: what is not known lies not outside the area served', () => {
  const outside = (over: object) =>
    buitenWerkgebied({ ...received, melding: received.melding && { ...received.melding, ...over } }, [
      'GM0014',
    ]);
  expect(buitenWerkgebied(leegDossier, ['GM0014'])).toBe(false);
  expect(outside({ gemeenteWoon: 'GM0363', gemeenteVoorval: 'GM0363' })).toBe(true);
  expect(outside({ gemeenteWoon: 'GM0363', gemeenteVoorval: 'onbekend' })).toBe(false);
  // Haren went up in Groningen in 2019.
  expect(outside({ gemeenteWoon: 'GM0017', gemeenteVoorval: 'GM0363' })).toBe(false);
});
