import { expect, test } from 'vitest';
import { readMapping } from '../mapping/read-mapping.ts';
import { faultText } from '../report.ts';
import type { Cell } from '../table/table.ts';
import { exampleMapping, exampleRow, exampleSetting } from '../testing/example.ts';
import { type Known, type PlannedRow, planImport } from './plan-import.ts';

const nothing: Known = { rijen: new Map(), gezien: new Map() };
const planOne = (over: Record<string, Cell>, known = nothing): PlannedRow => {
  const [row] = planImport([exampleRow(12, over)], exampleSetting(), known).rijen;
  if (!row) throw new Error('no row');
  return row;
};
const contentOf = (row: PlannedRow) => {
  if (row.soort !== 'nieuw' && row.soort !== 'gewijzigd') throw new Error(JSON.stringify(row));
  return row.inhoud();
};
const faultsOf = (over: Record<string, Cell>): string[] => {
  const row = planOne(over);
  return row.soort === 'fout' ? row.fouten.map(faultText) : [];
};
const hashOf = (row: PlannedRow): string => (row.soort === 'nieuw' ? row.rijSha256 : '');

test('a row becomes the input of the acts', () => {
  expect(contentOf(planOne({}))).toEqual({
    registratiedatum: '2024-04-03',
    gecodeerd: {
      kanaal: 'telefoon',
      op: '2024-04-03',
      tijd: '12:00',
      direct: true,
      spoedeisend: false,
      rolMelder: 'slachtoffer',
      anonimiteit: 'geen',
      gronden: ['ras'],
      terrein: 'onbekend',
      aard: 'omstreden_behandeling',
      gemeenteWoon: 'GM0014',
      gemeenteVoorval: 'onbekend',
      aantalSlachtoffers: 1,
    },
    persoonlijk: { melderNaam: 'Aafke Kanarie', omschrijving: 'Verzonnen verhaal.' },
    rechtspersoon: 'Voorbeeld B.V.',
    sluiting: { op: '2024-05-01', reden: 'doel_bereikt', klachtbehandelingen: ['bemiddeling'] },
  });
});

test.each([
  ['Huidskleur', ['huidskleur']],
  ['ras + ISLAM+ras', ['ras', 'islam']],
  ['kleur en geloof+leeftijd', ['huidskleur', 'islam', 'leeftijd']],
  ['Handicap/chronische ziekte', ['handicap_chronische_ziekte']],
  ['-', ['onbekend']],
  [null, ['onbekend']],
])('grounds in one cell: %j', (cell, gronden) => {
  expect(contentOf(planOne({ Grond: cell })).gecodeerd.gronden).toEqual(gronden);
});

test.each([
  [new Date('2024-04-03T00:00:00Z'), '2024-04-03'],
  [45385, '2024-04-03'],
  ['2024-04-03', '2024-04-03'],
])('a day as %j', (cell, op) => {
  expect(contentOf(planOne({ Datum: cell })).gecodeerd.op).toBe(op);
});

test.each([
  ['Boskoop', 'GM0499'],
  ['GM0499', 'GM0499'],
  ['winschoten', 'GM0052'],
  ['Hengelo', 'GM0164'],
])('an older row names a municipality that ended, by name or code: %s', (cell, gemeenteWoon) =>
  expect(contentOf(planOne({ Woonplaats: cell })).gecodeerd.gemeenteWoon).toBe(gemeenteWoon),
);

test('a code of no municipality is a fault of the row, and says what to do in the mapping', () =>
  expect(faultsOf({ Woonplaats: 'GM9999' })).toEqual([
    `Rij 12, kolom 'Woonplaats': "GM9999" staat niet in de codelijst van de mapping.`,
  ]));

test('a row without a day of closing stays open; without a name the reporter is anonymous', () => {
  expect(contentOf(planOne({ Gesloten: '', Afloop: '' })).sluiting).toBe(null);
  expect(contentOf(planOne({ Naam: '' })).gecodeerd.anonimiteit).toBe('geheel');
});

test('a name that may be a person’s goes to the vault, not to the register', () => {
  const content = contentOf(planOne({ Over: 'Bakkerij Kanarie' }));
  expect(content.rechtspersoon).toBe(null);
  expect(content.persoonlijk.wederpartijNaam).toBe('Bakkerij Kanarie');
});

