import { datumAt } from '@meldpunt/core';
import { recordAct } from '@meldpunt/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding, systeem } from '../support/melding.ts';
import { Visitor } from './visitor.ts';

let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let worker: Visitor;

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 0 });
  worker = new Visitor(site);
  await worker.logIn('klachtbehandelaar');
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

/** A dossier with so many acts, of which each conversation says its number. */
const dossierOf = async (acts: number): Promise<string> => {
  const opened = await openMelding(site.deps);
  for (let versie = 1; versie < acts; versie++) {
    const op = datumAt(site.deps.nu());
    const verslag = `Verslag nummer ${versie + 1}.`;
    const done = await recordAct(site.deps, {
      dossierId: opened.dossierId,
      expectedVersion: versie,
      handeling: 'contactClient',
      input: { op, wijze: 'telefoon', gelukt: true, metSlachtoffer: true, verslag },
      actor: { ...systeem, rol: 'directeur' },
    });
    if ('refused' in done) throw new Error(JSON.stringify(done));
  }
  return opened.dossiernummer;
};
const shown = (page: string): number[] =>
  [...page.matchAll(/Verslag nummer (\d+)\./g)].map(([, number]) => Number(number));

test('protocol 8.4: of a long journal the page shows the last acts and the way to all, which shows them all', async () => {
  const nummer = await dossierOf(53);
  const page = await worker.read(`/dossiers/${nummer}`);
  expect(shown(page)).toEqual(Array.from({ length: 50 }, (_, i) => 53 - i));
  expect(page).toContain('Hier staan de laatste 50 van 53 handelingen.');
  // What the melding said is on the page whatever the journal shows.
  expect(page).toContain('Aan de telefoon werd iets gezegd.');
  const path = /href="(\/dossiers\/[\d-]+\?journaal=alles)#journaal"/.exec(page)?.[1] ?? '';
  const whole = await worker.read(path);
  expect(shown(whole)).toEqual(Array.from({ length: 52 }, (_, i) => 53 - i));
  expect(whole).not.toContain('Hier staan de laatste');
});

test('protocol 8.4: a journal that fits is there whole, without more ado', async () => {
  const page = await worker.read(`/dossiers/${await dossierOf(50)}`);
  expect(shown(page).length).toBe(49);
  expect(page).not.toContain('Hier staan de laatste');
});
