import type { Actor, Refusal } from '@meldpunt/core';
import { type Database, type Store, writeLog, zichtbaar } from '@meldpunt/store';
import { sql, type Transaction } from 'kysely';
import type { LijstStatus } from './lijsten.ts';

/** What deciding on a list needs; the store is opened as `meldpunt_app`. */
export type BesluitDeps = { store: Pick<Store, 'db'>; nu: () => Date };
export type Besloten = { lijstNummer: string; status: LijstStatus };

/** Shorter than this is no reason. */
const LEAST_REASON = 10;

/** The directeur approves a proposed list; from then on it may be carried out. */
export const approveLijst = (
  deps: BesluitDeps,
  lijstNummer: string,
  actor: Actor,
): Promise<Besloten | Refusal> =>
  decide(deps, lijstNummer, actor, async (trx) => {
    await leaveOutUnseen(trx, lijstNummer, actor);
    const left = await trx
      .selectFrom('vernietigingslijst_dossier')
      .select('dossier_id')
      .where('lijst_nummer', '=', lijstNummer)
      .where('uitgezonderd', '=', false)
      .limit(1)
      .executeTakeFirst();
    if (!left) return invalid('lijst', 'Er staat geen dossier meer op deze lijst. Wijs de lijst af.');
    await close(trx, deps, lijstNummer, actor, 'goedgekeurd', null);
    return { lijstNummer, status: 'goedgekeurd' };
  });

/** The directeur refuses a proposed list, with the reason. Its dossiers are proposed again later. */
export const rejectLijst = (
  deps: BesluitDeps,
  lijstNummer: string,
  actor: Actor,
  reden: string,
): Promise<Besloten | Refusal> =>
  decide(deps, lijstNummer, actor, async (trx) => {
    if (!isReason(reden)) return noReason;
    await trx
      .updateTable('vernietigingslijst_dossier')
      .set({ uitgezonderd: true })
      .where('lijst_nummer', '=', lijstNummer)
      .execute();
    await close(trx, deps, lijstNummer, actor, 'afgewezen', reden.trim());
    return { lijstNummer, status: 'afgewezen' };
  });

/** The directeur leaves one dossier out of a proposed list, with the reason. */
export const excludeDossier = (
  deps: BesluitDeps,
  given: { lijstNummer: string; dossiernummer: string; reden: string },
  actor: Actor,
): Promise<Besloten | Refusal> =>
  decide(deps, given.lijstNummer, actor, async (trx) => {
    if (!isReason(given.reden)) return noReason;
    const found = await trx
      .updateTable('vernietigingslijst_dossier')
      .set({ uitgezonderd: true, uitzondering_reden: given.reden.trim() })
      .where('lijst_nummer', '=', given.lijstNummer)
      .where('dossiernummer', '=', given.dossiernummer)
      .where('uitgezonderd', '=', false)
      .where(zichtbaar(actor, 'vernietigingslijst_dossier.dossier_id'))
      .returning('dossier_id')
      .executeTakeFirst();
    if (!found) return invalid('dossier', 'Dit dossier staat niet (meer) op de lijst.');
    await log(trx, deps, actor, given.lijstNummer, 'dossier uitgezonderd', found.dossier_id);
    return { lijstNummer: given.lijstNummer, status: 'voorgesteld' };
  });

/** Nobody decides about a dossier in which they have a personal interest: it is proposed again later (B2.5). */
const leaveOutUnseen = async (
  trx: Transaction<Database>,
  lijstNummer: string,
  actor: Actor,
): Promise<void> => {
  await trx
    .updateTable('vernietigingslijst_dossier')
    .set({ uitgezonderd: true, uitzondering_reden: 'Wie besliste, heeft een belang bij dit dossier.' })
    .where('lijst_nummer', '=', lijstNummer)
    .where('uitgezonderd', '=', false)
    .where(sql<boolean>`not ${zichtbaar(actor, 'vernietigingslijst_dossier.dossier_id')}`)
    .execute();
};

type Work = (trx: Transaction<Database>) => Promise<Besloten | Refusal>;

/** Only the directeur, only on a list that waits for a decision; two decisions at once come one after the other. */
const decide = async (
  deps: BesluitDeps,
  lijstNummer: string,
  actor: Actor,
  work: Work,
): Promise<Besloten | Refusal> => {
  if (actor.rol !== 'directeur' || actor.medewerkerId === null)
    return { refused: 'rol', reden: 'Alleen de directeur beslist over een vernietigingslijst.' };
  return deps.store.db.transaction().execute(async (trx) => {
    const lijst = await trx
      .selectFrom('vernietigingslijst')
      .select('status')
      .where('lijst_nummer', '=', lijstNummer)
      .forUpdate()
      .executeTakeFirst();
    if (!lijst) return invalid('lijst', 'Deze vernietigingslijst bestaat niet.');
    if (lijst.status !== 'voorgesteld')
      return invalid('lijst', `Over deze lijst is al beslist: ${lijst.status}.`);
    return work(trx);
  });
};

const close = async (
  trx: Transaction<Database>,
  deps: BesluitDeps,
  lijstNummer: string,
  actor: Actor,
  status: LijstStatus,
  reden: string | null,
): Promise<void> => {
  await trx
    .updateTable('vernietigingslijst')
    .set({
      status,
      besloten_door: actor.medewerkerId,
      besloten_rol: actor.rol,
      besloten_op: deps.nu(),
      besluit_reden: reden,
    })
    .where('lijst_nummer', '=', lijstNummer)
    .execute();
  await log(trx, deps, actor, lijstNummer, status, null);
};

const log = (
  trx: Transaction<Database>,
  deps: BesluitDeps,
  actor: Actor,
  onderdeel: string,
  uitkomst: string,
  dossierId: string | null,
): Promise<void> =>
  writeLog(trx, deps.nu(), [{ actor, actie: 'vernietigingslijst', onderdeel, uitkomst, dossierId }]);

const isReason = (reden: string) => reden.trim().length >= LEAST_REASON;
const invalid = (veld: string, reden: string): Refusal => ({ refused: 'invoer', fouten: [{ veld, reden }] });
const noReason = invalid(
  'reden',
  `Geef een reden van ten minste ${LEAST_REASON} tekens, zonder namen of andere persoonsgegevens.`,
);
