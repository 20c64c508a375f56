import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectionDifferences, type StoreDeps } from '../../packages/store/src/index.ts';
import { ask } from '../support/ask.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding, record } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let deps: StoreDeps;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url, { max: 1 });
  deps = store.deps;
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const contact = (dossierId: string, expectedVersion: number) =>
  record(deps, {
    dossierId,
    expectedVersion,
    handeling: 'contactClient',
    input: { op: '2026-03-02', wijze: 'telefoon', gelukt: true, metSlachtoffer: true, verslag: 'Verzonnen.' },
    actor: { medewerkerId: null, rol: 'klachtbehandelaar' },
  });
const placesOf = (table: string, dossierId: string) =>
  ask(database.url, `select ctid::text from ${table} where dossier_id = '${dossierId}' order by 1`);
const differences = async () => {
  const found = [];
  for await (const one of projectionDifferences(deps)) found.push(one);
  return found;
};

test('rows beside a dossier that an act does not change are left where they are', async () => {
  const { dossierId } = await openMelding(deps);
  await contact(dossierId, 1);
  const before = [await placesOf('termijn', dossierId), await placesOf('dossier_grond', dossierId)];
  expect(before.every((rows) => rows.length > 0)).toBe(true);
  await contact(dossierId, 2);
  expect([await placesOf('termijn', dossierId), await placesOf('dossier_grond', dossierId)]).toEqual(before);
  expect(await differences()).toEqual([]);
});

test.each([
  ['a day that is another', 'update termijn set uiterlijk_op = uiterlijk_op + 1'],
  ['a row that is gone', 'delete from dossier_grond'],
  ['a row too many', "insert into dossier_grond select dossier_id, 'leeftijd' from dossier"],
])('the next act puts right what does not follow from the journal: %s', async (_, wrong) => {
  const { dossierId } = await openMelding(deps);
  const found = await ask(database.url, `${wrong} where dossier_id = '${dossierId}' returning 1`);
  expect(found.length).toBeGreaterThan(0);
  expect(await differences()).not.toEqual([]);
  await contact(dossierId, 1);
  expect(await differences()).toEqual([]);
});

test('an act is one journey to begin, one to ask, one to write and one to commit', async () => {
  const { dossierId } = await openMelding(deps);
  for (let versie = 1; versie < 4; versie += 1) await contact(dossierId, versie);
  const asked: string[] = [];
  const client = await deps.store.pool.connect();
  const kept = client.query;
  client.query = ((...given: [string | { text: string }]) => {
    asked.push(typeof given[0] === 'string' ? given[0] : given[0].text);
    return kept.apply(client, given as never);
  }) as never;
  client.release();
  try {
    await contact(dossierId, 4);
  } finally {
    client.query = kept;
  }
  expect(asked).toHaveLength(4);
});
