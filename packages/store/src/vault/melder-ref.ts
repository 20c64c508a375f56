import type { Transaction } from 'kysely';
import type { StoreDeps } from '../deps.ts';
import type { Database } from '../tables/tables.ts';
import { blindHash, peopleIn, resolveMelder, tellsOfMelder } from './blind-index.ts';
import type { Persoon } from './person.ts';
import { unsealRow } from './vault.ts';

type Deps = Pick<StoreDeps, 'keys' | 'blindeIndexBits' | 'nieuwId'>;
/** A value in the vault that is put right, or goes; without a version: one that comes beside what stands there. */
export type Wijziging = { versie: number | null; veld: string; nieuw: string | null };

const changedPerson = async (
  { keys }: Deps,
  trx: Transaction<Database>,
  dossierId: string,
  change: Wijziging,
): Promise<Persoon> => {
  const key = keys.keyOf(dossierId);
  const rows = await trx
    .selectFrom('kluis')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .where('klasse', '=', 'contact')
    .orderBy('versie')
    .execute();
  const fields = rows.flatMap((row) =>
    Object.entries(unsealRow(key, row).velden).flatMap(([veld, waarde]) => {
      const now = row.versie === change.versie && veld === change.veld ? change.nieuw : waarde;
      return now === null ? [] : [{ veld, waarde: now }];
    }),
  );
  if (change.versie === null && change.nieuw !== null)
    fields.push({ veld: change.veld, waarde: change.nieuw });
  return peopleIn(fields).melder ?? {};
};

/**
 * The reference of who reported, when a value that says who that is changes: of the same person in another dossier; a new
 * one for who was taken for somebody else, or can't be recognised any more. Null when the reference stays as it is (2.2,
 * A16-17).
 */
export const melderRefAfter = async (
  deps: Deps,
  trx: Transaction<Database>,
  dossierId: string,
  change: Wijziging,
): Promise<string | null> => {
  if (!tellsOfMelder(change.veld) || !deps.keys.hasKey(dossierId)) return null;
  const refs = await trx
    .selectFrom('dossier as own')
    .leftJoin('dossier as other', (j) =>
      j.onRef('other.melder_ref', '=', 'own.melder_ref').onRef('other.dossier_id', '<>', 'own.dossier_id'),
    )
    .select(['own.melder_ref as own', 'other.dossier_id as other'])
    .where('own.dossier_id', '=', dossierId)
    .limit(1)
    .executeTakeFirst();
  const persoon = await changedPerson(deps, trx, dossierId, change);
  const hash = blindHash(deps.keys.subkey, deps.blindeIndexBits);
  const same = await resolveMelder(deps, trx, hash, persoon, dossierId);
  if (same) return same === refs?.own ? null : same;
  return refs?.other ? deps.nieuwId() : null;
};
