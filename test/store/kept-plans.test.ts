import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Store } from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: Store;

beforeAll(async () => {
  database = await freshDatabase();
  store = connect(database.url, 'eigenaar', { max: 1 });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const ask = async (db: Store['db'], table: string) =>
  (await sql`select * from ${sql.table(table)} where a = ${1}`.execute(db)).rows;
const kept = async () =>
  (await store.pool.query("select statement from pg_prepared_statements where statement like '%proef%'")).rows
    .length;

test('a statement that comes back is prepared, and asked anew when a migration changed its table', async () => {
  await store.pool.query('create table proef_een (a integer); insert into proef_een values (1)');
  await ask(store.db, 'proef_een');
  expect(await kept()).toBe(0);
  for (let i = 0; i < 3; i += 1) expect(await ask(store.db, 'proef_een')).toEqual([{ a: 1 }]);
  expect(await kept()).toBe(1);
  await store.pool.query('alter table proef_een add column b integer');
  expect(await ask(store.db, 'proef_een')).toEqual([{ a: 1, b: null }]);
  expect(await ask(store.db, 'proef_een')).toEqual([{ a: 1, b: null }]);
});

test('inside a transaction it fails as a fault, once', async () => {
  await store.pool.query('create table proef_twee (a integer); insert into proef_twee values (1)');
  for (let i = 0; i < 3; i += 1) await ask(store.db, 'proef_twee');
  await store.pool.query('alter table proef_twee add column b integer');
  const inTransaction = () => store.db.transaction().execute((trx) => ask(trx, 'proef_twee'));
  await expect(inTransaction()).rejects.toThrow('cached plan must not change result type');
  expect(await inTransaction()).toEqual([{ a: 1, b: null }]);
});
