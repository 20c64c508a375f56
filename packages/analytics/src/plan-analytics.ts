import { datum } from '@meldpunt/core';
import { type CodeRow, codeRows } from './code-rows.ts';
import { type Drempels, drempelsSchema } from './drempels.ts';
import { type Layer, relationsRead } from './model-order.ts';
import type { AnalyticsSnapshot } from './read-analytics.ts';
import { relations } from './relations.ts';

export type AnalyticsConfig = { readonly drempels?: Partial<Drempels> };

/** What a night of the analytics will do: plain JSON, the same for the same snapshot and configuration. */
export type AnalyticsPlan = {
  readonly peildatum: string;
  /** `rijen` is what was counted when the plan was made; the copy itself may meet a few more. */
  readonly bestanden: readonly {
    readonly relatie: string;
    readonly bestand: string;
    readonly kolommen: readonly string[];
    readonly rijen: number;
  }[];
  readonly codes: readonly CodeRow[];
  readonly drempels: Drempels;
  /** In the order in which they are built; the checks come last. */
  readonly modellen: readonly {
    readonly naam: string;
    readonly laag: Layer;
    readonly leest: readonly string[];
  }[];
};

/** Plans a night. Pure. Throws a ZodError when a threshold is outside its limits, a RangeError when the day is none. */
export function planAnalytics(snapshot: AnalyticsSnapshot, config: AnalyticsConfig = {}): AnalyticsPlan {
  const known = new Set(snapshot.modellen.map((model) => model.name));
  const built = snapshot.modellen.filter((model) => model.layer !== 'checks');
  const checks = snapshot.modellen.filter((model) => model.layer === 'checks');
  return {
    peildatum: datum(snapshot.peildatum),
    bestanden: relations
      .map((relation) => ({
        relatie: relation.name,
        bestand: `${relation.name}.parquet`,
        kolommen: relation.columns.map((column) => column.name),
        rijen: snapshot.rijen[relation.name] ?? 0,
      }))
      .sort((a, b) => (a.relatie < b.relatie ? -1 : 1)),
    codes: codeRows(),
    drempels: drempelsSchema.parse(config.drempels ?? {}),
    modellen: [...built, ...checks].map((model) => ({
      naam: model.name,
      laag: model.layer,
      leest: relationsRead(model.sql, known),
    })),
  };
}
