import { expect, test } from 'vitest';
import { aDossier, modelsOn, uuid } from './testing/given-rows.ts';

const massaal = { voorval_id: uuid(900) };
const voorvallen = [
  { voorval_id: uuid(900), massaal: true },
  { voorval_id: uuid(901), massaal: false },
];

test('meldingen per month by day of registration, with mass reports apart', async () => {
  const duckdb = await modelsOn({
    dossiers: [
      aDossier(1, { ontvangstdatum: '2026-01-30', registratiedatum: '2026-02-02', klacht_op: '2026-02-10' }),
      aDossier(2, { registratiedatum: '2026-02-28', voorval_id: uuid(901) }),
      aDossier(3, { registratiedatum: '2026-02-28', ...massaal }),
      aDossier(4, { registratiedatum: '2026-07-01' }),
    ],
    voorvallen,
  });
  expect(await duckdb.rows('from meldingen_per_maand')).toEqual([
    { maand: '2026-02', massaal: false, meldingen: 2, klachten: 1 },
    { maand: '2026-02', massaal: true, meldingen: 1, klachten: 0 },
  ]);
  duckdb.close();
});

test('own grounds count under the statutory one, twice the same once, none as unknown', async () => {
  const duckdb = await modelsOn({
    dossiers: [aDossier(1), aDossier(2), aDossier(3)],
    dossier_gronden: [
      { dossier_id: uuid(1), grond: 'huidskleur' },
      { dossier_id: uuid(1), grond: 'afkomst' },
      { dossier_id: uuid(1), grond: 'islam' },
      { dossier_id: uuid(2), grond: 'ras' },
    ],
  });
  expect(await duckdb.rows('from meldingen_per_grond')).toEqual([
    { jaar: 2026, grond: 'godsdienst', massaal: false, meldingen: 1, klachten: 0 },
    { jaar: 2026, grond: 'onbekend', massaal: false, meldingen: 1, klachten: 0 },
    { jaar: 2026, grond: 'ras', massaal: false, meldingen: 2, klachten: 0 },
  ]);
  duckdb.close();
});

test('terrain, nature, channel, treatment and both municipalities', async () => {
  const duckdb = await modelsOn({
    dossiers: [
      aDossier(1, { terrein: 'werkvloer', aard: 'uitsluiting', gemeente_voorval: 'GM0037' }),
      aDossier(2, { kanaal: 'telefoon', behandelwijze: 'eenmalig_advies' }),
    ],
    dossier_klachtbehandelingen: [
      { dossier_id: uuid(2), klachtbehandeling: 'advies_informatie' },
      { dossier_id: uuid(2), klachtbehandeling: 'registratie' },
    ],
  });
  const rows = (select: string) => duckdb.rows(select);
  expect(await rows('select terrein, meldingen from meldingen_per_terrein')).toEqual([
    { terrein: 'arbeidsmarkt', meldingen: 2 },
  ]);
  expect(await rows('select aard, meldingen from meldingen_per_aard')).toEqual([
    { aard: 'omstreden_behandeling', meldingen: 2 },
  ]);
  expect(await rows('select kanaal, meldingen from meldingen_per_kanaal')).toEqual([
    { kanaal: 'telefoon', meldingen: 1 },
    { kanaal: 'webformulier', meldingen: 1 },
  ]);
  expect(await rows('select behandelwijze, meldingen from behandelwijzen')).toEqual([
    { behandelwijze: 'eenmalig_advies', meldingen: 1 },
    { behandelwijze: null, meldingen: 1 },
  ]);
  expect(await rows('select klachtbehandeling, meldingen from klachtbehandelingen')).toEqual([
    { klachtbehandeling: 'advies_informatie', meldingen: 1 },
    { klachtbehandeling: 'registratie', meldingen: 1 },
  ]);
  expect(await rows('select gemeente, soort, meldingen from meldingen_per_gemeente')).toEqual([
    { gemeente: 'GM0014', soort: 'voorval', meldingen: 1 },
    { gemeente: 'GM0014', soort: 'woon', meldingen: 2 },
    { gemeente: 'GM0037', soort: 'voorval', meldingen: 1 },
  ]);
  duckdb.close();
});

