import { addDays, datum, datumAt } from '@meldpunt/core';
import ExcelJS from 'exceljs';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveDeps, night } from '../archive/retention-world.ts';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { Visitor } from '../dashboard/visitor.ts';
import { asOwner } from '../lvtd/queued-dossiers.ts';
import { freshDatabase } from '../support/database.ts';

let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
const visitors: Record<string, Visitor> = {};
const as = (rol: string): Visitor => visitors[rol] as Visitor;
const F = 'functionaris_gegevensbescherming';

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 40 });
  for (const rol of ['klachtbehandelaar', 'leidinggevende', 'directeur', F]) {
    const visitor = new Visitor(site);
    await visitor.logIn(rol);
    visitors[rol] = visitor;
  }
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

const leak = new URLSearchParams([
  ['op', '2026-03-08'],
  ['tijd', '09:00'],
  ['aard', 'vertrouwelijkheid'],
  ['oorzaak', 'verkeerd_verzonden'],
  ['gegevens', 'contact'],
  ['personen', 'clienten'],
  ['omschrijving', 'Brief van Kanariegeel naar een verkeerd adres.'],
]);
const tablesWith = async (text: string) => {
  const { rows } = await asOwner(database.url, `select tablename from pg_tables where schemaname = 'public'`);
  const found: string[] = [];
  for (const { tablename } of rows) {
    const hit = await asOwner(
      database.url,
      `select 1 from ${tablename} t where t::text like '%' || $1 || '%' limit 1`,
      [text],
    );
    if (hit.rows.length > 0) found.push(tablename);
  }
  return found;
};
const post = async (rol: string, path: string, fields: Record<string, string> | URLSearchParams) => {
  await as(rol).read('/protocol');
  return as(rol).post(path, fields);
};

test('protocol A33: a case worker reports a breach, the functionaris sees the hours run, and its words stand sealed', async () => {
  const path = '/registers/datalekken';
  const reported = await post('klachtbehandelaar', `${path}/nieuw`, leak);
  expect(reported.status).toBe(303);
  const nummer = /DL-2026-001/.exec(reported.headers.get('location') ?? '')?.[0];
  expect(nummer).toBe('DL-2026-001');
  expect((await as('klachtbehandelaar').get(`${path}/${nummer}`)).status).toBe(403);
  const list = await as(F).read(path);
  expect(list).toMatch(/nog \d+ uur/);
  expect(list).not.toContain('Kanariegeel');
  expect(await as('directeur').read('/directeur')).toContain('Datalek: beslis over melden');
  const one = await as(F).read(`${path}/${nummer}`);
  expect(one).toContain('Kanariegeel');
  expect(await tablesWith('Kanariegeel')).toEqual([]);
  const log = await asOwner(database.url, `select 1 from logboek where onderdeel = 'register DL-2026-001'`);
  expect(log.rows.length).toBeGreaterThan(0);
});

test('protocol A33: history is only added to; a form of before is not taken', async () => {
  const path = '/registers/datalekken/DL-2026-001';
  const measure = { versie: '1', op: '2026-03-09', maatregel: 'Brief teruggehaald.' };
  expect((await post(F, `${path}/takeMaatregel`, measure)).status).toBe(303);
  expect((await post(F, `${path}/takeMaatregel`, measure)).status).toBe(409);
  const wrong = await post(F, `${path}/notifyAp`, {
    versie: '2',
    op: '2026-03-09',
    tijd: '25:00',
    kenmerk: 'AP 12',
  });
  const page = await wrong.text();
  expect(wrong.status).toBe(400);
  expect(page).toContain('AP 12</textarea>');
  expect((await post(F, `${path}/onzin`, {})).status).toBe(404);
  await expect(asOwner(database.url, `update registerregel set handeling = 'x'`)).rejects.toThrow(
    'append-only',
  );
});

test('protocol A33, 11: closed and past its term, it is destroyed key first, once the directeur approved', async () => {
  const path = '/registers/datalekken/DL-2026-001';
  const steps: [string, Record<string, string> | URLSearchParams][] = [
    ['amendDatalek', new URLSearchParams([...leak, ['aantalPersonen', '1'], ['versie', '2']])],
    ['skipAp', { versie: '3', op: '2026-03-10', reden: 'De brief kwam ongeopend terug.' }],
    ['skipBetrokkenen', { versie: '4', op: '2026-03-10', grond: 'geen_hoog_risico', reden: 'Ongeopend.' }],
    ['closeDatalek', { versie: '5', op: '2026-03-10', geleerd: 'Adres controleren.' }],
  ];
  for (const [name, fields] of steps) {
    const done = await post(F, `${path}/${name}`, fields);
    expect(done.status, name).toBe(303);
  }
  expect((await post('directeur', `${path}/vernietigen`, {})).status).toBe(403);
  await asOwner(database.url, `update registerpost set gesloten_op = '2020-01-01'`);
  expect((await post('directeur', `${path}/vernietigen`, {})).status).toBe(303);
  const { rows } = await asOwner(database.url, 'select post_id from registerpost');
  const postId = rows[0].post_id;
  const archive = archiveDeps({ ...site.deps, url: database.url, dir: '/nonexistent' }, { uitvoeren: true });
  const done = await night(archive, addDays(datum(datumAt(site.deps.nu())), 1));
  await archive.close();
  expect(done.registerposten).toBe(1);
  expect(site.deps.keys.hasKey(postId)).toBe(false);
  expect((await asOwner(database.url, 'select 1 from registerregel')).rows).toEqual([]);
  // Dates and codes stand there unsealed: what was deleted is not left in the file either.
  const { rows: left } = await asOwner(
    database.url,
    `select pg_relation_size('registerregel')::int as regels, pg_relation_size('registerpost')::int as posten`,
  );
  expect(left).toEqual([{ regels: 0, posten: 0 }]);
});

