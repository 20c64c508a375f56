import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { datum } from '../../time/datum.ts';
import type { ActName } from '../catalogus.ts';
import type { Rol } from '../rol.ts';
import { as, baas, collega, eventsOf, refusalOf } from '../testing/besluit.ts';
import {
  behandelaarId,
  faultsOf,
  melding,
  refusedUnder,
  toIntake,
  toLetter,
  toPlan,
  walk,
} from '../testing/path.ts';
import { artikelVan, soortenVan, voorleggingregels } from './voorleggingen.ts';

const op = '2026-05-04';
const received = walk(leegDossier, [['receiveMelding', melding]]);
const put = (soort: string, dossier: Dossier = received) =>
  walk(dossier, [['makeVoorlegging', { op, soort, vraag: 'V.' }]]);
const uitspraak = (soort: string, beslissing: string) => ({ op, soort, beslissing, motivering: 'M.' });

/** The protocol: the directeur alone, or the leidinggevende too (5c, 6.1, 8.1b); and what can be said. */
const bekend: [string, string, Rol[], string[]][] = [
  ['belangenconflict', '3.5', ['directeur'], ['geen_conflict', 'bemiddeling', 'niet_verder']],
  ['afwijking_derde', '5c', ['directeur', 'leidinggevende'], ['akkoord', 'niet_akkoord']],
  ['twijfel', '6.1', ['directeur', 'leidinggevende'], ['akkoord', 'niet_akkoord']],
  ['toewijzing', '7.4a', ['directeur'], ['akkoord', 'niet_akkoord']],
  ['wens_behandelaar', '7.4b', ['directeur'], ['akkoord', 'niet_akkoord']],
  ['belang_van_zaak', '8.1b', ['directeur', 'leidinggevende'], ['akkoord', 'niet_akkoord']],
  ['eigen_actie', 'B10', ['directeur'], ['akkoord', 'niet_akkoord']],
  ['beschermende_stap', '5.4.1c', ['directeur'], ['akkoord', 'niet_akkoord']],
];
const alle = ['akkoord', 'niet_akkoord', 'geen_conflict', 'bemiddeling', 'niet_verder'];

test('protocol 3.5, 5c, 6.1, 7.4a, 7.4b, 8.1b, 5.4.1c, B10: every kind of question is known here', () =>
  expect(bekend.map(([soort]) => soort).sort()).toEqual(Object.keys(voorleggingregels).sort()));

test('protocol 6.1: each has its article; a kind of earlier days is read as doubt', () => {
  for (const [soort, artikel] of bekend) expect(artikelVan(soort)).toBe(artikel);
  expect(artikelVan('van_vroeger')).toBe('6.1');
});

describe.each(bekend)('%s', (soort, artikel, wie, beslissingen) => {
  const open = put(soort);
  test(`article ${artikel}: it is put forward once, and waits`, () => {
    expect(eventsOf(received, 'makeVoorlegging', { op, soort, vraag: 'V.' })).toStrictEqual([
      { type: 'Voorgelegd', op, soort },
    ]);
    refusedUnder(open, 'makeVoorlegging', { op, soort, vraag: 'V.' }, artikel, 'decideVoorlegging');
  });
  test.each(['directeur', 'leidinggevende', 'klachtbehandelaar'] as const)(
    `article ${artikel}: whether a %s decides`,
    (rol) => {
      const [beslissing] = beslissingen;
      const given = uitspraak(soort, beslissing ?? '');
      if (wie.includes(rol))
        expect(eventsOf(open, 'decideVoorlegging', given, as(rol))).toStrictEqual([
          { type: 'VoorleggingDecided', op, soort, beslissing },
        ]);
      else
        expect(refusalOf(open, 'decideVoorlegging', given, as(rol))).toMatchObject({
          artikel,
          opheffen: null,
        });
      expect(soortenVan(rol, null).includes(soort)).toBe(wie.includes(rol));
    },
  );
  test(`article ${artikel}: only what fits the question is an answer`, () => {
    for (const beslissing of alle) {
      const given = uitspraak(soort, beslissing);
      if (beslissingen.includes(beslissing))
        expect(eventsOf(open, 'decideVoorlegging', given, as('directeur'))).toHaveLength(1);
      else
        expect(faultsOf(refusalOf(open, 'decideVoorlegging', given, as('directeur')))).toEqual([
          'beslissing',
        ]);
    }
  });
  test(`article ${artikel}: what was not put forward is not decided`, () => {
    const given = uitspraak(soort, beslissingen[0] ?? '');
    expect(refusalOf(received, 'decideVoorlegging', given, as('directeur'))).toMatchObject({
      artikel: '6.1',
      opheffen: 'makeVoorlegging',
    });
    const other = put(soort === 'twijfel' ? 'toewijzing' : 'twijfel');
    expect(refusalOf(other, 'decideVoorlegging', given, as('directeur'))).toMatchObject({
      artikel,
      opheffen: 'makeVoorlegging',
    });
  });
  test(`article ${artikel}, B2.5: whoever put it forward does not decide it; another does`, () => {
    const self: Dossier = { ...open, voorleggingen: open.voorleggingen.map((v) => ({ ...v, door: baas })) };
    const given = uitspraak(soort, beslissingen[0] ?? '');
    expect(refusalOf(self, 'decideVoorlegging', given, as('directeur'))).toMatchObject({
      artikel: 'B2.5',
      opheffen: null,
    });
    expect(eventsOf(self, 'decideVoorlegging', given, as('directeur', collega))).toHaveLength(1);
    expect(eventsOf(self, 'decideVoorlegging', given, as('directeur', null))).toHaveLength(1);
  });
  test(`article ${artikel}, B2.5: the substitute of this dossier decides, whatever their role`, () => {
    const dossier = { ...open, vervangerId: collega };
    const given = uitspraak(soort, beslissingen[0] ?? '');
    expect(eventsOf(dossier, 'decideVoorlegging', given, as('klachtbehandelaar', collega))).toHaveLength(1);
    expect(refusalOf(dossier, 'decideVoorlegging', given, as('klachtbehandelaar', baas))).toMatchObject({
      refused: 'artikel',
    });
  });
});

