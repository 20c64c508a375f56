import { readModels } from './model-files.ts';
import { type Model, modelsInOrder } from './model-order.ts';
import { countStatement, relations } from './relations.ts';
import { inSnapshot } from './snapshot-session.ts';

export type AnalyticsDeps = {
  /** URL of a login that may take on the role meldpunt_analytics. */
  readonly databaseUrl: string;
  /** Directory of the analytics: `marts.duckdb` and `parquet/` come here. Nothing else should write in it. */
  readonly dir: string;
  /** For the seconds per step; without it they are left out. */
  readonly clock?: () => Date;
};

/** What a night's plan is made from. */
export type AnalyticsSnapshot = {
  readonly peildatum: string;
  /** Rows per relation, all of one moment. */
  readonly rijen: Readonly<Record<string, number>>;
  readonly modellen: readonly Model[];
};

/**
 * Counts what there is to copy and reads the models. `day` is the business date (YYYY-MM-DD): the last day that counts.
 * Throws when the database can't be reached or when models read each other in a circle.
 */
export async function readAnalytics(deps: AnalyticsDeps, day: string): Promise<AnalyticsSnapshot> {
  const modellen = modelsInOrder(await readModels());
  const rijen = await inSnapshot(deps.databaseUrl, async (session) => {
    const counted: Record<string, number> = {};
    for (const relation of relations) counted[relation.name] = await session.count(countStatement(relation));
    return counted;
  });
  return { peildatum: day, rijen, modellen };
}
