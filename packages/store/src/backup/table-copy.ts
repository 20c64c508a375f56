import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { columnNames, type TableName, tables } from '../tables/tables.ts';

/** Not in any backup: the index is made anew on restore, and nobody stays logged in or present over a restore. */
const leftOut: ReadonlySet<TableName> = new Set(['blinde_index', 'sessie', 'aanwezig']);

/** The tables of a backup, each after what it refers to. */
export const backedUpTables = (Object.keys(tables) as TableName[]).filter((table) => !leftOut.has(table));

/** All rows of a table as COPY gives them, in the snapshot of the client's transaction. */
export const copyOut = (client: ClientBase, table: TableName): AsyncIterable<Buffer> =>
  client.query(copyTo(`copy ${table} (${columnNames(table).join(', ')}) to stdout`));

/** Writes rows as `copyOut` gave them. */
export const copyIn = async (
  client: ClientBase,
  table: TableName,
  columns: readonly string[],
  rows: AsyncIterable<Buffer>,
): Promise<void> => {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(rows), stream);
};

/** Has the database go on counting after the highest number that was loaded. */
export const continueCounting = async (client: ClientBase, table: TableName): Promise<void> => {
  for (const [column, type] of Object.entries(tables[table]))
    if (type === 'bigint=')
      await client.query(
        `select setval(pg_get_serial_sequence('${table}', '${column}'), coalesce(max(${column}), 0) + 1, false) from ${table}`,
      );
};
