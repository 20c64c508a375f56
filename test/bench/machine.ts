import { cpus, totalmem } from 'node:os';
import { DuckDBInstance } from '@duckdb/node-api';
import { Client } from 'pg';

/** What the figures were measured on. */
export type Machine = {
  cores: number;
  processor: string;
  memoryGb: number;
  node: string;
  postgres: string;
  duckdb: string;
};

/** Describes this machine; asks the database server and DuckDB which version they are. */
export const describeMachine = async (databaseUrl: string): Promise<Machine> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client
    .query<{ server_version: string }>('show server_version')
    .finally(() => client.end());
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const [duckdb] = (await connection.runAndReadAll('select version()')).getRows();
  connection.closeSync();
  instance.closeSync();
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    postgres: rows[0]?.server_version ?? 'unknown',
    duckdb: String(duckdb?.[0]),
  };
};
