import { type Drempels, drempelVariables } from './drempels.ts';
import { type DuckDBSession, literal } from './duckdb-session.ts';
import type { Model } from './model-order.ts';

export type BuildInput = {
  readonly peildatum: string;
  readonly drempels: Drempels;
  /** Directory of the Parquet files that the sources read. */
  readonly parquet: string;
  readonly macros: readonly string[];
  /** In an order in which each comes after what it reads. */
  readonly models: readonly Model[];
};

/** A check selected rows: what was built is wrong and must not be shown. */
export class ModelCheckError extends Error {
  override readonly name = 'ModelCheckError';
  readonly controle: string;
  readonly rijen: number;

  constructor(controle: string, rijen: number) {
    super(
      `De controle "${controle}" van de analyse vond ${rijen} ${rijen === 1 ? 'rij' : 'rijen'} die niet mogen voorkomen. De cijfers van de vorige nacht blijven staan.`,
    );
    this.controle = controle;
    this.rijen = rijen;
  }
}

/** Builds all but the checks. Only the marts become tables of the file: what they are made from is gone with the session. */
export async function buildModels(duckdb: DuckDBSession, input: BuildInput): Promise<void> {
  await duckdb.run(`set variable peildatum = date ${literal(input.peildatum)}`);
  await duckdb.run(`set variable parquet = ${literal(input.parquet)}`);
  for (const [name, value] of Object.entries(drempelVariables(input.drempels))) {
    // A written fraction would become a decimal, and the arithmetic of the models with it.
    const type = Number.isInteger(value) ? 'integer' : 'double';
    await duckdb.run(`set variable ${name} = ${value}::${type}`);
  }
  for (const macro of input.macros) await duckdb.run(macro);
  for (const model of input.models) {
    if (model.layer !== 'checks')
      await duckdb.run(`${createClause[model.layer]} ${model.name} as ${model.sql}`);
  }
}

const createClause = {
  sources: 'create temporary view',
  staging: 'create temporary view',
  intermediate: 'create temporary table',
  marts: 'create table',
} as const;

/** Runs the checks in the session that built the models. Throws a ModelCheckError at the first that selects a row. */
export async function runChecks(duckdb: DuckDBSession, models: readonly Model[]): Promise<void> {
  for (const model of models) {
    if (model.layer !== 'checks') continue;
    // Counted, not read: a row can hold an id that belongs in no message.
    const [found] = await duckdb.rows(`select count(*)::integer as aantal from (${model.sql}) as gevonden`);
    const aantal = Number(found?.aantal);
    if (aantal > 0) throw new ModelCheckError(model.name, aantal);
  }
}
