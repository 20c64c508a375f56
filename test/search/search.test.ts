import { isRefusal } from '@meldpunt/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  makeRechtspersoon,
  makeVoorval,
  searchDossiers,
  type Zoeksoort,
} from '../../packages/store/src/index.ts';
import { ask } from '../support/ask.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding, record, systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let lezer: { medewerkerId: string; rol: 'klachtbehandelaar' };
let voorvalnummer = '';
const made: Record<string, string> = {};

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
  const { deps } = store;
  lezer = { medewerkerId: deps.nieuwId(), rol: 'klachtbehandelaar' };
  await ask(
    database.url,
    `insert into medewerker (medewerker_id, gebruikersnaam, naam, rol, aangemaakt_op) values ('${lezer.medewerkerId}', 'k', 'K', 'klachtbehandelaar', now())`,
  );
  const shop = await makeRechtspersoon(deps, {
    naam: 'Kwekerij De Zilverden B.V.',
    gemeente: null,
    kvkNummer: null,
    actor: systeem,
  });
  const incident = await makeVoorval(deps, { gemeente: null, datum: null, jaar: 2026, actor: systeem });
  voorvalnummer = incident.voorvalnummer;
  const open = async (naam: string, over: Record<string, unknown>) => {
    const opened = await openMelding(deps, over);
    made[naam] = opened.dossiernummer;
    return opened;
  };
  const first = await open('shevchenko', {
    melderNaam: 'Svitlana Shevchenko',
    melderTelefoon: '06-00123456',
    melderEmail: 'Svitlana@Example.nl',
    melderGeboortedatum: '3-4-1990',
    wederpartijNaam: 'Jan Bakker',
    omschrijving: 'In de kantine viel een wóórd over haar afkomst.',
  });
  await record(deps, {
    dossierId: first.dossierId,
    expectedVersion: first.versie,
    handeling: 'assignBehandelaar',
    input: { op: '2026-03-02', behandelaarId: lezer.medewerkerId },
    actor: systeem,
  });
  const second = await open('shop', {
    melderNaam: 'Wei Li',
    organisatieId: shop?.organisatieId,
    omschrijving: 'Ook een woord in de kantine.',
  });
  await record(deps, {
    dossierId: second.dossierId,
    expectedVersion: second.versie,
    handeling: 'linkVoorval',
    input: { op: '2026-03-02', voorvalId: incident.voorvalId },
    actor: systeem,
  });
  await open('anders', { melderNaam: 'Piet Bakker', melderTelefoon: '06-00999999' });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const search = async (soort: Zoeksoort, tekst: string) => {
  const found = await searchDossiers(store.deps, lezer, { soort, tekst });
  if (isRefusal(found)) throw new Error('refused');
  return Object.fromEntries(
    found.resultaten.map((row) => [
      Object.keys(made).find((naam) => made[naam] === row.dossiernummer),
      row.redenen,
    ]),
  );
};

describe('search', () => {
  test.each<[Zoeksoort, string, Record<string, string[]>]>([
    ['naam', 'svetlana sjevtsjenko', { shevchenko: ['melder_verwant'] }],
    ['naam', 'Bakker', { shevchenko: ['wederpartij_verwant'], anders: ['melder_verwant'] }],
    ['naam', 'Jan Bakker', { shevchenko: ['wederpartij_gelijk'] }],
    ['naam', 'Lin', {}],
    ['telefoon', '+31 6 00 12 34 56', { shevchenko: ['telefoon'] }],
    ['telefoon', '06-00123457', {}],
    ['email', 'svitlana@example.NL', { shevchenko: ['email'] }],
    ['geboortedatum', '1990-04-03', { shevchenko: ['geboortedatum'] }],
    ['geboortedatum', 'gisteren', {}],
    ['organisatie', 'zilverden', { shop: ['organisatie'] }],
    ['tekst', 'KANTINE woord', { shevchenko: ['tekst'] }],
    ['tekst', 'kantine fiets', {}],
    ['nummer', 'geen nummer', {}],
  ])('by %s: %s', async (soort, tekst, expected) => expect(await search(soort, tekst)).toEqual(expected));

  test('by number of a dossier or an incident', async () => {
    expect(await search('nummer', made.shop ?? '')).toEqual({ shop: ['nummer'] });
    expect(await search('voorval', voorvalnummer.toLowerCase())).toEqual({ shop: ['voorval'] });
  });

  test('is for case work only', async () => {
    const other = { medewerkerId: lezer.medewerkerId, rol: 'functionaris_gegevensbescherming' } as const;
    expect(await searchDossiers(store.deps, other, { soort: 'naam', tekst: 'Bakker' })).toMatchObject({
      refused: 'rol',
    });
  });

  test('shows nothing when the log can not be written', async () => {
    await ask(database.url, 'revoke insert on logboek from meldpunt_app');
    try {
      await expect(search('naam', 'Bakker')).rejects.toThrow();
    } finally {
      await ask(database.url, 'grant insert on logboek to meldpunt_app');
    }
  });
});
