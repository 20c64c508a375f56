import { type Rol, rollen } from '@meldpunt/core';
import {
  countTermsPerHandler,
  makeRechtspersoon,
  openTermijnen,
  resetAccount,
  searchOrganisaties,
} from '@meldpunt/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { asOwner } from '../lvtd/queued-dossiers.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding, record, systeem } from '../support/melding.ts';
import { Visitor, visitorsIn } from './visitor.ts';

let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let visitors: Map<Rol, Visitor>;
const as = (rol: Rol): Visitor => visitors.get(rol) ?? new Visitor(site);

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 90 });
  visitors = await visitorsIn(site, rollen);
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

const K = 'klachtbehandelaar';
const L = 'leidinggevende';
const D = 'directeur';
const B = 'beheerder';
const F = 'functionaris_gegevensbescherming';
const access: [path: string, rollen: readonly Rol[]][] = [
  ['/', [K, L, D]],
  ['/dossiers', [K, L, D]],
  ['/meldingen/nieuw', [K, L, D]],
  ['/organisaties/nieuw', [K, L, D]],
  ['/voorvallen/nieuw', [K, L, D]],
  ['/voorleggingen', [K, L, D]],
  ['/directeur', [L, D]],
  ['/rapporten', [L, D]],
  ['/procedures', [K, L, D]],
  ['/registers/datalekken', [D, F]],
  ['/registers/verwerkingen', [D, F]],
  ['/vernietiging', [D, F]],
  ['/verklaringen', [D, F]],
  ['/logboek', [D, F]],
  ['/overdracht', [L, D]],
  ['/post', [D, B]],
  ['/beheer', [D, B]],
  ['/instellingen', [D, B]],
  ['/voorvallen', [K, L, D]],
  ['/zoeken', [K, L, D]],
  ['/protocol', [K, L, D, B, F]],
];

test.each(rollen)(
  'the start of a %s links to nothing that is closed to them, and neither does the page that says so',
  async (rol) => {
    const visitor = as(rol);
    const start = (await visitor.get('/begin')).headers.get('location') ?? '';
    const page = await visitor.read(start);
    const links = new Set(
      [...page.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href]) => href?.replaceAll('&amp;', '&')),
    );
    expect(links.size).toBeGreaterThan(5);
    for (const href of links) expect((await visitor.get(String(href))).status, String(href)).not.toBe(403);
    const closed = access.find(([, allowed]) => !allowed.includes(rol))?.[0];
    if (!closed) return;
    const refused = await (await visitor.get(closed)).text();
    expect(refused).toContain('href="/begin"');
  },
);

describe.each(access)('%s', (path, allowed) => {
  test.each(rollen)('is open to %s or not, as the menu says', async (rol) => {
    const answer = await as(rol).get(path);
    expect(answer.status).toBe(allowed.includes(rol) ? 200 : 403);
    const page = await answer.text();
    expect(page.includes(`<a href="${path}"`)).toBe(allowed.includes(rol) && !path.endsWith('/nieuw'));
    expect(page).toContain('DEMO: verzonnen gegevens');
  });

  test('has nothing that its own policy forbids: styles or scripts in the page itself', async () => {
    const page = await (await as(allowed[0] ?? D).get(path)).text();
    expect(page).not.toMatch(/ style="| on[a-z]+="|<style|javascript:/);
    for (const [script] of page.matchAll(/<script[^>]*>/g))
      expect(script).toMatch(/ src="\/statisch\/|application\/json/);
  });

  test('sends who is not logged in to the login page', async () => {
    const answer = await new Visitor(site).get(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/aanmelden']);
  });
});

test.each([
  [K, '/'],
  [L, '/'],
  [D, '/directeur'],
  [B, '/beheer'],
  [F, '/registers/datalekken'],
] as const)('%s starts on %s', async (rol, path) => {
  expect((await as(rol).get('/begin')).headers.get('location')).toBe(path);
});

test('every file that a page names is there, and may be kept for good', async () => {
  const page = await (await as(D).get('/directeur')).text();
  const files = [...page.matchAll(/"(\/statisch\/[^"]+)"/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThanOrEqual(5);
  for (const file of files) {
    const answer = await fetch(site.address + file);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await answer.text()).length).toBeGreaterThan(100);
  }
  expect((await fetch(`${site.address}/statisch/meldpunt.0000.css`)).status).toBe(404);
});

