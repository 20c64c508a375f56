import { sql, type Transaction } from 'kysely';
import type { Store } from '../connect.ts';
import type { Database } from '../tables/tables.ts';
import type { KeyStore } from './key-store-type.ts';

/** How keys and those they belong to fit together, one by one. */
export type Sleuteleigenaars = {
  dossiers: number;
  sleutels: number;
  /** Dossiers, entries of registers and incidents of which the key is missing: they can't be read. */
  zonderSleutel: number;
  /** Ids of keys that belong to nothing: what they opened was never recorded. */
  wezen: string[];
};

/** Compares each key with its owner: a dossier, a draft of one, an entry of a register, or a decided incident. */
export const keyOwners = async ({
  store,
  keys,
}: {
  store: Pick<Store, 'db'>;
  keys: Pick<KeyStore, 'ids'>;
}): Promise<Sleuteleigenaars> => {
  const { rows } = await sql<{ id: string; soort: string }>`
    select dossier_id::text as id, 'dossier' as soort from dossier
    union all select post_id::text, 'registerpost' from registerpost
    union all select distinct voorval_id::text, 'voorval' from voorval_besluit where eigen_sleutel and reden is not null
    union all select distinct dossier_id::text, 'concept' from concept`.execute(store.db);
  const sleutels = keys.ids();
  const there = new Set(sleutels);
  const owners = new Set(rows.map((row) => row.id));
  return {
    dossiers: rows.filter(({ soort }) => soort === 'dossier').length,
    sleutels: sleutels.length,
    zonderSleutel: new Set(rows.filter(({ id }) => !there.has(id)).map(({ id }) => id)).size,
    wezen: sleutels.filter((id) => !owners.has(id)),
  };
};

/** What has a key of its own, under its own id. */
export type KeyOwner = 'dossier' | 'voorval' | 'registerpost';

/**
 * Whose id this is already; null for nobody's. An id that a form sends along may not be that of something else: both would
 * then be under one key, and destroying the one would destroy the other.
 */
export const keyOwner = async (trx: Transaction<Database>, id: string): Promise<KeyOwner | null> => {
  const { rows } = await sql<{ wat: KeyOwner }>`
    select 'dossier' as wat from dossier where dossier_id = ${id}
    union all select 'voorval' from voorval where voorval_id = ${id}
    union all select 'registerpost' from registerpost where post_id = ${id}`.execute(trx);
  return rows[0]?.wat ?? null;
};
