import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type DatabaseRol, type Store } from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';

const DENIED = '42501';
const pipelines = ['meldpunt_lvtd', 'meldpunt_analytics', 'meldpunt_reports'] as const;

/** Ways in which a pipeline role could try to learn something about a person. */
const attempts = {
  'read the vault': 'select * from kluis',
  'count the vault': 'select count(*) from kluis',
  'read the journal': 'select inhoud from journaal',
  'count a name': 'select count(naam) from medewerker',
  'sort by a name': 'select 1 from medewerker order by naam',
  'compare a name': "select 1 from medewerker where naam = 'x'",
  'whole row': 'select m from medewerker m',
  'copy it out': 'copy kluis to stdout',
  'blind index': 'select waarde from blinde_index',
  'log of reading': 'select * from logboek',
  'a document': 'select document_id from document',
  'change a dossier': "update dossier set terrein = 'x'",
  'delete a dossier': 'delete from dossier',
  'a way round by a function of its own': 'create function f() returns int language sql as $$ select 1 $$',
};

let database: Awaited<ReturnType<typeof freshDatabase>>;
const stores = new Map<DatabaseRol, Store>();
const as = (rol: DatabaseRol): Store => {
  const store = stores.get(rol) ?? connect(database.url, rol, { max: 1 });
  stores.set(rol, store);
  return store;
};
const codeOfFailure = (rol: DatabaseRol, statement: string) =>
  sql
    .raw(statement)
    .execute(as(rol).db)
    .then(
      () => 'allowed',
      (error) => error.code as string,
    );

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await Promise.all([...stores.values()].map((store) => store.close()));
  await database.drop();
});

describe.each(pipelines)('%s', (rol) => {
  test.each(Object.entries(attempts))('cannot: %s', async (_, statement) => {
    expect(await codeOfFailure(rol, statement)).toBe(DENIED);
  });
});

test('statistics of the planner give a pipeline role no names', async () => {
  const found =
    await sql`select 1 from pg_stats where tablename in ('medewerker', 'kluis', 'journaal')`.execute(
      as('meldpunt_analytics').db,
    );
  expect(found.rows).toEqual([]);
});

test('the reports role does not know who reported', async () => {
  expect(await codeOfFailure('meldpunt_reports', 'select melder_ref from dossier')).toBe(DENIED);
  expect(await codeOfFailure('meldpunt_lvtd', 'select count(melder_ref) from dossier')).toBe(DENIED);
});

test('the role of the application does not change or remove what happened', async () => {
  for (const table of ['journaal', 'logboek', 'kluis'])
    expect(await codeOfFailure('meldpunt_app', `delete from ${table}`)).toBe(DENIED);
  expect(await codeOfFailure('meldpunt_app', "update journaal set handeling = 'x'")).toBe(DENIED);
});

test('even the owner cannot change the journal or the log: they are append-only', async () => {
  const append = '23000';
  expect(await codeOfFailure('eigenaar', "update journaal set handeling = 'x'")).toBe(append);
  expect(await codeOfFailure('eigenaar', 'truncate journaal')).toBe(append);
  expect(await codeOfFailure('eigenaar', "update logboek set actie = 'x'")).toBe(append);
});

test('the backup role reads, and writes only that it made one', async () => {
  expect(await codeOfFailure('meldpunt_backup', 'select * from kluis')).toBe('allowed');
  expect(await codeOfFailure('meldpunt_backup', 'select * from blinde_index')).toBe(DENIED);
  expect(await codeOfFailure('meldpunt_backup', 'select * from sessie')).toBe(DENIED);
  expect(await codeOfFailure('meldpunt_backup', "update dossier set terrein = 'x'")).toBe(DENIED);
});