test('the yearly report of a municipality comes as a workbook', async () => {
  const answer = await as(D).post('/rapporten', { jaar: '2025', gemeente: 'GM0014' });
  expect(answer.headers.get('content-type')).toContain('spreadsheetml');
  expect(answer.headers.get('content-disposition')).toContain('gemeenterapport-2025-groningen.xlsx');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe('PK');
});

test('a report that can not be made says why, beside the field', async () => {
  const answer = await as(D).post('/rapporten', { jaar: '2025', gemeente: 'GM0017' });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(/De gemeente &quot;GM0017&quot; is er niet in het jaar 2025/);
});

test('the directeur leaves one dossier out of a list, with the reason', async () => {
  const [lijst = ''] = /VL-\d{4}-\d{3}/.exec(await (await as(F).get('/vernietiging')).text()) ?? [];
  const page = () => as(D).get(`/vernietiging/${lijst}`);
  const [dossier = ''] = /(?<=\/dossiers\/)\d{4}-\d{5}/.exec(await (await page()).text()) ?? [];
  const place = `/vernietiging/${lijst}/uitzonderen`;
  expect((await as(F).post(place, { dossier, uitzondering: 'Er loopt een zaak.' })).status).toBe(403);
  const bare = await as(D).post(place, { dossier: ' 1999-00001', uitzondering: 'Er loopt een zaak.' });
  expect(bare.status).toBe(400);
  const shown = await bare.text();
  expect(shown).toContain('href="#veld-dossier"');
  expect(shown).toContain('Er loopt een zaak.</textarea>');
  const short = await as(D).post(place, { dossier, uitzondering: 'zaak' });
  expect(await short.text()).toContain('href="#veld-uitzondering"');
  expect((await as(D).post(place, { dossier, uitzondering: 'Er loopt een zaak.' })).status).toBe(303);
  expect(await (await page()).text()).toContain('Uitgezonderd: Er loopt een zaak.');
});

test('only the directeur decides on a list, and a refusal needs a reason', async () => {
  const [lijst = ''] = /VL-\d{4}-\d{3}/.exec(await (await as(F).get('/vernietiging')).text()) ?? [];
  expect((await as(F).post(`/vernietiging/${lijst}/goedkeuren`, {})).status).toBe(403);
  const bare = await as(D).post(`/vernietiging/${lijst}/afwijzen`, { reden: 'nee' });
  expect(bare.status).toBe(400);
  expect(await bare.text()).toContain('<title>Fout: Vernietigingslijst');
  const done = await as(D).post(`/vernietiging/${lijst}/afwijzen`, {
    reden: 'Eerst het jaarverslag afmaken.',
  });
  expect(done.status).toBe(303);
  expect(await (await as(F).get(`/vernietiging/${lijst}`)).text()).toContain(
    'Eerst het jaarverslag afmaken.',
  );
});

test('an invitation is shown once as a link that opens, with its secret as picture and letters', async () => {
  const typed = { naam: 'Nieuw Persoon', gebruikersnaam: 'nieuw', rol: K };
  expect((await as(B).post('/beheer', typed)).status).toBe(403);
  const answer = await as(D).post('/beheer', typed);
  const link = /<code>(http[^<]+\/uitnodiging\/[\w-]{43})<\/code>/.exec(await answer.text())?.[1] ?? '';
  const page = await (await fetch(link)).text();
  expect(page).toMatch(/<img[^>]* src="data:image\/svg\+xml;base64,[\w+/=]{500,}"/);
  expect(page).toMatch(/<code>[A-Z2-7]{4}( [A-Z2-7]{4})+<\/code>/);
  expect(await (await as(D).get('/beheer')).text()).not.toContain('/uitnodiging/');
});

