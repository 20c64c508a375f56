import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyAnalytics, planAnalytics, readAnalytics } from '@meldpunt/analytics';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../apps/nightly/src/database/embedded-postgres.ts';
import { fillWithDossiers } from '../analytics/synthetic-rows.ts';
import { makeTemplate, urlOfDatabase } from '../support/template.ts';

// node test/bench/analytics-night.ts <number of dossiers>: seconds per step and memory of one night of the analytics.
const count = Number(process.argv[2] ?? 100_000);
const directory = await mkdtemp(join(tmpdir(), 'meldpunt-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir: join(directory, 'postgres'), durable: false });
try {
  const { name } = await makeTemplate(postgres.url);
  const databaseUrl = urlOfDatabase(postgres.url, name);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await fillWithDossiers(client, count).finally(() => client.end());
  const dir = join(directory, 'analyse');
  const deps = { databaseUrl, dir, clock: () => new Date() };
  const { rijen, seconden } = await applyAnalytics(
    planAnalytics(await readAnalytics(deps, '2026-06-30')),
    deps,
  );
  const megabytes = {
    geheugen: Math.round(process.resourceUsage().maxRSS / 1024),
    marts: Math.round((await stat(join(dir, 'marts.duckdb'))).size / 1e6),
  };
  console.log(JSON.stringify({ rijen, seconden, megabytes }, null, 2));
} finally {
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
}
