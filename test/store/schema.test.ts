import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  connect,
  describeRoleMatrix,
  describeSchema,
  migrate,
  migrationNames,
  type Store,
  StoreError,
  tables,
} from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let login: Store;

beforeAll(async () => {
  database = await freshDatabase();
  login = connect(database.url, 'aanmelding', { max: 1 });
});
afterAll(async () => {
  await login.close();
  await database.drop();
});

const committed = (path: string) => readFile(new URL(`../../sql/${path}`, import.meta.url), 'utf8');

test('sql/schema.sql tells the schema that the migrations make', async () => {
  expect(await describeSchema(login)).toBe(await committed('schema.sql'));
});

test('sql/role-matrix.txt tells the rights that the catalogue gives', async () => {
  expect(await describeRoleMatrix(login)).toBe(await committed('role-matrix.txt'));
});

test('the tables that the code knows are those of the catalogue, column by column', async () => {
  const { rows } = await sql<{ tabel: string; kolom: string; type: string }>`
    select table_name as tabel, column_name as kolom,
           case data_type when 'timestamp with time zone' then 'timestamptz'
                when 'ARRAY' then ltrim(udt_name, '_') || '[]' else data_type end
             || case when column_default is not null or is_identity = 'YES' then '='
                     when is_nullable = 'YES' then '?' else '' end as type
    from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%'
    order by table_name, ordinal_position`.execute(login.db);
  const catalogue: Record<string, [string, string][]> = {};
  for (const row of rows) catalogue[row.tabel] = [...(catalogue[row.tabel] ?? []), [row.kolom, row.type]];
  const known = Object.fromEntries(
    Object.entries(tables).map(([name, columns]) => [name, Object.entries(columns)]),
  );
  expect(known).toEqual(catalogue);
});

test('migrating again does nothing', async () => {
  expect(await migrate(database.url)).toEqual({ applied: [] });
});

test('a database with a migration of a later version is refused', async () => {
  const later = await freshDatabase();
  const store = connect(later.url, 'aanmelding', { max: 1 });
  await sql`insert into kysely_migration (name, timestamp) values ('9999_later', '')`.execute(store.db);
  await store.close();
  const refusal = await migrate(later.url).catch((error) => error);
  expect(refusal).toBeInstanceOf(StoreError);
  expect(refusal.kind).toBe('schema-newer');
  await later.drop();
});

test('the owner of the tables is a role that cannot log in', async () => {
  const { rows } = await sql<{ owner: string; login: boolean }>`
    select distinct r.rolname as owner, r.rolcanlogin as login from pg_class c join pg_roles r on r.oid = c.relowner
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%'`.execute(
    login.db,
  );
  expect(rows).toEqual([{ owner: 'meldpunt_owner', login: false }]);
  expect((await migrationNames()).length).toBeGreaterThan(4);
});