test('protocol 5.4.5, B12: a complaint that belongs to no dossier is recorded, and not read by whom it is about', async () => {
  const { rows } = await asOwner(database.url, `select medewerker_id, rol from medewerker where actief`);
  const idOf = (rol: string) => {
    const login = site.logins.find((one) => one.rol === rol);
    return asOwner(database.url, 'select medewerker_id from medewerker where gebruikersnaam = $1', [
      login?.gebruikersnaam,
    ]).then((found) => found.rows[0].medewerker_id as string);
  };
  expect(rows.length).toBeGreaterThan(0);
  const [about, handler] = [await idOf('klachtbehandelaar'), await idOf('leidinggevende')];
  const given = {
    op: '2026-03-02',
    van: 'ander',
    inhoud: 'Kanarieblauw werd afgesnauwd.',
    overMedewerkerId: about,
  };
  const same = await post('directeur', '/procedures/losse-klachten/nieuw', {
    ...given,
    behandelaarId: about,
  });
  expect(same.status).toBe(422);
  expect(await same.text()).toContain('Kanarieblauw werd afgesnauwd.</textarea>');
  const made = await post('directeur', '/procedures/losse-klachten/nieuw', {
    ...given,
    behandelaarId: handler,
  });
  expect(made.headers.get('location')).toBe('/procedures/losse-klachten/KL-2026-001');
  const page = await as('leidinggevende').read('/procedures');
  expect(page).toContain('KL-2026-001');
  expect(page).toContain('Ontvangst bevestigen, uiterlijk');
  expect(await as('klachtbehandelaar').read('/procedures')).not.toContain('KL-2026-001');
  expect((await as('klachtbehandelaar').get('/procedures/losse-klachten/KL-2026-001')).status).toBe(403);
  expect(await tablesWith('Kanarieblauw')).toEqual([]);
});

test('protocol A30: the register of processing activities is there as page and as three files', async () => {
  expect(await as(F).read('/registers/verwerkingen')).toContain('Landelijk registreren');
  for (const soort of ['json', 'pdf', 'xlsx']) {
    const file = await as(F).get(`/registers/verwerkingen/bestand/register-van-verwerkingen.${soort}`);
    expect(file.status).toBe(200);
    expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  }
  expect((await as(F).get('/registers/verwerkingen/bestand/iets.json')).status).toBe(404);
});

test('protocol 1, 9: the yearly report counts evaluations with their response, purposes and procedures', async () => {
  const answer = await post('directeur', '/rapporten/jaarverslag', { verslagjaar: '2025' });
  expect(answer.status).toBe(200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await answer.arrayBuffer());
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
    'Toelichting',
    'Evaluatie',
    'Tevredenheid',
    'Doelen bereikt',
    'Zes doelen',
    'Procedures',
  ]);
  const { rows } = await asOwner(
    database.url,
    `select count(*)::int as n, count(*) filter (where evaluatie_respons)::int as r from dossier where extract(year from evaluatie_op) = 2025`,
  );
  const sheet = workbook.getWorksheet('Evaluatie');
  expect([sheet?.getCell('B5').value, sheet?.getCell('B6').value]).toEqual([rows[0].n, rows[0].r]);
  expect(rows[0].n).toBeGreaterThan(0);
});

test('protocol 9: a closed dossier has the bureau’s own form for the client, as PDF and as Word, with the goal of its plan', async () => {
  const { rows } = await asOwner(
    database.url,
    `select dossiernummer from dossier where gesloten_op is not null and plan_op is not null order by 1 limit 1`,
  );
  const at = `/dossiers/${rows[0].dossiernummer}`;
  expect(await as('leidinggevende').read(at)).toContain(`${at}/evaluatieformulier/pdf`);
  const pdf = await as('leidinggevende').get(`${at}/evaluatieformulier/pdf`);
  const opened = await getDocumentProxy(new Uint8Array(await pdf.arrayBuffer()));
  const { text } = await extractText(opened, { mergePages: true });
  for (const part of [
    'Hoe hebben wij u geholpen?',
    'Geheel bereikt',
    '[verzonnen voorbeeld]',
    '5 zeer tevreden',
  ])
    expect(text).toContain(part);
  const docx = await as('leidinggevende').get(`${at}/evaluatieformulier/docx`);
  expect(
    Buffer.from(await docx.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect((await as('leidinggevende').get(`${at}/evaluatieformulier/exe`)).status).toBe(404);
});