test('terms per handler add up to the worklist', async () => {
  const vandaag = '2026-03-10' as Parameters<typeof countTermsPerHandler>[2];
  const all = await openTermijnen(site.deps.store, systeem, { vandaag, limit: 10_000 });
  const counts = await countTermsPerHandler(site.deps.store, systeem, vandaag);
  for (const { behandelaarId, open, verlopen, waarschuwen, dossiers } of counts) {
    const mine = all.filter((row) => row.behandelaarId === behandelaarId);
    expect({ open, verlopen, waarschuwen, dossiers }).toEqual({
      open: mine.length,
      verlopen: mine.filter((row) => row.stand === 'verlopen').length,
      waarschuwen: mine.filter((row) => row.stand === 'waarschuwen').length,
      dossiers: new Set(mine.map((row) => row.dossierId)).size,
    });
  }
  expect(counts.reduce((sum, one) => sum + one.open, 0)).toBe(all.length);
});

test('an organisation that was just added can be chosen, and is not added twice', async () => {
  const given = { naam: 'Proefbedrijf B.V.', gemeente: 'GM0014', kvkNummer: null };
  const first = await makeRechtspersoon(site.deps, { ...given, actor: systeem });
  const again = await makeRechtspersoon(site.deps, { ...given, naam: 'proefbedrijf bv', actor: systeem });
  expect([first?.nieuw, again?.nieuw]).toEqual([true, false]);
  expect(again?.organisatieId).toBe(first?.organisatieId);
  for (const typed of ['proefb', 'BEDRIJF', 'Proefbedrijf bv', 'proef  bedrijf']) {
    const offered = await searchOrganisaties(site.deps.store, typed, 12);
    expect(offered.filter((one) => one.organisatieId === first?.organisatieId)).toHaveLength(1);
  }
  expect(await searchOrganisaties(site.deps.store, '%', 12)).toEqual([]);
});

test('an organisation is found by a part of its name without scripts, and all that was typed stays', async () => {
  const made = await makeRechtspersoon(site.deps, {
    naam: 'Zoekgrage Zaak B.V.',
    gemeente: null,
    kvkNummer: '99123456',
    actor: systeem,
  });
  const me = as(K);
  await me.read('/meldingen/nieuw');
  const typed = { versie: '0', omschrijving: 'Getypt <b>verhaal</b>', melderNaam: 'Fictieve Melder' };
  const answer = await me.post('/meldingen/nieuw', {
    ...typed,
    zoek_organisatie: 'zaak zoekgr',
    zoek: 'organisatie',
  });
  expect(answer.status).toBe(200);
  const page = await answer.text();
  expect(page).toContain(`name="organisatieId" value="${made?.organisatieId}"`);
  for (const kept of ['Getypt &lt;b&gt;verhaal', 'value="Fictieve Melder"', 'value="zaak zoekgr"'])
    expect(page).toContain(kept);
  expect(page).not.toContain('Fout:');
  const chosen = await me.post('/meldingen/nieuw', {
    ...typed,
    organisatieId: made?.organisatieId ?? '',
    zoek_organisatie: 'iets anders',
    zoek: 'organisatie',
  });
  expect(await chosen.text()).toMatch(new RegExp(`value="${made?.organisatieId}" checked`));
});

test('with scripts the matches come by themselves, to who may see them', async () => {
  const asked = {
    wat: 'organisatie',
    veld: 'organisatieId',
    verplicht: 'nee',
    tekst: '99 12 34 56',
    gekozen: '',
  };
  await as(K).read('/meldingen/nieuw');
  expect(await (await as(K).post('/kiezen', asked)).text()).toContain('Zoekgrage Zaak B.V.');
  const incidents = await as(K).post('/kiezen', {
    ...asked,
    wat: 'voorval',
    veld: 'voorvalId',
    tekst: 'v-20',
  });
  expect(await incidents.text()).toMatch(/V-20\d\d-\d{4}/);
  expect((await as(K).post('/kiezen', { ...asked, wat: 'dossier' })).status).toBe(404);
  expect((await as(K).post('/kiezen', { ...asked, veld: '"><b>' })).status).toBe(404);
  expect((await as(B).post('/kiezen', asked)).status).toBe(403);
});

