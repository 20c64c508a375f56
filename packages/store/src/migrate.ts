import { readdir, readFile } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { connect, type Store } from './connect.ts';
import { codeOf, namedError, StoreError } from './errors.ts';
import type { Database } from './tables/tables.ts';

const directory = new URL('../../../sql/migrations/', import.meta.url);
const fileName = /^\d{4}_[a-z0-9_]+\.sql$/;
/** Makes the roles, so it runs as the login; everything after it runs as the owner, who then owns the tables. */
const ROLES = '0001_rollen';

/** Names of all migrations that this version has, in order. */
export const migrationNames = async (): Promise<string[]> =>
  (await readdir(directory))
    .filter((file) => fileName.test(file))
    .map((file) => file.replace('.sql', ''))
    .sort();

/**
 * Brings the database up to date, or only up to and including the migration `to`. Gives the migrations it applied.
 * Throws StoreError `schema-newer` when the database has migrations that this version does not know.
 */
export const migrate = async (url: string, options: { to?: string } = {}): Promise<{ applied: string[] }> => {
  const store = connect(url, 'aanmelding', { max: 2 });
  try {
    await refuseNewer(await appliedMigrations(store));
    const migrator = new Migrator({ db: store.db, provider: { getMigrations: readMigrations } });
    const { error, results } = options.to
      ? await migrator.migrateTo(options.to)
      : await migrator.migrateToLatest();
    if (error) throw error;
    return { applied: (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName) };
  } catch (error) {
    throw namedError(error);
  } finally {
    await store.close();
  }
};

/** Names of the migrations on a database, in order; none when it is empty. */
export const appliedMigrations = async (store: Pick<Store, 'db'>): Promise<string[]> => {
  const found = await sql<{
    there: boolean;
  }>`select to_regclass('kysely_migration') is not null as there`.execute(store.db);
  if (!found.rows[0]?.there) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    store.db,
  );
  return rows.map((row) => row.name);
};

/** Throws unless the database is exactly at this version's schema: for programs that must not migrate themselves. */
export const checkSchema = async (store: Pick<Store, 'db'>): Promise<void> => {
  const applied = await appliedMigrations(store).catch((error) => {
    // The roles are made by the first migration.
    if (codeOf(error) === '22023') return [];
    throw namedError(error);
  });
  await refuseNewer(applied);
  if (applied.length < (await migrationNames()).length)
    throw new StoreError(
      'schema-older',
      'De database is nog niet bijgewerkt. Voer "npm run meldpunt -- migrate" uit.',
    );
};

const refuseNewer = async (applied: string[]): Promise<void> => {
  const known = new Set(await migrationNames());
  if (applied.some((name) => !known.has(name)))
    throw new StoreError(
      'schema-newer',
      'Het schema van de database is nieuwer dan deze versie van Meldpunt. Installeer de nieuwere versie.',
    );
};

const readMigrations = async (): Promise<Record<string, Migration>> => {
  const entries = await Promise.all(
    (await migrationNames()).map(async (name): Promise<[string, Migration]> => {
      const text = await readFile(new URL(`${name}.sql`, directory), 'utf8');
      return [name, { up: (db: Kysely<Database>) => apply(db, name, text) }];
    }),
  );
  return Object.fromEntries(entries);
};

const apply = async (db: Kysely<Database>, name: string, text: string): Promise<void> => {
  if (name === ROLES) {
    await sql.raw(text).execute(db);
    return;
  }
  await sql`set local role meldpunt_owner`.execute(db);
  await sql.raw(text).execute(db);
  await sql`reset role`.execute(db);
};
