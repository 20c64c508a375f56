import { DuckDBInstance } from '@duckdb/node-api';
import { timed } from '../place.ts';
import type { Column } from './rows-read.ts';

/** Has DuckDB read every value of CSV files, and keeps nothing; with the threads and memory of the analytics. */
export const readCsvFiles = async (
  files: readonly { path: string; columns: readonly Column[] }[],
): Promise<{ seconds: number; outcome: number }> => {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: '512MB',
    threads: '2',
  });
  const connection = await instance.connect();
  try {
    return await timed(async () => {
      let rows = 0;
      for (const { path, columns } of files) {
        const types = columns.map(({ name, type }) => `'${name}': '${type}'`).join(', ');
        // Counting the values of a column makes DuckDB read them as what they are.
        const reader = await connection.runAndReadAll(
          `select count(*)::integer, count(columns(*)) from read_csv('${path}', auto_detect = false, header = true,
           delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, columns = {${types}})`,
        );
        rows += Number(reader.getRows()[0]?.[0]);
      }
      return rows;
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
};
