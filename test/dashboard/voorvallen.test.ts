import type { Rol } from '@meldpunt/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding } from '../support/melding.ts';
import { Visitor } from './visitor.ts';

let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let worker: Visitor;
let director: Visitor;

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 30 });
  [worker, director] = (await Promise.all(
    ['klachtbehandelaar', 'directeur'].map((rol) => loggedIn(rol as Rol)),
  )) as [Visitor, Visitor];
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

const loggedIn = async (rol: Rol): Promise<Visitor> => {
  const visitor = new Visitor(site);
  await visitor.logIn(rol);
  return visitor;
};
const facts = {
  op: '2026-03-09',
  voorvaldatum: '2026-03-08',
  gemeenteVoorval: 'GM0037',
  terrein: 'sport_recreatie',
};
const story = 'De badmeester stuurde mijn zus weg om haar boerkini.';
const newIncident = async (): Promise<string> => {
  await worker.read('/voorvallen/nieuw');
  const made = await worker.post('/voorvallen/nieuw', { datum: '2026-03-08', gemeente: 'GM0037' });
  return /V-2026-\d{4}/.exec(await made.text())?.[0] ?? '';
};
/** Follows the answer to a form to the page that says how far the work is. */
const outcome = async (answer: Response): Promise<string> => {
  expect(answer.status).toBe(303);
  return (await worker.get(answer.headers.get('location') ?? '')).text();
};

test('an incident is made, meldingen are found by words and by suggestion, linked, and unlinked for good', async () => {
  const melding = await openMelding(site.deps, { ...facts, omschrijving: story });
  const second = await openMelding(site.deps, { ...facts, omschrijving: `${story} Het was druk.` });
  const nummer = await newIncident();
  const place = `/voorvallen/${nummer}`;
  expect(await worker.read('/voorvallen?gemeente=GM0037')).toContain(`href="${place}"`);

  expect(await worker.read(`${place}/zoeken`)).toContain('value="2026-03-07"');
  const found = await worker.post(`${place}/zoeken`, {
    gemeente: 'GM0037',
    woorden: 'BOERKINI badmeester',
    doe: 'zoeken',
  });
  const page = await found.text();
  expect(page).toContain('2 meldingen gevonden');
  expect(page).toContain('value="BOERKINI badmeester"');
  const linked = await worker.post(`${place}/zoeken`, {
    gemeente: 'GM0037',
    woorden: 'boerkini',
    doe: 'aangevinkt',
    dossier: melding.dossierId,
  });
  expect(await outcome(linked)).toMatch(/Klaar\.<\/strong> 1 melding gedaan/);

  const suggested = await worker.read(`${place}/voorstellen`);
  expect(suggested).toContain(second.dossiernummer);
  expect(suggested).toContain('dezelfde gemeente (15)');
  expect(suggested).toMatch(/Woorden: [^<]*boerkini/);
  expect((await worker.post(`${place}/voorstellen`, { doe: 'aangevinkt' })).status).toBe(400);
  await outcome(await worker.post(`${place}/voorstellen`, { doe: 'aangevinkt', dossier: second.dossierId }));
  expect(await worker.read(place)).toContain('2 meldingen');

  await outcome(await worker.post(`${place}/loskoppelen`, { doe: 'aangevinkt', dossier: second.dossierId }));
  expect(await worker.read(`${place}/voorstellen`)).not.toContain(second.dossiernummer);
  const log = await (await director.get('/logboek')).text();
  for (const line of ['meldingen op woorden', 'voorstellen voorval', 'woorden verhaal'])
    expect(log).toContain(line);
  expect(log).not.toContain('boerkini');
});

