import type { Actor } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import type { StoreDeps } from '../deps.ts';
import { loadJournal } from '../journal/load-journal.ts';
import { decrypt, encrypt } from '../keys/envelope.ts';
import type { Database } from '../tables/tables.ts';
import { isUuid } from '../uuid.ts';
import { zichtbaar, zietDossier } from '../zicht/zichtbaar.ts';
import { type Conceptbestand, noBestand, sealBestand } from './concept-bestand.ts';
import { bound, type Conceptplaats, oldest } from './conceptplaats.ts';

type Deps = Pick<StoreDeps, 'store' | 'keys' | 'nu' | 'randomBytes' | 'conceptDagen'>;

/** What was typed, by name of the field. */
export type Getypt = Readonly<Record<string, readonly string[]>>;
export type Concept = { versie: number; bewaardOp: Date; velden: Getypt };
/** A draft in a list: nothing of what is in it. */
export type Conceptregel = {
  dossierId: string;
  dossiernummer: string | null;
  handeling: string;
  bewaardOp: Date;
};

/**
 * Keeps what somebody is writing, in the place of what was kept before. `nieuw`: there is no dossier yet, so its key is
 * made now. A file that is kept with it stays until another takes its place, or `bestand` is null. False when it may not be kept: the dossier is not (any more) there, or the writer does not see it (B2.5, 3.5).
 */
export const saveConcept = async (
  deps: Deps,
  given: Conceptplaats & {
    nieuw: boolean;
    versie: number;
    velden: Getypt;
    bestand?: Conceptbestand | null;
  },
): Promise<boolean> => {
  const { db } = deps.store;
  const { dossierId, schrijver, handeling, versie } = given;
  const { medewerkerId } = schrijver;
  if (medewerkerId === null || !isUuid(dossierId)) return false;
  const journaal = await loadJournal(db, dossierId);
  if (given.nieuw !== (journaal.length === 0)) return false;
  if (given.nieuw && (await inRegister(db, [dossierId])).length > 0) return false;
  if (!given.nieuw && !(await zietDossier(db, schrijver, dossierId))) return false;
  // It was recorded while this was on its way here: then there is nothing left to keep.
  const recorded = journaal.some(
    (one) => one.versie > versie && one.medewerkerId === medewerkerId && one.handeling === handeling,
  );
  if (recorded) return false;
  if (given.nieuw && !deps.keys.hasKey(dossierId)) deps.keys.createKeys([dossierId]);
  if (!deps.keys.hasKey(dossierId)) return false;
  const text = Buffer.from(JSON.stringify(given.velden));
  const sealed = encrypt(deps.keys.keyOf(dossierId), bound(given), text, deps.randomBytes);
  const { bestand } = given;
  const file = bestand === null ? noBestand : bestand && sealBestand(deps, given, bestand);
  const row = { versie, bewaard_op: deps.nu(), ...sealed, ...file };
  await db
    .insertInto('concept')
    .values({ dossier_id: dossierId, medewerker_id: medewerkerId, handeling, ...row })
    .onConflict((conflict) => conflict.columns(['dossier_id', 'medewerker_id', 'handeling']).doUpdateSet(row))
    .execute();
  return true;
};

/** What somebody was writing; null when there is nothing, or it is too old. */
export const openConcept = async (deps: Deps, place: Conceptplaats): Promise<Concept | null> => {
  if (!isUuid(place.dossierId)) return null;
  const row = await deps.store.db
    .selectFrom('concept')
    .select(['versie', 'bewaard_op', 'nonce', 'geheimtekst'])
    .where('dossier_id', '=', place.dossierId)
    .where('medewerker_id', '=', place.schrijver.medewerkerId)
    .where('handeling', '=', place.handeling)
    .where('bewaard_op', '>=', oldest(deps))
    .executeTakeFirst();
  if (!row || !deps.keys.hasKey(place.dossierId)) return null;
  const plain = decrypt(deps.keys.keyOf(place.dossierId), bound(place), row.nonce, row.geheimtekst);
  const velden = JSON.parse(plain.toString('utf8')) as Getypt;
  return { versie: row.versie, bewaardOp: row.bewaard_op, velden };
};

