import { openTermijnen } from '@meldpunt/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding, systeem } from '../support/melding.ts';
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
const count = async () =>
  Number(/(\d+) nieuwe melding(en)? zonder termijn/.exec(await visitor.read('/'))?.[1] ?? 0);

test('protocol 3.3: whom nobody can reach has no term, is not late, and is not forgotten; with a number the term begins', async () => {
  const before = await count();
  const { dossierId, dossiernummer, versie } = await openMelding(site.deps, anonymous);
  expect(await termsOf(dossierId)).toEqual([]);
  expect(await count()).toBe(before + 1);
  expect(await visitor.read('/dossiers?status=ontvangen')).toContain(dossiernummer);
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
  const asks = async () => [
    (await visitor.read('/?wie=alle')).includes('Nog vragen wie er meldt'),
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
