import {
  type Decision,
  type Kluiswijziging,
  kluiswijziging,
  naastWijziging,
  type PersoonlijkeWaarde,
  type Refusal,
} from '@meldpunt/core';
import { sql, type Transaction } from 'kysely';
import { endQuoting, endSameFile } from '../concept/end-quoting.ts';
import type { StoreDeps } from '../deps.ts';
import type { Database } from '../tables/tables.ts';
import { blindHash, indexPeople, indexRows } from './blind-index.ts';
import { sealFields, unsealRow, type Verzegeld } from './vault.ts';

type Deps = Pick<StoreDeps, 'keys' | 'randomBytes' | 'blindeIndexBits'>;
type Place = { dossierId: string; doorVersie: number };

/** Said when the field that an act of correction names is not in the vault. */
export const NIET_IN_KLUIS: Refusal = {
  refused: 'invoer',
  fouten: [{ veld: 'doel', reden: 'Dit gegeven staat niet (meer) in het dossier. Kies een ander.' }],
};

/**
 * Carries out what an act asks of the vault, after its events stand in the journal: the row of the field is sealed again
 * with the new value, or without it. Gives the values to seal beside the act itself; null when the field is not there.
 */
export const changeVault = async (
  deps: Deps,
  trx: Transaction<Database>,
  place: Place,
  decision: Decision,
): Promise<PersoonlijkeWaarde[] | null> => {
  const change = kluiswijziging(decision.events, decision.persoonlijk);
  if (!change) return decision.persoonlijk;
  const key = deps.keys.keyOf(place.dossierId);
  const rows = await trx
    .selectFrom('kluis')
    .selectAll()
    .where('dossier_id', '=', place.dossierId)
    .where('versie', '=', change.versie)
    .execute();
  const found = rows
    .map((row) => unsealRow(key, row))
    .find(({ velden }) => Object.hasOwn(velden, change.veld));
  if (!found) return null;
  await reseal(deps, trx, place, found, change);
  if (change.nieuw === null) await endQuoting(deps, trx, place.dossierId, found.velden[change.veld] ?? '');
  const oud = { klasse: found.klasse, veld: change.veld, waarde: found.velden[change.veld] ?? '' };
  return naastWijziging(decision.persoonlijk, change, oud);
};

const reseal = async (
  deps: Deps,
  trx: Transaction<Database>,
  { dossierId, doorVersie }: Place,
  { versie, klasse, velden }: Verzegeld,
  { veld, nieuw }: Kluiswijziging,
): Promise<void> => {
  const { [veld]: _, ...rest } = velden;
  const kept = nieuw === null ? rest : { ...velden, [veld]: nieuw };
  const waarden = Object.entries(kept).map(([naam, waarde]) => ({ klasse, veld: naam, waarde }));
  const [row] = sealFields(deps.keys.keyOf(dossierId), dossierId, versie, waarden, deps.randomBytes);
  await sql`select kluis_hersluiten(${dossierId}::uuid, ${versie}::integer, ${klasse}, ${row?.nonce ?? null}::bytea,
    ${row?.geheimtekst ?? null}::bytea, ${doorVersie}::integer)`.execute(trx);
};

/** Makes the blind index of one dossier anew from its vault, so that an old value finds nobody any more. */
export const reindexDossier = async (
  deps: Deps & Pick<StoreDeps, 'keys'>,
  trx: Transaction<Database>,
  dossierId: string,
): Promise<void> => {
  const key = deps.keys.keyOf(dossierId);
  const rows = await trx
    .selectFrom('kluis')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('versie')
    .execute();
  const fields = rows.flatMap((row) => Object.entries(unsealRow(key, row).velden));
  const given = fields.map(([veld, waarde]) => ({ veld, waarde }));
  await trx.deleteFrom('blinde_index').where('dossier_id', '=', dossierId).execute();
  await indexPeople(trx, indexRows(blindHash(deps.keys.subkey, deps.blindeIndexBits), dossierId, given));
};

/** Takes a document away for the act that says so: its row in the transaction, and the file before that ends. */
export const eraseDocumentOf = async (
  { documents, keys }: Pick<StoreDeps, 'documents' | 'keys'>,
  trx: Transaction<Database>,
  { dossierId, doorVersie }: Place,
  documentId: string,
): Promise<boolean> => {
  const there = await trx
    .selectFrom('document')
    .select('sha256')
    .where('dossier_id', '=', dossierId)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  if (!there) return false;
  await sql`select document_wissen(${dossierId}::uuid, ${documentId}::uuid, ${doorVersie}::integer)`.execute(
    trx,
  );
  if (keys.hasKey(dossierId)) await endSameFile({ keys }, trx, dossierId, there.sha256);
  // Should the transaction fail after this, the row is without its file, and erasing it again finishes the work.
  await documents.remove(documentId);
  return true;
};
