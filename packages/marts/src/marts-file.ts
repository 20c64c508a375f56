import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';

export type MartsFile = {
  /** Rows of a select on the marts of the last night; null when there has been no night yet. Not to be called twice at once. */
  rows(sql: string, values: DuckDBValue[]): Promise<Record<string, unknown>[] | null>;
};

type OpenFile = { identity: string; connection: DuckDBConnection; close(): void };

/** The marts in a directory, opened READ_ONLY at the first question and again whenever a night has replaced the file. */
export function martsFileIn(dir: string): MartsFile {
  const path = join(dir, 'marts.duckdb');
  let current: OpenFile | undefined;

  const openCurrent = async (): Promise<OpenFile | undefined> => {
    const identity = await identityOf(path);
    if (current?.identity === identity) return current;
    current?.close();
    current = identity === undefined ? undefined : await openReadOnly(path, dir, identity);
    return current;
  };

  return {
    rows: async (sql, values) => {
      const file = await openCurrent();
      if (file === undefined) return null;
      return (await file.connection.runAndReadAll(sql, values)).getRowObjectsJson();
    },
  };
}

async function openReadOnly(path: string, dir: string, identity: string): Promise<OpenFile> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: 'READ_ONLY',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: '512MB',
    threads: '2',
    temp_directory: join(dir, 'lezen'),
  });
  const connection = await instance.connect();
  return {
    identity,
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Tells one file at a path from the next; undefined when there is none. */
async function identityOf(path: string): Promise<string | undefined> {
  try {
    const found = await stat(path);
    return `${found.dev}:${found.ino}:${found.mtimeMs}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
