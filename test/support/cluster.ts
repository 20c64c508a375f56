import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../apps/nightly/src/database/embedded-postgres.ts';
import { makeTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which server the tests use, and which database on it they clone. */
    testCluster: { url: string; template: string };
  }
}

/**
 * One PostgreSQL per run of the tests: an embedded one in a temporary directory, or the server that DATABASE_URL_TEST
 * names. The migrated template is made here, before there are workers that could race for it.
 */
export default async function setUpCluster(project: TestProject): Promise<() => Promise<void>> {
  const server = await serverForTests();
  const template = await makeTemplate(server.url).catch(async (error) => {
    await server.stop();
    throw error;
  });
  project.provide('testCluster', { url: server.url, template: template.name });
  return async () => {
    await template.drop();
    await server.stop();
  };
}

async function serverForTests(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.DATABASE_URL_TEST;
  if (given) return { url: given, stop: async () => undefined };
  const directory = await mkdtemp(join(tmpdir(), 'meldpunt-test-'));
  // As root the server runs as another user, who must be able to pass.
  await chmod(directory, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir: join(directory, 'postgres'), durable: false });
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
