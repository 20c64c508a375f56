import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
