import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { StoreError } from './errors.ts';
import { preparing } from './prepared.ts';
import type { Database } from './tables/tables.ts';

/** The database roles, one per kind of work. `eigenaar` migrates and maintains; `aanmelding` is the login itself. */
export const rollen = {
  eigenaar: 'meldpunt_owner',
  meldpunt_app: 'meldpunt_app',
  meldpunt_lvtd: 'meldpunt_lvtd',
  meldpunt_archive: 'meldpunt_archive',
  meldpunt_analytics: 'meldpunt_analytics',
  meldpunt_reports: 'meldpunt_reports',
  meldpunt_backup: 'meldpunt_backup',
  aanmelding: null,
} as const;
export type DatabaseRol = keyof typeof rollen;

/** An open store: queries run as `rol`. */
export type Store = {
  db: Kysely<Database>;
  pool: pg.Pool;
  rol: DatabaseRol;
  close(): Promise<void>;
};

const DATE = 1082;
const BIGINT = 20;

/** Dates stay `YYYY-MM-DD` (a Date would shift with the time zone); bigint is a number (ours stay below 2^53). */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (text: string) => text;
    if (oid === BIGINT) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as typeof pg.types.getTypeParser,
};

/** The message names no part of the URL: it holds a password. */
const parseUrl = (url: string): URL => {
  try {
    return new URL(url);
  } catch {
    throw new StoreError('database-refused', 'Het adres van de database (DATABASE_URL) klopt niet.');
  }
};

/** Settings for a pg client or pool that works as `rol`. The time zone of the session is UTC. */
export const connectionConfig = (url: string, rol: DatabaseRol): pg.ClientConfig => {
  const place = parseUrl(url);
  const given = place.searchParams.get('options');
  // What stands in the URL wins from what is given beside it, so the role must be put into the URL's own options.
  const role = rollen[rol];
  const options = [given, role && `-c role=${role}`, '-c timezone=UTC', '-c datestyle=ISO']
    .filter(Boolean)
    .join(' ');
  place.searchParams.delete('options');
  return {
    connectionString: place.href,
    options,
    types,
    application_name: `meldpunt ${rol}`,
    keepAlive: true,
  };
};

/**
 * Opens the database as one role. Nothing is connected before the first query. `onError` hears of connections that
 * broke while idle (the pool replaces them).
 */
export const connect = (
  url: string,
  rol: DatabaseRol,
  options: { max?: number; onError?: (error: Error) => void } = {},
): Store => {
  const pool = new pg.Pool({
    ...connectionConfig(url, rol),
    max: options.max ?? 10,
    connectionTimeoutMillis: 10_000,
  });
  const heard = options.onError ?? (() => undefined);
  pool.on('error', heard);
  // A connection that breaks between two queries of a transaction would end the process: the pool does not listen then.
  // The next query on it fails by itself.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: preparing(pool) }) });
  return { db, pool, rol, close: () => db.destroy() };
};

/** A dedicated connection (for COPY and session locks), connected; the caller ends it. */
export const connectClient = async (url: string, rol: DatabaseRol): Promise<pg.Client> => {
  const client = new pg.Client(connectionConfig(url, rol));
  client.on('error', () => undefined);
  await client.connect();
  return client;
};
