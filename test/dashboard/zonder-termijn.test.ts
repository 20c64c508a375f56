import { openTermijnen } from '@meldpunt/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding, record, systeem } from '../support/melding.ts';
import { Visitor } from './visitor.ts';

let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let visitor: Visitor;

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 2 });
  visitor = new Visitor(site);
  await visitor.logIn('klachtbehandelaar');
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

const vandaag = '2026-03-10' as never;
const termsOf = async (dossierId: string) =>
  (await openTermijnen(site.deps.store, systeem, { vandaag }))
    .filter((row) => row.dossierId === dossierId)
    .map(({ termijn, uiterlijkOp }) => [termijn, uiterlijkOp]);
const anonymous = {
  kanaal: 'webformulier',
  op: '2026-03-02',
  anonimiteit: 'geheel',
  melderNaam: undefined,
  melderTelefoon: undefined,
};
const handlerId = async (): Promise<string> => {
  const gebruikersnaam = site.logins.find(({ rol }) => rol === 'klachtbehandelaar')?.gebruikersnaam ?? '';
  const row = await site.deps.store.db
    .selectFrom('medewerker')
    .select('medewerker_id')
    .where('gebruikersnaam', '=', gebruikersnaam)
    .executeTakeFirstOrThrow();
  return row.medewerker_id;
};
const count = async () =>
  Number(/(\d+) dossiers? zonder termijn en zonder behandelaar/.exec(await visitor.read('/'))?.[1] ?? 0);

/** The line of a dossier in the list of those without a term, on the worklist of these people. */
const lineOf = async (dossiernummer: string, wie: string): Promise<string> => {
  const [, list = ''] = (await visitor.read(`/?wie=${wie}`)).split('id="zonder-termijn"');
  return list.split('<li class="mp-taak').find((line) => line.includes(`>${dossiernummer}<`)) ?? '';
};

test('protocol 3.3: whom nobody can reach has no term, is not late, and is not forgotten; with a number the term begins', async () => {
  const before = await count();
  const { dossierId, dossiernummer, versie } = await openMelding(site.deps, anonymous);
  expect(await termsOf(dossierId)).toEqual([]);
  expect(await count()).toBe(before + 1);
  expect(await lineOf(dossiernummer, 'niemand')).toContain('Cliënt vertellen dat de behandeling eindigt');
  const page = await visitor.read(`/dossiers/${dossiernummer}`);
  expect(page).toMatch(/Contact opnemen met de melder<\/strong>\s*<span[^>]*>niet mogelijk/);
  expect(page).toContain('Niemand kan dus contact opnemen, en er loopt geen termijn.');

  const agreed = await visitor.post(`/dossiers/${dossiernummer}/handelingen/agreeContactwijze`, {
    versie: String(versie),
    op: '2026-03-09',
    voorwaarden: 'ander_telefoon',
    contactTelefoon: '06-99988877',
  });
  expect(agreed.status).toBe(303);
  expect(await termsOf(dossierId)).toEqual([['contact', '2026-03-11']]);
  expect(await count()).toBe(before);
  expect(await visitor.read(`/dossiers/${dossiernummer}`)).not.toContain('niet mogelijk</span>');
});

test('protocol 3.4: judged not urgent after all, the melding has its ordinary term from receipt', async () => {
  const { dossierId, dossiernummer, versie } = await openMelding(site.deps, {
    op: '2026-03-09',
    spoedeisend: true,
  });
  expect(await termsOf(dossierId)).toEqual([['spoed', '2026-03-09']]);
  const judged = await visitor.post(`/dossiers/${dossiernummer}/handelingen/judgeUrgency`, {
    versie: String(versie),
    op: '2026-03-10',
    spoedeisend: 'nee',
  });
  expect(judged.status).toBe(303);
  expect(await termsOf(dossierId)).toEqual([['contact', '2026-03-11']]);
});

test('protocol 3.1: spoken to at once and handled by nobody, a dossier stands on the worklist with what comes next', async () => {
  const { dossierId, dossiernummer, versie } = await openMelding(site.deps, { direct: true });
  expect(await termsOf(dossierId)).toEqual([]);
  expect(await lineOf(dossiernummer, 'niemand')).toContain('Behandelwijze kiezen');
  expect(await lineOf(dossiernummer, 'alle')).toContain('nog geen behandelaar');
  expect(await lineOf(dossiernummer, 'mij')).toBe('');

  const form = await visitor.read(`/dossiers/${dossiernummer}/handelingen/assignBehandelaar`);
  const zelf = /<option value="([^"]+)" selected/.exec(form)?.[1] ?? '';
  expect(zelf).toBe(await handlerId());
  await visitor.post(`/dossiers/${dossiernummer}/handelingen/assignBehandelaar`, {
    versie: String(versie),
    op: '2026-03-09',
    behandelaarId: zelf,
  });
  expect(await lineOf(dossiernummer, 'niemand')).toBe('');
  expect(await lineOf(dossiernummer, 'mij')).toContain('Behandelwijze kiezen');
  expect(await visitor.read('/')).toMatch(/\d+ dossiers? van u zonder termijn/);
  await visitor.read(`/dossiers/${dossiernummer}/handelingen/chooseBehandelwijze`);
  await visitor.post(`/dossiers/${dossiernummer}/handelingen/chooseBehandelwijze`, {
    versie: String(versie + 1),
    op: '2026-03-09',
    behandelwijze: 'ondersteuning',
    vormen: 'bemiddeling',
  });
  expect(await lineOf(dossiernummer, 'mij')).toContain('Afspraak voor intakegesprek bevestigen');
  const page = await visitor.read(`/dossiers/${dossiernummer}`);
  expect(page).toMatch(/Volgende stap<\/h3><ul[^>]*><li>[\s\S]{0,120}handelingen\/confirmAfspraak"/);
});