test('days from receipt to closing: median and p90 without mass reports, with them, and together', async () => {
  const closed = (number: number, day: string, change = {}) =>
    aDossier(number, { ontvangstdatum: '2026-03-01', gesloten_op: day, ...change });
  const duckdb = await modelsOn({
    dossiers: [
      closed(1, '2026-03-02'),
      closed(2, '2026-03-04'),
      closed(3, '2026-03-12'),
      closed(4, '2026-05-01', massaal),
      aDossier(5),
    ],
    voorvallen,
  });
  expect(await duckdb.rows('from doorlooptijd')).toEqual([
    { jaar: 2026, massaal: false, gesloten: 3, mediaan_dagen: 3, p90_dagen: expect.closeTo(9.4, 9) },
    { jaar: 2026, massaal: true, gesloten: 1, mediaan_dagen: 61, p90_dagen: 61 },
    { jaar: 2026, massaal: null, gesloten: 4, mediaan_dagen: 7, p90_dagen: expect.closeTo(46.0, 0) },
  ]);
  duckdb.close();
});

test('a term is on time on its last day, late after it, running until then; lapsed is neither', async () => {
  const term = (
    versie: number,
    days: { voldaan_op?: string; vervallen_op?: string; uiterlijk_op?: string },
  ) => ({
    dossier_id: uuid(1),
    begonnen_versie: versie,
    termijn: 'hoorWederhoor',
    bindt: 'wederpartij',
    begonnen_op: '2026-03-01',
    uiterlijk_op: '2026-03-15',
    ...days,
  });
  const duckdb = await modelsOn({
    dossiers: [aDossier(1)],
    termijnen: [
      term(1, { voldaan_op: '2026-03-15' }),
      term(2, { voldaan_op: '2026-03-16' }),
      term(3, {}),
      term(4, { vervallen_op: '2026-03-15' }),
      term(5, { vervallen_op: '2026-03-16' }),
      term(6, { uiterlijk_op: '2026-06-30' }),
    ],
  });
  expect(await duckdb.rows('from termijnen_gehaald')).toEqual([
    {
      jaar: 2026,
      termijn: 'hoorWederhoor',
      bindt: 'wederpartij',
      massaal: false,
      totaal: 6,
      op_tijd: 1,
      te_laat: 3,
      lopend: 1,
      vervallen: 1,
    },
  ]);
  duckdb.close();
});

test('satisfaction: of those closed, how many answered and their mean', async () => {
  const duckdb = await modelsOn({
    dossiers: [
      aDossier(1, { gesloten_op: '2026-04-01', tevredenheid: 4 }),
      aDossier(2, { gesloten_op: '2026-04-01', tevredenheid: 5 }),
      aDossier(3, { gesloten_op: '2026-04-01' }),
      aDossier(4, { gesloten_op: '2026-04-01' }),
      aDossier(5),
    ],
  });
  expect(await duckdb.rows('from tevredenheid where massaal is null')).toEqual([
    { jaar: 2026, massaal: null, gesloten: 4, antwoorden: 2, respons: 0.5, gemiddelde: 4.5 },
  ]);
  duckdb.close();
});

test('organisations per year: one reporter in both kinds is one reporter together', async () => {
  const about = { organisatie_id: uuid(500), melder_ref: uuid(7) };
  const duckdb = await modelsOn({
    dossiers: [aDossier(1, about), aDossier(2, { ...about, ...massaal }), aDossier(3)],
    voorvallen,
    organisaties: [{ organisatie_id: uuid(500), naam: 'Voorbeeld BV', gemeente: null }],
  });
  const of = (kind: boolean | null, meldingen: number) => ({
    jaar: 2026,
    organisatie_id: uuid(500),
    naam: 'Voorbeeld BV',
    gemeente: null,
    massaal: kind,
    meldingen,
    klachten: 0,
    melders: 1,
  });
  expect(await duckdb.rows('from organisaties_jaar')).toEqual([of(false, 1), of(true, 1), of(null, 2)]);
  duckdb.close();
});

test('no mart holds a type that would not be a plain number, text, day or list', async () => {
  const duckdb = await modelsOn({});
  const columns = await duckdb.rows(
    `select distinct data_type from duckdb_columns() where database_name = 'memory' order by 1`,
  );
  expect(columns.map((column) => column.data_type)).toEqual([
    'BOOLEAN',
    'DATE',
    'DOUBLE',
    'INTEGER',
    'VARCHAR',
    'VARCHAR[]',
  ]);
  duckdb.close();
});
