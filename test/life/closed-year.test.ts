import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datum } from '@meldpunt/core';
import { gemeenteform, gemeenterapport } from '@meldpunt/reports';
import { connect, projectionDifferences, recordAct, type Store } from '@meldpunt/store';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeYear } from '../../packages/archive/src/tellingen/close-year.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding } from '../support/melding.ts';
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

/** What the first sheet says under this name; undefined when it does not. */
const toelichting = async (onderwerp: string): Promise<string | undefined> => {
  const [file] = await gemeenterapport({
    db: reports.pool,
    bureau: { naam: 'Bureau Voorbeeld', contact: 'rapport@voorbeeld.example' },
    jaar: 2026,
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
const totals = async () => {
  const { met, naSluiting } = await gemeenteform(reports.pool, 2026, 'GM0014');
  return [met.tabellen[0]?.rijen[0]?.A, naSluiting];
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
  expect(await totals()).toEqual([2, 0]);
  expect(await toelichting('Gecorrigeerd na sluiting')).toBeUndefined();

  clock.now = new Date('2027-03-01T09:00:00Z');
  const merged = await merge(two.dossierId, two.versie);
  expect(await totals()).toEqual([2, 1]);
  expect(await toelichting('Gecorrigeerd na sluiting')).toMatch(
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
  expect(await totals()).toEqual([2, 0]);
});
