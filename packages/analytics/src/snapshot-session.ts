import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { connectClient } from '@meldpunt/store';
import { to as copyTo } from 'pg-copy-streams';

/** One snapshot of PostgreSQL: all that is asked of it is of the same moment. */
export type SnapshotSession = {
  /** The number in the column `aantal` of the first row. */
  count(statement: string): Promise<number>;
  /** Writes what a COPY … TO STDOUT gives to a file and returns the number of rows. */
  copyToFile(statement: string, file: string): Promise<number>;
};

/**
 * Runs `work` in one read-only snapshot as the role meldpunt_analytics, which can't see more than its columns.
 * `databaseUrl` is of a login that may take on that role.
 */
export async function inSnapshot<T>(
  databaseUrl: string,
  work: (session: SnapshotSession) => Promise<T>,
): Promise<T> {
  const client = await connectClient(databaseUrl, 'meldpunt_analytics');
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    const result = await work({
      count: async (statement) => (await client.query<{ aantal: number }>(statement)).rows[0]?.aantal ?? 0,
      copyToFile: async (statement, file) => {
        const copy = client.query(copyTo(statement));
        await pipeline(copy, createWriteStream(file, { mode: 0o600 }));
        return copy.rowCount;
      },
    });
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}
