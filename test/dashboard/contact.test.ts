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
  const silent = await visitor.read(`/dossiers/${nummer}/handelingen/judgeUrgency`);
  expect(silent).not.toContain('06-99988877');
  expect(await visitor.read('/?wie=niemand')).toContain('Bel alleen het andere nummer');
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
