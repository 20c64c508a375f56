// Renews sql/schema.sql and sql/role-matrix.txt from the migrations: node tools/schema.mjs [url of an empty database].
// Without a URL it uses a database server of its own, in a temporary directory.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../', import.meta.url);
const load = (path) => import(new URL(path, root).href);
const { connect, describeRoleMatrix, describeSchema, migrate } = await load('packages/store/src/index.ts');

const ownServer = async () => {
  const { startEmbeddedPostgres } = await load('apps/nightly/src/database/embedded-postgres.ts');
  const directory = await mkdtemp(join(tmpdir(), 'meldpunt-schema-'));
  const server = await startEmbeddedPostgres({ dataDir: join(directory, 'postgres'), durable: false });
  const stop = () => server.stop().then(() => rm(directory, { recursive: true, force: true }));
  return { url: server.url, stop };
};

const server = process.argv[2] ? { url: process.argv[2], stop: async () => {} } : await ownServer();
try {
  await migrate(server.url);
  const store = connect(server.url, 'aanmelding', { max: 1 });
  await writeFile(new URL('sql/schema.sql', root), await describeSchema(store));
  await writeFile(new URL('sql/role-matrix.txt', root), await describeRoleMatrix(store));
  await store.close();
} finally {
  await server.stop();
}
