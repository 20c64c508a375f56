import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding, record } from '../support/melding.ts';
import { Visitor } from './visitor.ts';

let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let visitor: Visitor;

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 40 });
  visitor = new Visitor(site);
  await visitor.logIn('directeur');
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

const op = '2026-03-10';
const other = { gemeenteVoorval: 'GM1979', melderNaam: 'Iemand Anders' };

/** A dossier that no longer counts: a double of another, or registered wrongly. */
const gone = async (
  handeling: 'mergeDossier' | 'voidRegistratie',
  said: (stays: string) => Record<string, string>,
): Promise<string> => {
  const stays = await openMelding(site.deps, { op, tijd: '08:00', ...other });
  const goes = await openMelding(site.deps, { op, tijd: '08:05', ...other });
  const input = { op, toelichting: 'Verzonnen.', ...said(stays.dossiernummer) };
  const { medewerkerId } = site.logins.find(({ rol }) => rol === 'directeur') as never;
  await record(site.deps, {
    dossierId: goes.dossierId,
    expectedVersion: goes.versie,
    handeling,
    input,
    actor: { medewerkerId, rol: 'directeur' },
  });
  return goes.dossiernummer;
};

const some = async (status: string): Promise<string[]> => {
  const rows = await site.deps.store.db
    .selectFrom('dossier')
    .select('dossiernummer')
    .where('status', '=', status)
    .where('telt', '=', true)
    .orderBy('dossiernummer', 'desc')
    .limit(2)
    .execute();
  return rows.map(({ dossiernummer }) => dossiernummer);
};

/** All that is offered on the page of a dossier; the list of what can't be done now, with its reasons, is no offer. */
const offersOf = (page: string, dossiernummer: string): string[] => {
  const shown = page.replace(/<section[^>]*aria-labelledby="kan-niet"[\s\S]*?<\/section>/, '');
  // A line that says why something can't be done names what lifts it; that is another question.
  const offered = shown.replaceAll(/<p class="mp-rustig">[^<]*kan nu niet:[\s\S]*?<\/p>/g, '');
  const links = offered.matchAll(
    new RegExp(`href="(/dossiers/${dossiernummer}/(?:handelingen|brieven)[^"]*)"`, 'g'),
  );
  return [...new Set([...links].map(([, href = '']) => href.replaceAll('&amp;', '&')))];
};

const expectOffersToSucceed = async (dossiernummer: string, least: number): Promise<string> => {
  const page = await visitor.read(`/dossiers/${dossiernummer}`);
  const offers = offersOf(page, dossiernummer);
  expect(offers.length).toBeGreaterThanOrEqual(least);
  for (const offer of offers) {
    const answer = await visitor.get(offer);
    expect([offer, answer.status]).toEqual([offer, answer.status === 303 ? 303 : 200]);
    const text = await answer.text();
    expect(`${offer} ${/Dit kan nu niet|kan nu geen brief/.exec(text)?.[0] ?? ''}`).toBe(`${offer} `);
  }
  return page;
};

test('protocol 2.2: a double offers nothing that would be refused, and says where the case goes on', async () => {
  const page = await expectOffersToSucceed(
    await gone('mergeDossier', (dossiernummer) => ({ dossiernummer })),
    1,
  );
  expect(page).toMatch(/Document toevoegen kan nu niet: Dit dossier is een dubbel van/);
  expect(page).toMatch(/Brief maken kan nu niet: Dit dossier is een dubbel van/);
});

test('protocol 10: what was wrongly registered offers nothing that would be refused', async () => {
  const page = await expectOffersToSucceed(
    await gone('voidRegistratie', () => ({ reden: 'geen_melding' })),
    1,
  );
  expect(page).toMatch(/Document toevoegen kan nu niet: Dit dossier is ten onrechte geregistreerd/);
});

test.each(['ontvangen', 'in_behandeling', 'afgesloten'])(
  'a dossier that is %s offers only what can succeed',
  async (status) => {
    const dossiers = await some(status);
    expect(dossiers.length).toBeGreaterThan(0);
    for (const dossiernummer of dossiers) await expectOffersToSucceed(dossiernummer, 2);
  },
);
