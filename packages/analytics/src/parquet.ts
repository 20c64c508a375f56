import { type DuckDBSession, literal } from './duckdb-session.ts';
import type { Column } from './relations.ts';

/**
 * Turns a CSV file as PostgreSQL's COPY writes it into Parquet and returns the number of rows. Nothing is guessed: an
 * empty text stays an empty text (quoted), a missing value a null (unquoted).
 */
export async function csvToParquet(
  duckdb: DuckDBSession,
  columns: readonly Column[],
  csvFile: string,
  parquetFile: string,
): Promise<number> {
  const types = columns.map((column) => `${literal(column.name)}: ${literal(column.type)}`);
  const options = [
    'auto_detect = false',
    'header = true',
    `delim = ','`,
    `quote = '"'`,
    `escape = '"'`,
    `nullstr = ''`,
    'allow_quoted_nulls = false',
    'max_line_size = 16000000',
    'buffer_size = 64000000',
    `columns = {${types.join(', ')}}`,
  ];
  await duckdb.run(
    `copy (select * from read_csv(${literal(csvFile)}, ${options.join(', ')})) to ${literal(parquetFile)} (format parquet, compression zstd)`,
  );
  const [counted] = await duckdb.rows(
    `select count(*)::integer as aantal from read_parquet(${literal(parquetFile)})`,
  );
  return Number(counted?.aantal);
}
