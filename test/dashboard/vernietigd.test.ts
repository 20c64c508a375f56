import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { asOwner } from '../lvtd/queued-dossiers.ts';
import { freshDatabase } from '../support/database.ts';
import { Visitor } from './visitor.ts';

let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
const NUMMER = '2020-00017';

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 2 });
  await asOwner(
    database.url,
    `insert into vernietigingslijst (lijst_nummer, opgemaakt_op, status) values ('VL-2025-001', '2025-01-02', 'uitgevoerd')`,
  );
  await asOwner(
    database.url,
    `insert into grafsteen (dossiernummer, bewaarregel, regel_versie, vernietigd_op, lijst_nummer)
     values ($1, 'klacht_met_ondersteuning', 1, '2026-01-03', 'VL-2025-001')`,
    [NUMMER],
  );
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

test('protocol 11: who handles cases reads that a dossier was destroyed, when and by which rule', async () => {
  const visitor = new Visitor(site);
  await visitor.logIn('klachtbehandelaar');
  for (const rest of ['', '/handelingen/contactClient', '/gegevens']) {
    const answer = await visitor.get(`/dossiers/${NUMMER}${rest}`);
    expect(answer.status).toBe(410);
    const page = (await answer.text()).replaceAll('&quot;', '"');
    expect(page).toContain('Dit dossier is vernietigd');
    expect(page).toMatch(/3\sjan\s2026 vernietigd, volgens de bewaarregel ["“]klacht met ondersteuning/);
  }
});

test('protocol 11: a number that never was is not found', async () => {
  const visitor = new Visitor(site);
  await visitor.logIn('directeur');
  expect((await visitor.get('/dossiers/2020-00018')).status).toBe(404);
  expect((await visitor.get(`/documenten/${NUMMER}`)).status).toBe(404);
});

test('protocol 11: who may not open dossiers does not read it either', async () => {
  const visitor = new Visitor(site);
  await visitor.logIn('beheerder');
  const answer = await visitor.get(`/dossiers/${NUMMER}`);
  expect([403, 404]).toContain(answer.status);
  expect(await answer.text()).not.toContain('vernietigd op');
  expect(await (await visitor.get(`/dossiers/${NUMMER}`)).text()).not.toContain('bewaarregel');
});
