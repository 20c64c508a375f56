import { applyAnalytics, planAnalytics, readAnalytics } from '@meldpunt/analytics';

// One night in a process of its own, so that a test can kill it.
const [, , databaseUrl, dir, day] = process.argv;
if (databaseUrl === undefined || dir === undefined || day === undefined)
  throw new Error('url, directory and day');
const deps = { databaseUrl, dir };
await applyAnalytics(planAnalytics(await readAnalytics(deps, day)), deps);
