import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { datum, formKolommen, type Gemeenteform, labelOfGemeente } from '../../packages/core/src/index.ts';
import { gemeenteform, gemeenterapport, type RapportVraag } from '../../packages/reports/src/index.ts';
import { connect, type Store } from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { insertRegistraties, randomRegistraties } from './registraties.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: Store;
let map: string;
const registraties = randomRegistraties(11, 300);

beforeAll(async () => {
  database = await freshDatabase();
  await insertRegistraties(database.url, registraties);
  store = connect(database.url, 'meldpunt_reports');
  map = await mkdtemp(join(tmpdir(), 'meldpunt-rapport-'));
});

afterEach(() => vi.useRealTimers());
afterAll(async () => {
  await store.close();
  await database.drop();
  await rm(map, { recursive: true });
});

const rapport = (over: Partial<RapportVraag> = {}) =>
  gemeenterapport({
    ...{ db: store.pool, bureau: { naam: 'Bureau A & B', contact: 'rapport@bureau.example' }, jaar: 2025 },
    ...{ gemeenten: ['GM0014'], outDir: map, gemaaktOp: datum('2026-03-12'), ...over },
  });

async function open(pad: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(pad);
  return workbook;
}

/** The figures on a sheet, row by row below the header, by the words before them. */
function figuresOn(sheet: ExcelJS.Worksheet, eersteKolom: number): [string, ...number[]][] {
  const gevonden: [string, ...number[]][] = [];
  sheet.eachRow((row, n) => {
    const getallen = formKolommen.map((_, k) => row.getCell(eersteKolom + k).value);
    if (n > 4 && getallen.every((g) => typeof g === 'number')) {
      gevonden.push([row.getCell(1).text, ...(getallen as number[])]);
    }
  });
  return gevonden;
}

const figuresOf = (form: Gemeenteform) =>
  form.tabellen.flatMap(({ rijen }) => rijen.map((rij) => [rij.label, rij.A, rij.B, rij.C, rij.D, rij.E]));

test('the workbook of a municipality holds the form cell by cell, with and without mass reports', async () => {
  const [bestand] = await rapport();
  const data = await gemeenteform(store.pool, 2025, 'GM0014');
  expect(bestand?.pad).toBe(join(map, 'gemeenterapport-2025-groningen.xlsx'));
  expect(bestand?.meldingen).toBe(data.met.tabellen[0]?.rijen[0]?.E);
  const workbook = await open(bestand?.pad ?? '');
  const namen = workbook.worksheets.map(({ name }) => name);
  expect(namen).toEqual([
    'Toelichting',
    'Formulier',
    'Zonder massameldingen',
    'Alleen massameldingen',
    'Controle',
  ]);
  const sheet = (naam: string) => workbook.getWorksheet(naam) ?? expect.fail(naam);
  expect(figuresOn(sheet('Formulier'), 2)).toEqual(figuresOf(data.met));
  expect(figuresOn(sheet('Zonder massameldingen'), 2)).toEqual(figuresOf(data.zonder));
  expect(figuresOn(sheet('Alleen massameldingen'), 2)).toEqual(figuresOf(data.alleen));
  expect(data.met.tabellen[0]?.rijen[0]?.E).toBeGreaterThan(data.zonder.tabellen[0]?.rijen[0]?.E ?? Infinity);
  const kop = sheet('Toelichting').getRow(4).values;
  expect(kop).toEqual([undefined, 'Naam antidiscriminatievoorziening', 'Bureau A & B']);
});

test('the sheet Controle says in words that each sum agrees', async () => {
  const [bestand] = await rapport();
  const sheet = (await open(bestand?.pad ?? '')).getWorksheet('Controle') ?? expect.fail();
  const zinnen = sheet.getColumn(1).values.map((v) => (v as ExcelJS.CellFormulaValue | undefined)?.result);
  const totaal = bestand?.meldingen;
  expect(zinnen).toContain(
    `Klopt: som van terreinen (${totaal}) = totaal (${totaal}), kolom E, met massameldingen`,
  );
  expect(zinnen.slice(5).every((zin) => String(zin).startsWith('Klopt: '))).toBe(true);
  expect(sheet.getCell('A2').result).toBe(`Alle ${zinnen.length - 5} controles kloppen.`);
});