test('all that was found is linked at once, and two incidents that are one become one', async () => {
  const [from, to] = [await newIncident(), await newIncident()];
  const ids = [];
  for (let i = 0; i < 30; i++)
    ids.push(
      (
        await openMelding(site.deps, {
          ...facts,
          terrein: 'onderwijs',
          melderTelefoon: `050-${3_000_000 + i}`,
        })
      ).dossierId,
    );
  await worker.read(`/voorvallen/${from}/zoeken`);
  const all = { gemeente: 'GM0037', terrein: 'onderwijs', doe: 'alles' };
  const answer = await worker.post(`/voorvallen/${from}/zoeken`, all);
  const progress = answer.headers.get('location') ?? '';
  for (let tries = 0; tries < 100; tries++) {
    const now = await worker.get(progress);
    if (!now.headers.get('refresh')) break;
    expect(await now.text()).toMatch(/van 30 meldingen gedaan/);
    await new Promise((done) => setTimeout(done, 50));
  }
  expect(await worker.read(progress)).toContain('30 meldingen gedaan');
  const target = await site.deps.store.db
    .selectFrom('voorval')
    .select('voorval_id')
    .where('voorvalnummer', '=', to)
    .executeTakeFirstOrThrow();
  await worker.read(`/voorvallen/${from}/samenvoegen`);
  const short = await worker.post(`/voorvallen/${from}/samenvoegen`, {
    voorvalId: target.voorval_id,
    reden: 'kort',
  });
  expect(short.status).toBe(400);
  expect(await short.text()).toContain('href="#veld-reden"');
  const merged = await worker.post(`/voorvallen/${from}/samenvoegen`, {
    voorvalId: target.voorval_id,
    reden: 'Dezelfde middag op dezelfde school.',
  });
  expect(merged.headers.get('location')).toContain(`/voorvallen/${to}/werk/`);
  for (let tries = 0; tries < 100; tries++) {
    if (!(await worker.get(merged.headers.get('location') ?? '')).headers.get('refresh')) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  expect(await worker.read(`/voorvallen/${to}`)).toContain('30 meldingen');
  const old = await worker.read(`/voorvallen/${from}`);
  expect(old).toContain(`href="/voorvallen/${to}"`);
  expect(old).toContain('Dezelfde middag op dezelfde school.');
  expect((await worker.get(`/voorvallen/${from}/zoeken`)).status).toBe(404);
}, 30_000);

test('only the directeur decides on mass reports, with a reason', async () => {
  const place = `/voorvallen/${await newIncident()}/massaal`;
  expect((await worker.get(place)).status).toBe(403);
  await director.read(place);
  const bare = await director.post(place, { keuze: 'massaal' });
  expect(bare.status).toBe(400);
  const given = { keuze: 'massaal', reden: 'Er was een oproep om te melden.' };
  expect((await director.post(place, given)).status).toBe(303);
  const page = await director.read(place.replace('/massaal', ''));
  expect(page).toContain('Massameldingen');
  expect(page).toContain('Er was een oproep om te melden.');
});

test('who changes the facts of an incident is in the log', async () => {
  const place = `/voorvallen/${await newIncident()}/gegevens`;
  await worker.read(place);
  expect((await worker.post(place, { datum: '2026-03-07', gemeente: 'GM0014' })).status).toBe(303);
  const lines = await site.deps.store.db
    .selectFrom('logboek')
    .innerJoin('medewerker', 'medewerker.medewerker_id', 'logboek.medewerker_id')
    .select(['medewerker.rol', 'uitkomst'])
    .where('actie', '=', 'voorval')
    .where('onderdeel', '=', 'gegevens')
    .execute();
  expect(lines).toEqual([{ rol: 'klachtbehandelaar', uitkomst: 'vastgelegd' }]);
});

test('what is typed wrongly is said beside its field, and nothing else happens', async () => {
  const place = `/voorvallen/${await newIncident()}`;
  await worker.read(`${place}/zoeken`);
  const wrong = await worker.post(`${place}/zoeken`, {
    van: '2026-02-31',
    gemeente: 'Verweg',
    terrein: '"><script>',
    woorden: `x${'y'.repeat(300)}`,
    doe: 'alles',
  });
  expect(wrong.status).toBe(400);
  const page = await wrong.text();
  for (const veld of ['van', 'gemeente', 'terrein', 'woorden'])
    expect(page).toContain(`href="#veld-${veld}"`);
  expect(page).not.toContain('"><script>');
  const gegevens = await worker.post(`${place}/gegevens`, { datum: '2999-01-01', organisatieId: 'x' });
  expect(gegevens.status).toBe(400);
  expect((await worker.get('/voorvallen/V-1999-0001')).status).toBe(404);
  expect((await worker.get('/voorvallen/anders')).status).toBe(404);
});
