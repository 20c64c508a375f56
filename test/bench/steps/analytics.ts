import { join } from 'node:path';
import { applyAnalytics, planAnalytics, readAnalytics } from '@meldpunt/analytics';
import type { Datum } from '@meldpunt/core';
import type { Done } from '../figures.ts';
import { type Place, timed } from '../place.ts';

/** The analytics of one night: they are always built whole. */
export const analytics = async (place: Place, day: Datum): Promise<Done> => {
  const dir = join(place.dir, 'analyse');
  const deps = { databaseUrl: place.databaseUrl, dir, clock: () => new Date() };
  const { seconds, outcome } = await timed(async () =>
    applyAnalytics(planAnalytics(await readAnalytics(deps, day)), deps),
  );
  const rijen = Object.values(outcome.rijen).reduce((sum, rows) => sum + rows, 0);
  return { seconds, rowsOut: rijen, what: 'rijen in Parquet', parts: { ...outcome.seconden } };
};
