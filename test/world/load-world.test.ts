import { afterAll, beforeAll, expect, test } from 'vitest';
import { datum, standaardInstellingen, werkgebied } from '../../packages/core/src/index.ts';
import { openDossier, projectionDifferences } from '../../packages/store/src/index.ts';
import { generateWorld, loadWorld } from '../../packages/world/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

test('a world is loaded whole: rows as the journals say, keys, names in the vault, mass reports marked', async () => {
  const instellingen = standaardInstellingen(werkgebied);
  const deps = { ...store.deps, instellingen };
  const world = generateWorld({
    seed: 'laden',
    dossiers: 600,
    massa: 120,
    totEnMet: datum('2026-02-27'),
    instellingen,
  });
  const heard: number[] = [];
  const loaded = await loadWorld(deps, world, { onBlock: (n) => heard.push(n) });
  expect(loaded.dossiers).toBe(720);
  expect(heard.at(-1)).toBe(720);
  for await (const difference of projectionDifferences(deps)) expect(difference).toBeUndefined();

  const { db } = store.deps.store;
  const massaal = await db.selectFrom('voorval').selectAll().where('massaal', '=', true).execute();
  expect(massaal).toHaveLength(1);
  const { organisaties } = await db
    .selectFrom('organisatie')
    .select((eb) => eb.fn.countAll<number>().as('organisaties'))
    .executeTakeFirstOrThrow();
  expect(Number(organisaties)).toBe(loaded.organisaties);

  const expected = world.dossierAt(400);
  const handler = world.medewerkers.find((m) => m.rol === 'klachtbehandelaar');
  const opened = await openDossier(deps, expected.identity.dossierId, {
    reader: { medewerkerId: handler?.medewerkerId ?? '', rol: 'klachtbehandelaar' },
    onderdelen: ['journaal', 'contact', 'bijzonder', 'derden', 'vrije_tekst'],
  });
  if (!opened || 'refused' in opened) throw new Error('not opened');
  expect(opened.journaal).toEqual(expected.journaal);
  const sealed = opened.persoonlijk.flatMap((row) => Object.entries(row.velden));
  expect(sealed).toHaveLength(expected.persoonlijk.flatMap((given) => given.waarden).length);
}, 60_000);
