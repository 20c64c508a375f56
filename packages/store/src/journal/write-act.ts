import type { Act, Context, Decision, Vastgelegd } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import { endConcepten } from '../concept/end-concepten.ts';
import { bringsNews } from '../conflict/brings-news.ts';
import type { StoreDeps } from '../deps.ts';
import type { TransactionKeys } from '../keys/keys-of-transaction.ts';
import { writeLog } from '../logboek.ts';
import { writePost } from '../post/write-post.ts';
import type { Database, NewRow } from '../tables/tables.ts';
import { blindHash, indexPeople, indexRows } from '../vault/blind-index.ts';
import { changeVault, eraseDocumentOf, NIET_IN_KLUIS, reindexDossier } from '../vault/change-vault.ts';
import { sealTitle } from '../vault/document-title.ts';
import { sealFields } from '../vault/vault.ts';
import type { ActRequest, Recorded } from './act-request.ts';
import { journalRow } from './load-journal.ts';
import { type DossierIdentity, foldToRows, registratiesoort } from './projections.ts';
import { Rollback } from './rollback.ts';
import { markMassReports } from './voorval.ts';
import { writeProjections } from './write-projections.ts';

/** One act on its way into the store. */
export type Step = {
  deps: StoreDeps;
  trx: Transaction<Database>;
  request: ActRequest;
  act: Act;
  context: Context;
  /** Ids of the documents, whose files are written before the transaction ends. */
  written: string[];
  /** Keys that are made in the transaction; absent where no dossier is opened. */
  sleutels?: TransactionKeys;
};

/**
 * Writes what an act came to, in the transaction: journal, projections, vault, blind index, documents, registration
 * queue and log. The only code that writes an act by itself; many at once go through `recordMany`.
 */
export const writeAct = async (
  step: Step,
  identity: DossierIdentity,
  journaal: Vastgelegd[],
  decision: Decision,
): Promise<Recorded> => {
  const { deps, trx, act, context } = step;
  const { dossierId } = identity;
  const eerste = journaal.length + 1;
  const recorded = decision.events.map((gebeurtenis, i) => ({
    versie: eerste + i,
    handeling: act.name,
    gebeurtenis,
    medewerkerId: context.actor.medewerkerId,
    vastgelegdOp: context.nu,
  }));
  // First of all writes: whoever was at this version too waits here, and then hits the key.
  await trx
    .insertInto('journaal')
    .values(recorded.map((r) => journalRow(dossierId, r)))
    .execute();
  const rows = foldToRows(identity, [...journaal, ...recorded], deps.instellingen);
  await writeProjections(trx, rows);
  await writePersonal(step, identity, eerste, decision);
  await eraseDocuments(step, dossierId, eerste, decision);
  const documentIds = await writeDocuments(step, dossierId, eerste);
  if (recorded.some((r) => r.gebeurtenis.type === 'VoorvalLinked') && rows.dossier.voorval_id)
    await markMassReports(trx, rows.dossier.voorval_id, deps.drempelMassaal);
  await endConcepten(trx, { dossierId, handeling: act.name, actor: context.actor, recorded });
  const bekijken = bringsNews(decision);
  if (bekijken) await trx.insertInto('conflict_wachtrij').values({ dossier_id: dossierId }).execute();
  await writePost(step, dossierId, recorded);
  await trx
    .insertInto('lvtd_wachtrij')
    .values({
      dossier_id: dossierId,
      registratie_id: identity.registratieId,
      soort: registratiesoort(rows.dossier),
    })
    .execute();
  await writeLog(trx, context.nu, [
    { actor: context.actor, actie: 'handeling', dossierId, onderdeel: act.name, uitkomst: 'vastgelegd' },
  ]);
  return {
    dossierId,
    dossiernummer: identity.dossiernummer,
    versie: rows.dossier.versie,
    documentIds,
    bekijken,
  };
};

const writePersonal = async (
  { deps, trx }: Step,
  identity: DossierIdentity,
  versie: number,
  decision: Decision,
): Promise<void> => {
  const { dossierId } = identity;
  const persoonlijk = await changeVault(deps, trx, { dossierId, doorVersie: versie }, decision);
  if (!persoonlijk) throw new Rollback(NIET_IN_KLUIS);
  const changed = persoonlijk !== decision.persoonlijk;
  if (persoonlijk.length > 0) {
    const key = deps.keys.keyOf(dossierId);
    const sealed = sealFields(key, dossierId, versie, persoonlijk, deps.randomBytes);
    await trx.insertInto('kluis').values(sealed).execute();
  }
  if (changed) return reindexDossier(deps, trx, dossierId);
  if (persoonlijk.length === 0) return;
  const hash = blindHash(deps.keys.subkey, deps.blindeIndexBits);
  await indexPeople(trx, indexRows(hash, dossierId, persoonlijk));
};

const eraseDocuments = async (
  { deps, trx }: Step,
  dossierId: string,
  doorVersie: number,
  decision: Decision,
): Promise<void> => {
  for (const event of decision.events) {
    if (event.type !== 'DocumentErased') continue;
    if (!(await eraseDocumentOf(deps, trx, { dossierId, doorVersie }, event.documentId)))
      throw new Rollback({
        refused: 'invoer',
        fouten: [{ veld: 'documentId', reden: 'Dit document staat niet (meer) in het dossier.' }],
      });
  }
};

const writeDocuments = async (
  { deps, trx, request, written }: Step,
  dossierId: string,
  versie: number,
): Promise<string[]> => {
  const rows: NewRow<'document'>[] = [];
  for (const { soort, titel, mediatype, sjabloon, inhoud } of request.documenten ?? []) {
    const documentId = deps.nieuwId();
    written.push(documentId);
    const { omvang, sha256 } = await deps.documents.write({ dossierId, documentId, inhoud });
    rows.push({
      document_id: documentId,
      dossier_id: dossierId,
      versie,
      soort,
      omvang,
      sha256,
      mediatype,
      titel: sealTitle(deps.keys.keyOf(dossierId), { dossierId, documentId, titel }, deps.randomBytes),
      sjabloon: sjabloon ?? null,
    });
  }
  if (rows.length > 0) await trx.insertInto('document').values(rows).execute();
  return rows.map((row) => row.document_id);
};