/** The drafts of one person, the latest first. */
export const listConcepten = async (
  deps: Pick<Deps, 'store' | 'nu' | 'conceptDagen'>,
  schrijver: Actor,
): Promise<Conceptregel[]> => {
  const rows = await deps.store.db
    .selectFrom('concept')
    .leftJoin('dossier', 'dossier.dossier_id', 'concept.dossier_id')
    .select(['concept.dossier_id', 'dossier.dossiernummer', 'concept.handeling', 'concept.bewaard_op'])
    .where('concept.medewerker_id', '=', schrijver.medewerkerId)
    .where(zichtbaar(schrijver, 'dossier.dossier_id'))
    .where('concept.bewaard_op', '>=', oldest(deps))
    .orderBy('concept.bewaard_op', 'desc')
    .execute();
  return rows.map((row) => ({
    dossierId: row.dossier_id,
    dossiernummer: row.dossiernummer,
    handeling: row.handeling,
    bewaardOp: row.bewaard_op,
  }));
};

/** Throws a draft away; of a melding that never became a dossier its key too. */
export const discardConcept = async (deps: Deps, place: Conceptplaats): Promise<void> => {
  if (!isUuid(place.dossierId)) return;
  await deps.store.db.transaction().execute(async (trx) => {
    const gone = await trx
      .deleteFrom('concept')
      .where('dossier_id', '=', place.dossierId)
      .where('medewerker_id', '=', place.schrijver.medewerkerId)
      .where('handeling', '=', place.handeling)
      .returning('dossier_id')
      .execute();
    await destroyOrphanKeys(deps, trx, gone);
  });
};

/** Throws away what nobody came back to within the term. Gives how many there were. */
export const discardOldConcepten = (deps: Deps): Promise<number> =>
  deps.store.db.transaction().execute(async (trx) => {
    const gone = await trx
      .deleteFrom('concept')
      .where('bewaard_op', '<', oldest(deps))
      .returning('dossier_id')
      .execute();
    await destroyOrphanKeys(deps, trx, gone);
    return gone.length;
  });

/**
 * Before a dossier is made of a draft: waits until nobody is throwing the draft away, so that the key that is made or
 * found next is not destroyed any more; and has whoever comes to do so wait until the dossier is there.
 */
export const holdConcepten = async (trx: Transaction<Database>, dossierId: string): Promise<void> => {
  await trx
    .selectFrom('concept')
    .select('dossier_id')
    .where('dossier_id', '=', dossierId)
    .forUpdate()
    .execute();
};

type Db = StoreDeps['store']['db'] | Transaction<Database>;

/** Which of these are entries of a register: their keys are not of drafts. */
const inRegister = (db: Db, ids: readonly string[]): Promise<{ dossier_id: string }[]> =>
  db.selectFrom('registerpost').select('post_id as dossier_id').where('post_id', 'in', ids).execute();

/**
 * A key that no dossier has, and no draft any more, opens nothing: it goes. In the transaction that takes the drafts, as
 * who records the dossier waits for that.
 */
const destroyOrphanKeys = async (
  deps: Deps,
  trx: Transaction<Database>,
  gone: readonly { dossier_id: string }[],
): Promise<void> => {
  const ids = [...new Set(gone.map((row) => row.dossier_id))];
  if (ids.length === 0) return;
  const dossiers = await trx
    .selectFrom('dossier')
    .select('dossier_id')
    .where('dossier_id', 'in', ids)
    .execute();
  const drafts = await trx
    .selectFrom('concept')
    .select('dossier_id')
    .where('dossier_id', 'in', ids)
    .execute();
  const kept = [...dossiers, ...drafts, ...(await inRegister(trx, ids))].map((row) => row.dossier_id);
  const orphans = ids.filter((id) => !kept.includes(id));
  if (orphans.length > 0) deps.keys.destroyKeys(orphans);
};
