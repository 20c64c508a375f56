import { inject } from 'vitest';
import { databaseName, onServer, urlOfDatabase } from './template.ts';

/**
 * A migrated database for this test file alone (takes about 0.1 s). Call `drop` when done; it also closes what is
 * still connected. `url` is that of the owner of the database.
 */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const { url, template } = inject('testCluster');
  const name = databaseName('test');
  await onServer(url, `create database ${name} template ${template}`);
  return {
    url: urlOfDatabase(url, name),
    drop: () => onServer(url, `drop database if exists ${name} with (force)`),
  };
}