test.each<[Record<string, Cell>, string]>([
  [{ Grond: 'xyz' }, `Rij 12, kolom 'Grond': "xyz" staat niet in de codelijst van de mapping.`],
  [
    { Grond: 'x'.repeat(90) },
    `Rij 12, kolom 'Grond': "${'x'.repeat(40)}" staat niet in de codelijst van de mapping.`,
  ],
  [{ Grond: { fout: '#N/A' } }, "Rij 12, kolom 'Grond': De cel bevat een fout van Excel."],
  [{ Datum: '' }, "Rij 12, kolom 'Datum': De cel is leeg, maar dit veld is nodig."],
  [{ Datum: '31-2-2024' }, "Rij 12, kolom 'Datum': De cel is geen datum zoals de mapping die kent."],
  [{ Datum: '3-4-2031' }, "Rij 12, kolom 'Datum': De dag ligt in de toekomst."],
  [{ Datum: '3-4-1980' }, "Rij 12, kolom 'Datum': Deze dag ligt te ver in het verleden."],
  [{ Gesloten: '2-4-2024' }, "Rij 12, kolom 'Gesloten': Deze dag ligt vóór de ontvangst van de melding."],
  [{ Verhaal: 'x'.repeat(20_001) }, "Rij 12, kolom 'Verhaal': Gebruik ten hoogste 20000 tekens."],
  [{ Over: 'x'.repeat(201) }, "Rij 12, kolom 'Over': Gebruik ten hoogste 200 tekens."],
  [{ Nr: ' ' }, "Rij 12, kolom 'Nr': De sleutel is leeg; dan is de rij niet terug te vinden."],
])('%j is named with row and column', (over, fout) => {
  expect(faultsOf(over)).toEqual([fout]);
});

test('the same key twice in a file is wrong, also when the first came long before', () => {
  const setting = exampleSetting();
  const [, second] = planImport([exampleRow(2), { ...exampleRow(2), rij: 3 }], setting, nothing).rijen;
  expect(second?.soort === 'fout' && second.fouten.map(faultText)).toEqual([
    "Rij 3, kolom 'Nr': De sleutel staat ook in rij 2.",
  ]);
  const sleutel = planOne({}).sleutel ?? '';
  expect(planOne({}, { ...nothing, gezien: new Map([[sleutel, 4]]) }).soort).toBe('fout');
});

test('a row with more cells than the header is wrong', () => {
  const row = exampleRow(5);
  const [planned] = planImport(
    [{ ...row, cellen: [...row.cellen, 'Kanarie'] }],
    exampleSetting(),
    nothing,
  ).rijen;
  expect(planned?.soort === 'fout' && planned.fouten.map(faultText)).toEqual([
    'Rij 5: De rij heeft 10 cellen, de eerste rij heeft er 9.',
  ]);
});

test('what was read in before is unchanged, changed in codes, or changed in text', () => {
  const before = planOne({});
  const known: Known = {
    gezien: new Map(),
    rijen: new Map([[before.sleutel ?? '', { rijSha256: hashOf(before), dossierId: 'd' }]]),
  };
  expect(planOne({ Datum: '2024-04-03', Grond: 'ras' }, known).soort).toBe('ongewijzigd');
  expect(planOne({ Grond: 'Leeftijd' }, known)).toMatchObject({ soort: 'gewijzigd', tekstGewijzigd: false });
  expect(planOne({ Verhaal: 'Anders.' }, known)).toMatchObject({ soort: 'gewijzigd', tekstGewijzigd: true });
});

test('no content of a personal column is in a plan or its faults', () => {
  const canary = 'KANARIEVOGEL';
  const cells = { Nr: canary, Naam: canary, Verhaal: canary, Over: canary };
  const wrong = { ...cells, Verhaal: canary.repeat(2000), Grond: 'xyz', Datum: canary };
  const plan = planImport(
    [exampleRow(2, cells), exampleRow(3, { ...wrong, Nr: `${canary}2` })],
    exampleSetting(),
    nothing,
  );
  expect(plan.rijen.map((row) => row.soort)).toEqual(['nieuw', 'fout']);
  expect(JSON.stringify(plan)).not.toContain(canary);
});

test('a code column that also fills a text field is never quoted', () => {
  const base = exampleMapping();
  const mapping = readMapping({ ...base, velden: { ...base.velden, plaats: { kolom: 'Grond' } } });
  const [row] = planImport(
    [exampleRow(2, { Grond: 'Kanarielaan 3' })],
    exampleSetting(mapping),
    nothing,
  ).rijen;
  expect(row?.soort).toBe('fout');
  expect(JSON.stringify(row)).not.toContain('Kanarielaan');
});
