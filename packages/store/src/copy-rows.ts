import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type NewRow, type TableName, tables } from './tables/tables.ts';

const CHUNK_ROWS = 1000;

/**
 * Writes rows by COPY, in the transaction of the client. What a row leaves out becomes null; a column with a default that
 * the first row leaves out gets it in all. Much faster than insert, and nothing is held but one chunk of text.
 * Gives how many rows there were.
 */
export const copyRows = async <T extends TableName>(
  client: ClientBase,
  table: T,
  rows: Iterable<NewRow<T>>,
): Promise<number> => {
  const iterator = Iterator.from(rows);
  const first = iterator.next();
  if (first.done) return 0;
  const columns = columnsToWrite(table, first.value);
  let count = 0;
  function* chunks(): Generator<string> {
    let text = '';
    for (let row = first; !row.done; row = iterator.next()) {
      text += copyLine(columns.map((column) => (row.value as Record<string, unknown>)[column]));
      if (++count % CHUNK_ROWS === 0) {
        yield text;
        text = '';
      }
    }
    if (text !== '') yield text;
  }
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(chunks()), stream);
  return count;
};

const columnsToWrite = (table: TableName, row: object): string[] =>
  Object.entries(tables[table])
    .filter(([name, type]) => !type.endsWith('=') || (row as Record<string, unknown>)[name] !== undefined)
    .map(([name]) => name);

/** One line of COPY's text format. */
const copyLine = (values: unknown[]): string => `${values.map(copyValue).join('\t')}\n`;

const copyValue = (value: unknown): string => {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  // Lists hold codes only, so none of their values needs quotes.
  if (Array.isArray(value)) return `{${value.join(',')}}`;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`;
  return String(value).replaceAll(/[\\\n\r\t]/g, (char) => escapes[char] as string);
};

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
