import type { Transaction } from 'kysely';
import { columnNames, type Database, type NewRow } from '../tables/tables.ts';
import { together, type Write } from '../together.ts';
import type { ProjectionRows } from './projections.ts';

/** Tables with rows beside that of the dossier itself, each with what folding calls its rows. */
const beside = {
  dossier_grond: 'gronden',
  dossier_klachtbehandeling: 'klachtbehandelingen',
  dossier_doel: 'doelen',
  bureauprocedure: 'procedures',
  termijn: 'termijnen',
  voorlegging: 'voorleggingen',
} as const;

/** Tables of who sees the dossier: of most dossiers nothing ever stands there. */
const sight = { dossier_belang: 'belangen', dossier_conflict: 'conflicten' } as const;

export type Naasttabel = keyof typeof beside;
type Tabel = Naasttabel | keyof typeof sight;
export const naasttabellen = Object.keys(beside) as Naasttabel[];

/** The rows that stand beside a dossier now, as JSON has them: days are text, there are no moments. */
export type StoredBeside = Readonly<Record<Naasttabel, readonly object[]>>;

/** Beside a new dossier nothing stands. */
export const nothingBeside = Object.fromEntries(
  naasttabellen.map((table) => [table, []]),
) as unknown as StoredBeside;

/** What it takes to have the tables say what was folded: first what is no longer so goes, then what is so comes. */
export type ProjectionWrites = { clear: Write[]; put: Write[] };

/**
 * The writes for the projections of one dossier; what was given out at its opening stays. `stored` are the rows that stand
 * there now, of which tables that are right already are left alone; null: every table is written.
 */
export const projectionWrites = (
  trx: Transaction<Database>,
  rows: ProjectionRows,
  stored: StoredBeside | null,
): ProjectionWrites => {
  const {
    dossier_id,
    dossiernummer: _,
    registratie_id: __,
    protocol_editie: ___,
    ...changing
  } = rows.dossier;
  const upsert = trx
    .insertInto('dossier')
    .values(rows.dossier)
    .onConflict((c) => c.column('dossier_id').doUpdateSet(changing));
  const writes: ProjectionWrites = { clear: [], put: [upsert] };
  const renew = (table: Tabel, was: readonly object[] | null, is: readonly object[]): void => {
    if (was && sameRows(table, was, is)) return;
    if (was?.length !== 0) writes.clear.push(trx.deleteFrom(table).where('dossier_id', '=', dossier_id));
    if (is.length > 0) writes.put.push(trx.insertInto(table).values(is as NewRow<Tabel>[]));
  };
  for (const table of naasttabellen) renew(table, stored?.[table] ?? null, rows[beside[table]]);
  if (rows.overZicht)
    for (const [table, folded] of Object.entries(sight))
      renew(table as keyof typeof sight, null, rows[folded]);
  return writes;
};

const sameRows = (table: Tabel, was: readonly object[], is: readonly object[]): boolean => {
  if (was.length !== is.length) return false;
  const columns = columnNames(table);
  const textOf = (row: object): string =>
    JSON.stringify(columns.map((column) => (row as Record<string, unknown>)[column] ?? null));
  const known = new Set(was.map(textOf));
  return is.every((row) => known.has(textOf(row)));
};

/** Writes all projections of one dossier, in the transaction. */
export const writeProjections = async (trx: Transaction<Database>, rows: ProjectionRows): Promise<void> => {
  const { clear, put } = projectionWrites(trx, rows, null);
  await together(trx, clear);
  await together(trx, put);
};
