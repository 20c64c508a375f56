import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/**
 * The URL of our own database when another Meldpunt process already runs it on this data directory, so that a command
 * (a backup, a report) works beside the site; null when none answers. The place of its socket stands in postmaster.pid.
 */
export async function findRunningServer(dataDir: string): Promise<string | null> {
  const lines = (await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const [, , , port, socketDir] = lines;
  if (!port || !socketDir) return null;
  const url = `postgresql://postgres@localhost:${port}/meldpunt?host=${encodeURIComponent(socketDir)}`;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return url;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const POLL_MS = 250;

/** Waits until nobody but us is connected to the database that we run, however long their work takes. */
export async function untilAlone(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (;;) {
      const { rows } = await client.query(
        "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1",
      );
      if (rows.length === 0) return;
      await sleep(POLL_MS);
    }
  } catch {
    // A database that is gone needs no waiting for.
  } finally {
    await client.end().catch(() => undefined);
  }
}
