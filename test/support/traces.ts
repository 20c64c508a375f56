import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Workbook } from 'exceljs';
import { ask } from './ask.ts';

/** Every file under a directory, with its path. */
export const filesUnder = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => join(dir, file))
    .filter((file) => statSync(file).isFile());

/** Paths of files whose bytes hold the text as it stands; also file names themselves. */
export const rawTraces = (dir: string, text: string): string[] => {
  const bytes = Buffer.from(text);
  return filesUnder(dir).filter((file) => file.includes(text) || readFileSync(file).includes(bytes));
};

/** Everything a DuckDB file or Parquet directory says, decompressed, as one text. */
export const duckdbText = async (dir: string): Promise<string> => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const said: string[] = [];
  const readAll = async (relation: string) => {
    const reader = await connection.runAndReadAll(`select * from ${relation}`);
    said.push(JSON.stringify(reader.getRowsJson()));
  };
  for (const file of filesUnder(dir)) {
    if (file.endsWith('.parquet')) await readAll(`read_parquet('${file}')`);
    if (!file.endsWith('.duckdb')) continue;
    await connection.run(`attach '${file}' as marts (read_only)`);
    const tables = await connection.runAndReadAll(
      `select schema_name || '.' || table_name from duckdb_tables() where database_name = 'marts'`,
    );
    for (const [name] of tables.getRows()) await readAll(`marts.${name}`);
    await connection.run('detach marts');
  }
  connection.closeSync();
  instance.closeSync();
  return said.join('\n');
};

/** Every cell, note and property of every workbook under a directory, as one text. */
export const workbookText = async (dir: string): Promise<string> => {
  const said: string[] = [];
  for (const file of filesUnder(dir).filter((path) => path.endsWith('.xlsx'))) {
    const workbook = new Workbook();
    await workbook.xlsx.readFile(file);
    said.push(JSON.stringify([workbook.title, workbook.creator, workbook.subject]));
    workbook.eachSheet((sheet) => sheet.eachRow((row) => said.push(JSON.stringify(row.values))));
  }
  return said.join('\n');
};

/** Every value of every table of a database, encrypted columns as their bytes read as text. */
export const databaseText = async (url: string): Promise<{ table: string; text: string }[]> => {
  const tables = (await ask(
    url,
    `select table_name from information_schema.tables where table_schema = 'public'`,
  )) as { table_name: string }[];
  const said = [];
  for (const { table_name: table } of tables) {
    const rows = await ask(url, `select * from ${table}`);
    const text = JSON.stringify(rows, (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
    );
    said.push({ table, text });
  }
  return said;
};

/** Files of the database server itself, data and write-ahead log, that hold the text. Needs the server's files on this machine. */
export const serverTraces = (dataDirectory: string, text: string): string[] => {
  try {
    return execFileSync('grep', ['-rlaF', '--', text, dataDirectory], { encoding: 'utf8', maxBuffer: 1e8 })
      .split('\n')
      .filter(Boolean);
  } catch (error) {
    // grep ends with 1 when it finds nothing.
    if ((error as { status?: number }).status === 1) return [];
    throw error;
  }
};
