import { buildModels } from '../build-models.ts';
import { codeColumns, codeRows } from '../code-rows.ts';
import { type Drempels, drempelsSchema } from '../drempels.ts';
import { type DuckDBSession, literal, openDuckDB } from '../duckdb-session.ts';
import { readMacros, readModels } from '../model-files.ts';
import { modelsInOrder } from '../model-order.ts';
import { type Column, relations } from '../relations.ts';

export type GivenRow = Record<string, string | number | boolean | null>;
export type Given = Record<string, GivenRow[]>;

/** A DuckDB in memory with the models built on given rows per relation, as if these had come out of PostgreSQL. */
export async function modelsOn(
  given: Given,
  options: { peildatum?: string; drempels?: Partial<Drempels> } = {},
): Promise<DuckDBSession> {
  const duckdb = await openDuckDB(':memory:', '');
  const sources = [...relations, { name: 'codes', columns: codeColumns }];
  const rows: Given = { ...given, codes: codeRows() };
  for (const source of sources) {
    await duckdb.run(
      `create temporary table raw_${source.name} as ${valuesOf(source.columns, rows[source.name] ?? [])}`,
    );
  }
  const models = (await readModels()).filter((model) => model.layer !== 'sources');
  await buildModels(duckdb, {
    peildatum: options.peildatum ?? '2026-06-30',
    drempels: drempelsSchema.parse(options.drempels ?? {}),
    parquet: '',
    macros: await readMacros(),
    models: modelsInOrder(models),
  });
  return duckdb;
}

/** A dossier of the last window; only what the test is about is written. */
export function aDossier(number: number, change: GivenRow = {}): GivenRow {
  return {
    dossier_id: uuid(number),
    melder_ref: uuid(100_000 + number),
    kanaal: 'webformulier',
    ontvangstdatum: '2026-03-01',
    registratiedatum: change.ontvangstdatum ?? '2026-03-01',
    gemeente_woon: 'GM0014',
    gemeente_voorval: 'GM0014',
    terrein: 'arbeidsmarkt',
    aard: 'omstreden_behandeling',
    ...change,
  };
}

/** A readable uuid. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function valuesOf(columns: readonly Column[], rows: readonly GivenRow[]): string {
  const typed = (row: GivenRow) => columns.map(({ name, type }) => `${value(row[name])}::${type} as ${name}`);
  if (rows.length === 0) return `select ${typed({}).join(', ')} where false`;
  return rows.map((row) => `select ${typed(row).join(', ')}`).join(' union all ');
}

function value(given: string | number | boolean | null | undefined): string {
  if (given === null || given === undefined) return 'null';
  return typeof given === 'string' ? literal(given) : String(given);
}