test('protocol 3.3: a call that nobody answered leaves the dossier on the worklist', async () => {
  const { dossierId, dossiernummer, versie } = await openMelding(site.deps);
  await visitor.read(`/dossiers/${dossiernummer}/handelingen/contactClient`);
  const called = await visitor.post(`/dossiers/${dossiernummer}/handelingen/contactClient`, {
    versie: String(versie),
    op: '2026-03-10',
    wijze: 'telefoon',
    gelukt: 'nee',
    metSlachtoffer: 'nee',
  });
  expect(called.status).toBe(303);
  expect(await termsOf(dossierId)).toEqual([]);
  expect(await lineOf(dossiernummer, 'niemand')).toContain('Contact met de cliënt vastleggen');
});

test.each([
  ['telefoon', 'protocol 3.1', []],
  ['persoonlijk', 'protocol 3.2', []],
  ['antwoordapparaat', 'protocol 3.3', ['contact']],
  ['brief', 'protocol 3.3', ['contact']],
])('quick entry by %s: %s, whoever was not spoken to is contacted', async (kanaal, _artikel, expected) => {
  const page = await visitor.read('/meldingen/snel');
  expect(page).toContain('<h1>Snelle invoer van een melding</h1>');
  const done = await visitor.post('/meldingen/snel', {
    melding: /name="melding" value="([^"]+)"/.exec(page)?.[1] ?? '',
    versie: '0',
    snel: 'ja',
    kanaal,
    op: '2026-03-10',
    tijd: '08:30',
    spoedeisend: 'nee',
    anonimiteit: 'geen',
    melderNaam: 'Aafke van den Berg',
    melderTelefoon: '06-12345678',
    contactvoorwaarden: 'geen_voicemail',
    omschrijving: 'Een verzonnen verhaal.',
  });
  expect(done.status).toBe(303);
  const nummer = /dossiers\/([\d-]+)/.exec(done.headers.get('location') ?? '')?.[1] ?? '';
  const { dossier_id } = await site.deps.store.db
    .selectFrom('dossier')
    .select('dossier_id')
    .where('dossiernummer', '=', nummer)
    .executeTakeFirstOrThrow();
  expect((await termsOf(dossier_id)).map(([termijn]) => termijn)).toEqual(expected);
  expect(await visitor.read(`/dossiers/${nummer}`)).toContain('Spreek geen bericht in');
});

test('protocol 6.1: a dossier says on its page what waits for a decision, and what stands still', async () => {
  const { dossierId, dossiernummer, versie } = await openMelding(site.deps, { direct: true });
  const medewerkerId = await handlerId();
  await record(site.deps, {
    dossierId,
    expectedVersion: versie,
    handeling: 'makeVoorlegging',
    input: { op: '2026-03-10', soort: 'twijfel', vraag: 'Is dit het juiste adres?' },
    actor: { medewerkerId, rol: 'klachtbehandelaar' },
  });
  const page = await visitor.read(`/dossiers/${dossiernummer}`);
  expect(page).toContain('Wacht op een beslissing:');
  expect(page).toContain(
    'De beslissing over verdere behandeling, het plan en de stappen daaruit staan stil.',
  );
  expect(await lineOf(dossiernummer, 'niemand')).toContain('Wacht op een beslissing');
});

test('protocol 3.4: urgent, and nobody can be reached: the term says that it is taken up by judging it', async () => {
  const { dossierId, dossiernummer, versie } = await openMelding(site.deps, {
    ...anonymous,
    op: '2026-03-10',
    tijd: '08:00',
    spoedeisend: true,
  });
  expect(await termsOf(dossierId)).toEqual([['spoed', '2026-03-10']]);
  const judging = `/dossiers/${dossiernummer}/handelingen/judgeUrgency`;
  for (const path of [`/dossiers/${dossiernummer}`, '/?wie=alle']) {
    const page = await visitor.read(path);
    expect(page, path).toContain('lees de melding nu, beoordeel of er spoed bij is');
    expect(page, path).toContain(`href="${judging}"`);
  }
  const input = { versie: String(versie), op: '2026-03-10', spoedeisend: 'ja' };
  expect((await visitor.post(judging, input)).status).toBe(303);
  expect(await termsOf(dossierId)).toEqual([]);
  expect(await visitor.read(`/dossiers/${dossiernummer}`)).toContain('Spoed');
});

test('protocol 2.2: that it must still be asked who reports, stands where one calls from, until it is known', async () => {
  const { dossiernummer } = await openMelding(site.deps, { op: '2026-03-10', rolMelder: 'onbekend' });
  const at = `/dossiers/${dossiernummer}/handelingen`;
  const task = async () =>
    (await visitor.read('/?wie=alle'))
      .split('<li class="mp-taak')
      .find((line) => line.includes(`>${dossiernummer}<`)) ?? '';
  const asks = async () => [
    (await task()).includes('Nog vragen wie er meldt'),
    (await visitor.read(`${at}/contactClient`)).includes('Vraag wie er meldt</h2>'),
    (await visitor.read(`/dossiers/${dossiernummer}`)).includes('wie er meldt'),
  ];
  expect(await asks()).toEqual([true, true, true]);
  const registratie = { gronden: 'ras', terrein: 'onderwijs', aard: 'bedreiging', aantalSlachtoffers: '1' };
  const places = { gemeenteWoon: 'GM0014', gemeenteVoorval: 'GM0014', voorvaldatum: '2026-03-09' };
  const known = { versie: '1', op: '2026-03-10', rolMelder: 'slachtoffer', ...registratie, ...places };
  expect((await visitor.post(`${at}/amendRegistratie`, known)).status).toBe(303);
  expect(await asks()).toEqual([false, false, false]);
});
