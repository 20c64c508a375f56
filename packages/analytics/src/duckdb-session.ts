import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

export type DuckDBSession = {
  run(sql: string): Promise<void>;
  /** Rows as plain objects; whole numbers up to 32 bits as number, days as YYYY-MM-DD. */
  rows(sql: string): Promise<Record<string, unknown>[]>;
  close(): void;
};

/** Opens a DuckDB file (or ':memory:') with bounded memory and without extensions, which nothing here may fetch. */
export async function openDuckDB(path: string, temporaryDirectory: string): Promise<DuckDBSession> {
  const instance = await DuckDBInstance.create(path, {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: '512MB',
    threads: '2',
    temp_directory: temporaryDirectory,
  });
  const connection: DuckDBConnection = await instance.connect();
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