test('every sheet is fit for reading and printing', async () => {
  const bestanden = await rapport({ gemeenten: 'alle' });
  expect(bestanden).toHaveLength(11);
  for (const { pad } of bestanden) {
    const workbook = await open(pad);
    expect(workbook.title).toMatch(/^Gemeenterapport 2025/);
    expect((workbook as { language?: string }).language).toBe('nl-NL');
    for (const sheet of workbook.worksheets) {
      const { pageSetup: blad, views, headerFooter } = sheet;
      expect(sheet.getCell('A1').text.length, sheet.name).toBeGreaterThan(10);
      expect(blad).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
      expect(blad.printTitlesRow).toMatch(/^\d+:\d+$/);
      expect(blad.printArea).toMatch(/^A1:/);
      expect(views[0]).toMatchObject({ state: 'frozen', activeCell: 'A1' });
      expect(headerFooter.oddFooter).toContain('Bureau A && B');
      expect(headerFooter.oddFooter).toContain('pagina &P van &N');
      expect((sheet as { _merges?: object })._merges).toEqual({});
    }
  }
});

test('the workbook of the area counts each melding once and fits the forms', async () => {
  const bestanden = await rapport({ gemeenten: 'alle' });
  const alle = bestanden.at(-1);
  const van2025 = registraties.filter(({ registratiedatum }) => registratiedatum.startsWith('2025'));
  expect(alle?.meldingen).toBe(van2025.length);
  expect(alle?.zonderMassameldingen).toBe(van2025.filter(({ massaal }) => !massaal).length);
  const workbook = await open(alle?.pad ?? '');
  const werkgebied = workbook.getWorksheet('Werkgebied') ?? expect.fail();
  const somE = bestanden.slice(0, -1).reduce((som, { meldingen }) => som + meldingen, 0);
  expect(werkgebied.getRow(7).values).toEqual([
    ...[undefined, 'Totaal', van2025.length, somE, somE - van2025.length],
    ...[expect.any(Number), expect.any(Number), expect.any(Number)],
  ]);
  const eemsdelta = await gemeenteform(store.pool, 2025, 'GM1979');
  const blad = workbook.getWorksheet(labelOfGemeente('GM1979')) ?? expect.fail();
  expect(figuresOn(blad, 2)).toEqual(figuresOf(eemsdelta.met));
  expect(figuresOn(blad, 7)).toEqual(figuresOf(eemsdelta.zonder));
  const regels = workbook.getWorksheet('Aansluiting')?.getColumn(1).values.map(String) ?? [];
  expect(regels).toContain(
    `Klopt: meldingen naar woonplaats, met massameldingen (${van2025.length}) = unieke meldingen (${van2025.length}).`,
  );
});

test('the same data and day give the same bytes, at whatever time they are made', async () => {
  const bytes = [];
  for (const moment of ['2026-03-12T08:00:00Z', '2027-11-05T17:31:44Z']) {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });
    const bestanden = await rapport({ gemeenten: 'alle' });
    bytes.push(await Promise.all(bestanden.map(({ pad }) => readFile(pad))));
  }
  expect(bytes[0]).toEqual(bytes[1]);
});

test('a report that is refused leaves no file, a report that is made nothing beside it', async () => {
  const leeg = join(map, 'leeg');
  await expect(rapport({ outDir: leeg, gemeenten: ['GM0014', 'Haren'] })).rejects.toMatchObject({
    ...{ name: 'GemeenterapportError', code: 'onbekende_gemeente' },
    message: expect.stringContaining('Kies uit: Eemsdelta (GM1979)'),
  });
  await expect(rapport({ outDir: leeg, jaar: 2031 })).rejects.toMatchObject({ code: 'onmogelijk_jaar' });
  await expect(stat(leeg)).rejects.toThrow('ENOENT');
  await rapport({ outDir: leeg });
  expect(await readdir(leeg)).toEqual(['gemeenterapport-2025-groningen.xlsx']);
});
