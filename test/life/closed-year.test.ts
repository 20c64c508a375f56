import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datum } from '@meldpunt/core';
import { gemeenteform, gemeenterapport } from '@meldpunt/reports';
import { connect, projectionDifferences, recordAct, type Store } from '@meldpunt/store';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeYear } from '../../packages/archive/src/tellingen/close-year.ts';
import { correctiesVan } from '../../packages/reports/src/gemeenterapport/toelichting-tekst.ts';
import { ask } from '../support/ask.ts';
import { freshDatabase } from '../support/database.ts';
import { meldingInput, openMelding } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let reports: Store;
let archive: Store;
let dir: string;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
  reports = connect(database.url, 'meldpunt_reports', { max: 2 });
  archive = connect(database.url, 'meldpunt_archive', { max: 2 });
  dir = await mkdtemp(join(tmpdir(), 'meldpunt-jaar-'));
}, 60_000);
afterAll(async () => {
  await reports?.close();
  await archive?.close();
  await store?.close();
  await rm(dir, { recursive: true, force: true });
  await database?.drop();
});

const actor = { medewerkerId: null, rol: 'klachtbehandelaar' } as const;

/** What the first sheet says under this name; undefined when it does not. */
const toelichting = async (onderwerp: string, jaar = 2026): Promise<string | undefined> => {
  const [file] = await gemeenterapport({
    db: reports.pool,
    bureau: { naam: 'Bureau Voorbeeld', contact: 'rapport@voorbeeld.example' },
    jaar,
    gemeenten: ['GM0014'],
    outDir: dir,
    gemaaktOp: datum('2027-03-20'),
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file?.pad ?? '');
  let found: string | undefined;
  workbook.getWorksheet('Toelichting')?.eachRow((row) => {
    if (row.getCell(1).text === onderwerp) found = row.getCell(2).text;
  });
  return found;
};
const totals = async (jaar = 2026, gemeente = 'GM0014') => {
  const { met, naSluiting } = await gemeenteform(reports.pool, jaar, gemeente);
  const { vervallen, gewijzigd, erbij } = naSluiting;
  return [met.tabellen[0]?.rijen[0]?.A, vervallen, gewijzigd, erbij];
};

test('protocol 10, B13: a double found after the year was closed leaves its figures, and the report says so', async () => {
  const { deps, clock } = store;
  clock.now = new Date('2026-03-10T09:00:00Z');
  const one = await openMelding(deps, { melderNaam: 'Een Verzonnen' });
  const two = await openMelding(deps, { melderNaam: 'Twee Verzonnen' });
  const early = await openMelding(deps, { melderNaam: 'Drie Verzonnen' });
  const merge = async (dossierId: string, versie: number) => {
    const done = await recordAct(deps, {
      dossierId,
      expectedVersion: versie,
      handeling: 'mergeDossier',
      // The day on which it was seen lies before the closing; when it was recorded is what matters.
      input: { op: '2026-03-12', dossiernummer: one.dossiernummer, toelichting: 'Zelfde dag.' },
      actor: { medewerkerId: null, rol: 'directeur' },
    });
    if ('refused' in done) throw new Error(JSON.stringify(done));
    return done;
  };
  clock.now = new Date('2026-03-12T09:00:00Z');
  await merge(early.dossierId, early.versie);
  await closeYear(archive, 2026, datum('2027-02-01'));
  expect(await totals()).toEqual([2, 0, 0, 0]);
  expect(await toelichting('Veranderd na sluiting')).toBeUndefined();

  clock.now = new Date('2027-03-01T09:00:00Z');
  const merged = await merge(two.dossierId, two.versie);
  expect(await totals()).toEqual([2, 1, 0, 0]);
  expect(await toelichting('Veranderd na sluiting')).toMatch(
    /^Van 1 melding in deze cijfers bleek na de sluiting dat zij dubbel of ten onrechte was geregistreerd\./,
  );
  for await (const difference of projectionDifferences(deps)) expect(difference).toBeUndefined();

  const back = await recordAct(deps, {
    dossierId: two.dossierId,
    expectedVersion: merged.versie,
    handeling: 'restoreDossier',
    input: { op: '2027-03-01', reden: 'Toch niet.' },
    actor: { medewerkerId: null, rol: 'directeur' },
  });
  expect('refused' in back).toBe(false);
  expect(await totals()).toEqual([2, 0, 0, 0]);
});

test('protocol 10, B13: codes changed after the closing leave its figures, and the report says of how many meldingen', async () => {
  const { deps, clock } = store;
  clock.now = new Date('2027-05-03T09:00:00Z');
  const { dossierId, versie } = await openMelding(deps, { op: '2027-05-03', melderNaam: 'Vier Verzonnen' });
  await closeYear(archive, 2027, datum('2028-02-01'));
  const amend = async (version: number, over: object) => {
    const { gronden, terrein, aard, gemeenteWoon, gemeenteVoorval, aantalSlachtoffers } = meldingInput();
    const codes = { gronden, terrein, aard, gemeenteWoon, gemeenteVoorval, aantalSlachtoffers };
    const given = { expectedVersion: version, handeling: 'amendRegistratie', actor };
    const done = await recordAct(deps, {
      dossierId,
      ...given,
      input: { op: '2028-03-01', ...codes, ...over },
    });
    if ('refused' in done) throw new Error(JSON.stringify(done));
    return done.versie;
  };
  clock.now = new Date('2028-03-01T09:00:00Z');
  expect(await totals(2027)).toEqual([1, 0, 0, 0]);
  // Where it now counts is another municipality: the form that it stands in says so.
  const moved = await amend(versie, { gemeenteWoon: 'GM0037', gemeenteVoorval: 'GM0037' });
  expect(await totals(2027)).toEqual([1, 0, 1, 0]);
  expect(await totals(2027, 'GM0037')).toEqual([0, 0, 0, 0]);
  expect(await toelichting('Veranderd na sluiting', 2027)).toMatch(
    /^Van 1 melding in deze cijfers is na de sluiting iets gewijzigd dat meetelt/,
  );
  await amend(moved, {});
  expect(await totals(2027)).toEqual([1, 0, 0, 0]);
});

test('protocol 10, B13: what came to count in a closed year afterwards is told, and so is since when that is known', async () => {
  await ask(database.url, `insert into kubus_jaar values (2025, '2026-02-01', '2026-05-04')`);
  const late = await openMelding(store.deps, { op: '2028-02-28', melderNaam: 'Vijf Verzonnen' });
  const moved = `registratiedatum = '2025-06-01', ontvangstdatum = '2025-06-01'`;
  await ask(database.url, `update dossier set ${moved} where dossier_id = '${late.dossierId}'`);
  expect(await totals(2025)).toEqual([0, 0, 0, 1]);
  expect(await toelichting('Veranderd na sluiting', 2025)).toBe(
    '1 melding uit dit jaar kwam er na de sluiting bij en staat niet in deze cijfers.',
  );
  // A municipality in which nothing changed says since when that is known too.
  const { naSluiting } = await gemeenteform(reports.pool, 2025, 'GM0037');
  expect(naSluiting.sinds).toBe('2026-05-04');
  expect(correctiesVan(naSluiting)).toEqual([
    'Gewijzigde meldingen zijn van dit jaar geteld vanaf maandag 4 mei 2026. Of er eerder iets is gewijzigd, is niet bekend.',
  ]);
  expect(correctiesVan({ vervallen: 0, gewijzigd: 0, erbij: 0, sinds: null })).toEqual([]);
});