test('protocol B2.5: who may not see a dossier that was left out does not get the file of the statement', async () => {
  const left = await openMelding(site.deps, { op: '2026-03-02', tijd: '08:00' });
  const verklaring = {
    verklaring_nummer: 'VV-2020-001',
    organisatie: 'Proefbureau',
    software: 'Meldpunt',
    lijst: {
      nummer: 'VL-2020-001',
      opgemaakt_op: '2020-01-02',
      goedgekeurd_op: '2020-01-03T09:00:00Z',
      goedgekeurd_door: 'directeur',
    },
    uitvoering: { begonnen_op: '2020-01-04T02:00:00Z', beeindigd_op: '2020-01-04T02:01:00Z' },
    aantallen: { op_de_lijst: 2, vernietigd: 1, uitgezonderd: 1, mislukt: 0 },
    regels: [],
    dossiernummers: { vernietigd: ['2015-00001'], uitgezonderd: [left.dossiernummer] },
    methode: [],
    opslag: [],
    blijft_bewaard: [],
    niet_gecontroleerd: [],
    onherstelbaar_vanaf: '2020-02-04',
  };
  await asOwner(
    database.url,
    `insert into vernietigingslijst (lijst_nummer, opgemaakt_op, status) values ('VL-2020-001', '2020-01-02', 'uitgevoerd')`,
  );
  await asOwner(
    database.url,
    `insert into vernietigingsverklaring (verklaring_nummer, lijst_nummer, opgemaakt_op, inhoud, sha256)
     values ('VV-2020-001', 'VL-2020-001', '2020-01-04', $1, $2)`,
    [JSON.stringify(verklaring), '0'.repeat(64)],
  );
  const file = () => as(D).get('/verklaringen/VV-2020-001/bestand');
  const whole = await file();
  expect([whole.status, (await whole.text()).includes(left.dossiernummer)]).toEqual([200, true]);
  const login = site.logins.find(({ rol }) => rol === D) as unknown as { medewerkerId: string };
  await record(site.deps, {
    dossierId: left.dossierId,
    expectedVersion: left.versie,
    handeling: 'declareBelang',
    input: { op: '2026-03-02', reden: 'Familie.' },
    actor: { medewerkerId: login.medewerkerId, rol: D },
  });
  const hidden = await file();
  const said = await hidden.text();
  expect(hidden.status).toBe(403);
  expect(said).toContain('U kunt dit bestand niet opslaan');
  expect(said).not.toContain(left.dossiernummer);
});

test('what happened to the only directeur stands on every page of the others until they saw it', async () => {
  const login = (rol: Rol) =>
    site.logins.find((one) => one.rol === rol) as unknown as { medewerkerId: string };
  const warned = 'Het account van een directeur is opnieuw uitgenodigd.';
  expect(await as(K).read('/dossiers')).not.toContain(warned);
  const answer = await resetAccount(site.deps, {
    medewerkerId: login(D).medewerkerId,
    actor: { medewerkerId: login(B).medewerkerId, rol: B },
  });
  expect(answer).toHaveProperty('token');
  for (const [rol, path] of [
    [K, '/dossiers'],
    [L, '/'],
    [F, '/logboek'],
  ] as const)
    expect(await as(rol).read(path)).toContain(warned);
  expect(await as(K).read('/waarschuwingen')).toContain('opnieuw uit');
  expect((await as(K).post('/waarschuwingen', {})).status).toBe(303);
  expect(await as(K).read('/dossiers')).not.toContain(warned);
  expect(await as(F).read('/logboek')).toContain(warned);
});
