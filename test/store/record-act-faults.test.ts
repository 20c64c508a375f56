import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, recordAct, type StoreDeps } from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { meldingInput, openMelding, systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let deps: StoreDeps;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
  deps = store.deps;
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const state = async () => {
  const { rows } = await sql<{
    n: number;
  }>`select (select count(*) from dossier) + (select count(*) from journaal) + (select count(*) from kluis)
    + (select count(*) from blinde_index) + (select count(*) from document) + (select count(*) from termijn) as n`.execute(
    deps.store.db,
  );
  // A key that no row has would open what an old backup holds.
  return [rows[0]?.n, await deps.documents.list(), deps.keys.ids()];
};
const request = (over: Partial<Parameters<typeof recordAct>[1]> = {}) => ({
  dossierId: null,
  expectedVersion: 0,
  handeling: 'receiveMelding',
  input: meldingInput(),
  actor: systeem,
  ...over,
});
const killConnections = async () => {
  const login = connect(database.url, 'aanmelding', { max: 1 });
  await login.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'meldpunt meldpunt_app' and datname = current_database()",
  );
  await login.close();
};

test('a database that goes away in the middle of an act: a named error, nothing of it left, and the next act works', async () => {
  await openMelding(deps);
  const before = await state();
  const documents = {
    ...deps.documents,
    write: async (document: Parameters<typeof deps.documents.write>[0]) => {
      await killConnections();
      return deps.documents.write(document);
    },
  };
  const lost = recordAct(
    { ...deps, documents },
    request({
      documenten: [{ soort: 'overig', titel: 'Titel', mediatype: 'text/plain', inhoud: Buffer.from('x') }],
    }),
  );
  await expect(lost).rejects.toMatchObject({ kind: 'database-down' });
  const [rows] = await state();
  expect(rows).toBe(before[0]);
  expect((await openMelding(deps)).versie).toBe(1);
});

test('a disk that is full when a document is written: nothing is recorded', async () => {
  const before = await state();
  const documents = {
    ...deps.documents,
    write: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
  };
  const failed = recordAct(
    { ...deps, documents },
    request({
      documenten: [{ soort: 'overig', titel: 'Titel', mediatype: 'text/plain', inhoud: Buffer.from('x') }],
    }),
  );
  await expect(failed).rejects.toMatchObject({ kind: 'disk-full' });
  expect(await state()).toEqual(before);
});

test('a dossier whose key was destroyed takes no more words, and no dossier is made of a wrong id', async () => {
  const { dossierId } = await openMelding(deps);
  deps.keys.destroyKeys([dossierId]);
  const before = await state();
  const input = { op: '2026-03-02', wijze: 'telefoon', gelukt: true, metSlachtoffer: true, verslag: 'x' };
  const act = request({
    dossierId,
    expectedVersion: 1,
    handeling: 'contactClient',
    actor: { medewerkerId: null, rol: 'klachtbehandelaar' },
    input,
  });
  await expect(recordAct(deps, act)).rejects.toMatchObject({ kind: 'key-gone' });
  for (const id of [deps.nieuwId(), 'geen-id'])
    await expect(recordAct(deps, { ...act, dossierId: id })).rejects.toMatchObject({ kind: 'not-found' });
  expect(await state()).toEqual(before);
  expect(await recordAct(deps, request({ handeling: 'bestaat_niet' }))).toMatchObject({ refused: 'invoer' });
});
