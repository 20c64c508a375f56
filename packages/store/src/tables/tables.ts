import type { Insertable, Selectable, Updateable } from 'kysely';
import { accountTables } from './account-tables.ts';
import type { Columns, KyselyColumn } from './column.ts';
import { dossierTables } from './dossier-tables.ts';
import { nightTables } from './night-tables.ts';
import { postTables } from './post-tables.ts';
import { registerTables } from './register-tables.ts';
import { vaultTables } from './vault-tables.ts';

/**
 * Every table with its columns, in an order in which each comes after what it refers to. The types of Kysely, the
 * column lists of COPY and of the backup follow from it; a test compares it with the catalogue of the database.
 */
export const tables = {
  ...accountTables,
  ...dossierTables,
  ...vaultTables,
  ...registerTables,
  ...nightTables,
  ...postTables,
} as const;

export type TableName = keyof typeof tables;

type TableOf<C extends Columns> = { [K in keyof C]: KyselyColumn<C[K]> };

/** The database as Kysely sees it. */
export type Database = { [T in TableName]: TableOf<(typeof tables)[T]> };

/** A row as it is read. */
export type Row<T extends TableName> = Selectable<Database[T]>;
/** A row as it is written. */
export type NewRow<T extends TableName> = Insertable<Database[T]>;
export type RowUpdate<T extends TableName> = Updateable<Database[T]>;

/** Names of the columns of a table, in the table's own order. */
export const columnNames = (table: TableName): string[] => Object.keys(tables[table]);
