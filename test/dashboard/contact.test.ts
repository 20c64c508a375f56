import { openDossier } from '@meldpunt/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding, systeem } from '../support/melding.ts';
import { Visitor } from './visitor.ts';

let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let visitor: Visitor;
let nummer: string;

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 2 });
  visitor = new Visitor(site);
  await visitor.logIn('klachtbehandelaar');
  nummer = (await openMelding(site.deps, { op: '2026-03-02' })).dossiernummer;
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

const agree = (fields: Record<string, string>) =>
  visitor.post(`/dossiers/${nummer}/handelingen/agreeContactwijze`, {
    versie: '1',
    op: '2026-03-02',
    ...fields,
  });

test('protocol 5.4.4a: what was agreed about contact stands wherever one would call or write', async () => {
  const typed = { voorwaarden: 'ander_telefoon', contactUren: 'Na zes uur' };
  const wrong = await agree(typed);
  expect(wrong.status).toBe(400);
  const shown = await wrong.text();
  expect(shown).toContain('href="#veld-contactTelefoon"');
  expect(shown).toContain('value="Na zes uur"');
  expect((await agree({ voorwaarden: 'ander_telefoon', contactTelefoon: '06-99988877' })).status).toBe(303);

  const dossier = await visitor.read(`/dossiers/${nummer}`);
  expect(dossier).toContain('Let op bij bellen en schrijven');
  const form = await visitor.read(`/dossiers/${nummer}/handelingen/contactClient`);
  expect(form).toContain('<strong>Bel alleen het andere nummer</strong>');
  expect(form).toContain('<dd>06-99988877</dd>');
  expect(form).not.toContain('050-1234567');
  const again = await visitor.read(`/dossiers/${nummer}/handelingen/agreeContactwijze`);
  expect(again).toMatch(/value="ander_telefoon" checked/);
  expect(again).toContain('value="06-99988877"');
  const silent = await visitor.read(`/dossiers/${nummer}/handelingen/judgeUrgency`);
  expect(silent).not.toContain('06-99988877');
  expect(await visitor.read('/?wie=niemand')).toContain('Bel alleen het andere nummer');
});

test('protocol 5.4.4a: words about contact stand there too when no condition was ticked beside them', async () => {
  const only = await openMelding(site.deps, { contactAfspraak: 'Bel na zes uur, dan is hij alleen.' });
  for (const page of ['', '/handelingen/contactClient']) {
    const shown = await visitor.read(`/dossiers/${only.dossiernummer}${page}`);
    expect(shown).toMatch(/Let op bij bellen en schrijven.*Bel na zes uur, dan is hij alleen\./s);
  }
  const row = (await visitor.read('/?wie=niemand'))
    .split('<li class="mp-taak')
    .find((one) => one.includes(only.dossiernummer));
  expect(row).toContain('Lees eerst wat er verder is afgesproken');
  expect(row).not.toContain('zes uur');
});

test('who sees how a client is reached, is in the log', async () => {
  await visitor.read(`/dossiers/${nummer}/handelingen/contactClient`);
  const opened = await openDossier(site.deps, nummer, { reader: systeem, onderdelen: ['contact'] });
  if (!opened || 'refused' in opened) throw new Error('not opened');
  const { rows } = await site.deps.store.pool.query(
    `select count(*)::integer as n from logboek where dossier_id = $1 and onderdeel = 'contact' and rol = 'klachtbehandelaar'`,
    [opened.rij.dossier_id],
  );
  expect(rows[0].n).toBeGreaterThanOrEqual(3);
  expect(JSON.stringify(opened.journaal)).not.toContain('99988877');
});

test('protocol 8.4: a wrong act is put right from the journal: its form is filled in, and the old one stays as withdrawn', async () => {
  const wrong = {
    versie: '2',
    op: '2026-03-03',
    wijze: 'telefoon',
    gelukt: 'ja',
    metSlachtoffer: 'ja',
    verslag: 'Fout verslag.',
  };
  expect((await visitor.post(`/dossiers/${nummer}/handelingen/contactClient`, wrong)).status).toBe(303);
  expect(await visitor.read(`/dossiers/${nummer}`)).toContain('contactClient?vervangt=3');
  const form = await visitor.read(`/dossiers/${nummer}/handelingen/contactClient?vervangt=3`);
  expect(form).toContain('Fout verslag.</textarea>');
  expect(form).toMatch(/name="wijze" value="telefoon" checked/);
  expect(form).toMatch(/name="gelukt" value="ja" checked/);
  const right = { ...wrong, versie: '3', vervangt: '3', wijze: 'email', verslag: 'Goed verslag.' };
  const bare = await visitor.post(`/dossiers/${nummer}/handelingen/contactClient`, right);
  expect(bare.status).toBe(400);
  expect(await bare.text()).toContain('href="#veld-vervangreden"');
  const sent = await visitor.post(`/dossiers/${nummer}/handelingen/contactClient`, {
    ...right,
    vervangreden: 'Verkeerde wijze.',
  });
  expect(sent.status).toBe(303);
  const page = await visitor.read(`/dossiers/${nummer}`);
  expect(page).toContain('Ingetrokken');
  expect(page).toContain('Goed verslag.');
});

test('protocol 8.4: an act is taken back with its form', async () => {
  const form = await visitor.read(`/dossiers/${nummer}/handelingen/withdrawHandeling?nummer=5`);
  expect(form).toMatch(/name="nummer"[^>]*value="5"/);
  const taken = { versie: '5', op: '2026-03-03', nummer: '5', reden: 'Ander dossier.' };
  expect((await visitor.post(`/dossiers/${nummer}/handelingen/withdrawHandeling`, taken)).status).toBe(303);
});

test('protocol 2.2: splitting starts from what is known, and both dossiers point to each other', async () => {
  const form = await visitor.read(`/meldingen/nieuw?uit=${nummer}`);
  expect(form).toContain(`name="gesplitst_uit" value="${nummer}"`);
  expect(form).toContain('value="Aafke van den Berg"');
  expect(form).toMatch(/name="tijd"[^>]*value="09:30"/);
  const second = {
    gesplitst_uit: nummer,
    kanaal: 'telefoon',
    op: '2026-03-02',
    tijd: '09:30',
    direct: 'nee',
    spoedeisend: 'nee',
    rolMelder: 'slachtoffer',
    anonimiteit: 'geen',
    melderNaam: 'Aafke van den Berg',
    omschrijving: 'Het tweede voorval.',
    gronden: 'leeftijd',
    terrein: 'onderwijs',
    aard: 'geweld',
    gemeenteWoon: 'GM0014',
    gemeenteVoorval: 'GM0014',
    aantalSlachtoffers: '1',
  };
  const sent = await visitor.post('/meldingen/nieuw', second);
  expect(sent.status).toBe(303);
  const [split = ''] = /\d{4}-\d{5}/.exec(sent.headers.get('location') ?? '') ?? [];
  expect(await visitor.read(`/dossiers/${split}`)).toContain('Afgesplitst van dossier');
  expect(await visitor.read(`/dossiers/${nummer}`)).toContain(`/dossiers/${split}`);

  const merge = { versie: '3', op: '2026-03-03', dossiernummer: nummer, toelichting: 'Toch hetzelfde.' };
  expect(
    (await visitor.post(`/dossiers/${split}/handelingen/mergeDossier`, { ...merge, versie: '2' })).status,
  ).toBe(303);
  expect(await visitor.read(`/dossiers/${split}`)).toContain('Dit dossier is dubbel.');
});
