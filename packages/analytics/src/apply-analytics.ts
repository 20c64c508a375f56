import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildModels, runChecks } from './build-models.ts';
import { codeColumns, codesAsCsv } from './code-rows.ts';
import { type DuckDBSession, openDuckDB } from './duckdb-session.ts';
import { readMacros, readModels } from './model-files.ts';
import { csvToParquet } from './parquet.ts';
import type { AnalyticsPlan } from './plan-analytics.ts';
import type { AnalyticsDeps } from './read-analytics.ts';
import { copyStatement, relations } from './relations.ts';
import { inSnapshot } from './snapshot-session.ts';
import { clearLeftovers, type Places, placesIn, startClean, swapIn } from './work-directory.ts';

export type AnalyticsOutcome = {
  readonly peildatum: string;
  /** Rows copied per relation. */
  readonly rijen: Readonly<Record<string, number>>;
  /** Seconds per step; empty without a clock. */
  readonly seconden: Readonly<Record<string, number>>;
  readonly signalen: {
    readonly organisaties: number;
    readonly cellen: number;
    /** How many of the cell signals chance alone would give on average. */
    readonly verwachteValseCellen: number;
  };
};

/**
 * Copies the coded facts out of PostgreSQL, builds the marts and puts them in the place of the old ones. Safe to repeat
 * and to kill at any point: until the last renames the old files stand. Throws a ModelCheckError when what was built
 * is wrong; the old files then stay too. Only one at a time may work in `deps.dir`.
 */
export async function applyAnalytics(plan: AnalyticsPlan, deps: AnalyticsDeps): Promise<AnalyticsOutcome> {
  const places = placesIn(deps.dir);
  const seconden: Record<string, number> = {};
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const begun = deps.clock?.().getTime();
    const result = await work();
    if (deps.clock && begun !== undefined) seconden[step] = (deps.clock().getTime() - begun) / 1000;
    return result;
  };

  await startClean(places);
  try {
    const copied = await timed('kopieren', () => copyOut(deps.databaseUrl, plan, places));
    const duckdb = await openDuckDB(places.nieuweMarts, join(places.werk, 'tijdelijk'));
    let signalen: AnalyticsOutcome['signalen'];
    try {
      const rijen = await timed('parquet', () => toParquet(duckdb, plan, places));
      refuseLostRows(copied, rijen);
      signalen = await build(duckdb, plan, places, timed);
    } finally {
      duckdb.close();
    }
    await timed('wisselen', () => swapIn(places));
    return { peildatum: plan.peildatum, rijen: copied, seconden, signalen };
  } finally {
    await clearLeftovers(places);
  }
}

async function copyOut(url: string, plan: AnalyticsPlan, places: Places): Promise<Record<string, number>> {
  const rijen: Record<string, number> = {};
  await inSnapshot(url, async (session) => {
    for (const relation of relations) {
      const file = join(places.csv, `${relation.name}.csv`);
      rijen[relation.name] = await session.copyToFile(copyStatement(relation), file);
    }
  });
  await writeFile(join(places.csv, 'codes.csv'), codesAsCsv(plan.codes));
  return rijen;
}

async function toParquet(duckdb: DuckDBSession, plan: AnalyticsPlan, places: Places) {
  const rijen: Record<string, number> = {};
  const files = [...relations, { name: 'codes', columns: codeColumns }];
  for (const { name, columns } of files) {
    const csv = join(places.csv, `${name}.csv`);
    rijen[name] = await csvToParquet(duckdb, columns, csv, join(places.nieuweParquet, `${name}.parquet`));
    await rm(csv);
  }
  if (rijen.codes !== plan.codes.length) throw new Error('Not all codes arrived in the Parquet file');
  return rijen;
}

function refuseLostRows(copied: Record<string, number>, arrived: Record<string, number>): void {
  for (const [relation, rows] of Object.entries(copied)) {
    if (arrived[relation] !== rows) {
      throw new Error(
        `PostgreSQL gave ${rows} rows of ${relation}, the Parquet file holds ${arrived[relation]}`,
      );
    }
  }
}

async function build(
  duckdb: DuckDBSession,
  plan: AnalyticsPlan,
  places: Places,
  timed: <T>(step: string, work: () => Promise<T>) => Promise<T>,
): Promise<AnalyticsOutcome['signalen']> {
  const byName = new Map((await readModels()).map((model) => [model.name, model]));
  const models = plan.modellen.map(({ naam }) => {
    const model = byName.get(naam);
    if (model === undefined) throw new Error(`The plan names a model that is not there: ${naam}`);
    return model;
  });
  const { peildatum, drempels } = plan;
  const macros = await readMacros();
  await timed('modellen', () =>
    buildModels(duckdb, { peildatum, drempels, parquet: places.nieuweParquet, macros, models }),
  );
  await timed('controles', () => runChecks(duckdb, models));
  const [found] = await duckdb.rows(
    'select signalen_organisatie, signalen_cel, verwachte_valse_signalen from samenvatting cross join signalen_toelichting',
  );
  await duckdb.run('checkpoint');
  return {
    organisaties: Number(found?.signalen_organisatie),
    cellen: Number(found?.signalen_cel),
    verwachteValseCellen: Number(found?.verwachte_valse_signalen),
  };
}