describe('what waits meanwhile', () => {
  // 6.1: the decision, the plan and its steps; 7.4a and 7.4b: assignment and the plan.
  test.each<[string, string, ActName[]]>([
    [
      'twijfel',
      '6.1',
      [
        'decideBehandeling',
        'agreePlan',
        'startOnderzoek',
        'sendHoorWederhoorbrief',
        'agreeBemiddeling',
        'takeStap',
      ],
    ],
    ['toewijzing', '7.4a', ['assignBehandelaar', 'handOverDossier', 'agreePlan']],
    ['wens_behandelaar', '7.4b', ['assignBehandelaar', 'handOverDossier', 'agreePlan']],
  ])('protocol 6.1, 7.4a, 7.4b: %s (%s) holds back %o', (soort, artikel, acts) => {
    const open = put(soort, walk(leegDossier, toLetter));
    for (const name of acts)
      expect(refusalOf(open, name, {}, as('directeur'))).toMatchObject({
        artikel,
        opheffen: 'decideVoorlegging',
      });
    expect(
      eventsOf(open, 'contactClient', { op, wijze: 'telefoon', gelukt: true, metSlachtoffer: true }),
    ).toHaveLength(1);
  });
  test.each(['afwijking_derde', 'belang_van_zaak', 'eigen_actie', 'beschermende_stap'])(
    'protocol 5c, 8.1b: %s holds back no act by itself',
    (soort) =>
      expect(
        eventsOf(put(soort, walk(leegDossier, toPlan)), 'assignBehandelaar', { op, behandelaarId }),
      ).toHaveLength(1),
  );
  test('protocol 8.1b: a client who was not warned, or answered, hears of the end all the same', () => {
    const weighed = put('belang_van_zaak', walk(leegDossier, toIntake));
    const einde = { op, wijze: 'schriftelijk', bericht: 'B.' };
    const warned = (antwoordOp: string | null): Dossier => ({
      ...weighed,
      waarschuwing: { op: datum('2026-04-01'), antwoordOp: antwoordOp === null ? null : datum(antwoordOp) },
    });
    expect(eventsOf(weighed, 'tellEinde', einde)).toHaveLength(1);
    expect(eventsOf(warned('2026-04-03'), 'tellEinde', einde)).toHaveLength(1);
    refusedUnder(warned(null), 'tellEinde', einde, '8.1b', 'decideVoorlegging');
  });
});

describe('a personal interest', () => {
  const reden = { op, reden: 'R.' };
  test('protocol B2.5: it is declared by a person, and the system has none', () => {
    expect(eventsOf(received, 'declareBelang', reden, as('klachtbehandelaar'))).toStrictEqual([
      { type: 'BelangDeclared', op, medewerkerId: baas },
    ]);
    expect(refusalOf(received, 'declareBelang', reden, as('klachtbehandelaar', null))).toMatchObject({
      artikel: 'B2.5',
      opheffen: null,
    });
  });
  test('protocol B2.5: the directeur names a substitute with it, another than themselves', () => {
    const named = (vervangerId: string) =>
      eventsOf(received, 'declareBelang', { ...reden, vervangerId }, as('directeur'));
    expect(named(collega)).toStrictEqual([
      { type: 'BelangDeclared', op, medewerkerId: baas, metVolgende: true },
      { type: 'VervangerNamed', op, medewerkerId: collega },
    ]);
    expect(named(baas)).toStrictEqual([{ type: 'BelangDeclared', op, medewerkerId: baas }]);
  });
  test('protocol B2.5: others leave the naming to the directeur, and nobody with an interest is named', () => {
    expect(
      refusalOf(received, 'declareBelang', { ...reden, vervangerId: collega }, as('klachtbehandelaar')),
    ).toMatchObject({ artikel: 'B2.5', opheffen: 'nameVervanger' });
    const conflicted = { ...received, belangen: [collega] };
    expect(
      refusalOf(conflicted, 'declareBelang', { ...reden, vervangerId: collega }, as('directeur')),
    ).toMatchObject({ artikel: 'B2.5', opheffen: null });
    expect(
      refusalOf(conflicted, 'nameVervanger', { op, medewerkerId: collega }, as('directeur')),
    ).toMatchObject({
      artikel: 'B2.5',
      opheffen: null,
    });
    expect(
      eventsOf(received, 'nameVervanger', { op, medewerkerId: collega }, as('leidinggevende')),
    ).toStrictEqual([{ type: 'VervangerNamed', op, medewerkerId: collega }]);
  });
});
