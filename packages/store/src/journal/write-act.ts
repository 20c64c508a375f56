import { type Act, type Context, type Decision, kluiswijziging, type Vastgelegd } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import { endConcepten } from '../concept/end-concepten.ts';
import { bringsNews } from '../conflict/brings-news.ts';
import type { StoreDeps } from '../deps.ts';
import type { TransactionKeys } from '../keys/keys-of-transaction.ts';
import { logWrite } from '../logboek.ts';
import { writePost } from '../post/write-post.ts';
import type { Database, NewRow } from '../tables/tables.ts';
import { together, type Write } from '../together.ts';
import { blindHash, indexRows, indexWrite } from '../vault/blind-index.ts';
import { changeVault, eraseDocumentOf, NIET_IN_KLUIS, reindexDossier } from '../vault/change-vault.ts';
import { sealTitle } from '../vault/document-title.ts';
import { sealFields } from '../vault/vault.ts';
import type { ActRequest, Recorded } from './act-request.ts';
import { journalRow } from './load-journal.ts';
import { type DossierIdentity, foldToRows, registratiesoort } from './projections.ts';
import { Rollback } from './rollback.ts';
import { markMassReports } from './voorval.ts';
import { projectionWrites, type StoredBeside } from './write-projections.ts';

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

/** The dossier that an act is written in: what stood in it before, nothing of a new one. */
export type Place = { identity: DossierIdentity; journaal: readonly Vastgelegd[]; stored: StoredBeside };

/**
 * Writes what an act came to, in the transaction: journal, projections, vault, blind index, documents, registration
 * queue and log. The only code that writes an act by itself; many at once go through `recordMany`.
 */
export const writeAct = async (step: Step, place: Place, decision: Decision): Promise<Recorded> => {
  const { deps, trx, act, context } = step;
  const { identity, journaal, stored } = place;
  const { dossierId } = identity;
  const eerste = journaal.length + 1;
  const recorded = decision.events.map((gebeurtenis, i) => ({
    versie: eerste + i,
    handeling: act.name,
    gebeurtenis,
    medewerkerId: context.actor.medewerkerId,
    vastgelegdOp: context.nu,
  }));
  const rows = foldToRows(identity, [...journaal, ...recorded], deps.instellingen);
  const journal = trx.insertInto('journaal').values(recorded.map((r) => journalRow(dossierId, r)));
  const { clear, put } = projectionWrites(trx, rows, stored);
  // The journal goes first where something after it needs it: rows that are written anew, the vault and documents that are
  // changed on its word, and a new dossier, where whoever sends the same one too waits here, and then hits the key.
  const ahead = eerste === 1 || clear.length > 0 || changesWhatIsKept(decision);
  if (ahead) await together(trx, [journal, ...clear]);
  const personal = await personalWrites(step, dossierId, eerste, decision);
  await eraseDocuments(step, dossierId, eerste, decision);
  const documents = await writeDocuments(step, dossierId, eerste);
  const bekijken = bringsNews(decision);
  await together(trx, [
    ...(ahead ? [] : [journal]),
    ...put,
    ...personal.writes,
    ...(documents.length > 0 ? [trx.insertInto('document').values(documents)] : []),
    endConcepten(trx, { dossierId, handeling: act.name, actor: context.actor, recorded }),
    ...(bekijken ? [trx.insertInto('conflict_wachtrij').values({ dossier_id: dossierId })] : []),
    trx.insertInto('lvtd_wachtrij').values({
      dossier_id: dossierId,
      registratie_id: identity.registratieId,
      soort: registratiesoort(rows.dossier),
    }),
    logWrite(trx, context.nu, [
      { actor: context.actor, actie: 'handeling', dossierId, onderdeel: act.name, uitkomst: 'vastgelegd' },
    ]),
  ]);
  if (personal.reindex) await reindexDossier(deps, trx, dossierId);
  if (recorded.some((r) => r.gebeurtenis.type === 'VoorvalLinked') && rows.dossier.voorval_id)
    await markMassReports(trx, rows.dossier.voorval_id, deps.drempelMassaal);
  await writePost(step, dossierId, recorded);
  return {
    dossierId,
    dossiernummer: identity.dossiernummer,
    versie: rows.dossier.versie,
    documentIds: documents.map((row) => row.document_id),
    gebeurtenissen: decision.events,
    bekijken,
  };
};

/** Whether an act changes what was kept before it: a field of the vault, or a document. */
const changesWhatIsKept = ({ events, persoonlijk }: Decision): boolean =>
  kluiswijziging(events, persoonlijk) !== null || events.some(({ type }) => type === 'DocumentErased');

/** What goes into the vault and its index beside the act; `reindex` when the index is to be made anew after that. */
const personalWrites = async (
  { deps, trx }: Step,
  dossierId: string,
  versie: number,
  decision: Decision,
): Promise<{ writes: Write[]; reindex: boolean }> => {
  const persoonlijk = await changeVault(deps, trx, { dossierId, doorVersie: versie }, decision);
  if (!persoonlijk) throw new Rollback(NIET_IN_KLUIS);
  const reindex = persoonlijk !== decision.persoonlijk;
  if (persoonlijk.length === 0) return { writes: [], reindex };
  const sealed = sealFields(deps.keys.keyOf(dossierId), dossierId, versie, persoonlijk, deps.randomBytes);
  const writes: Write[] = [trx.insertInto('kluis').values(sealed)];
  const people = reindex
    ? []
    : indexRows(blindHash(deps.keys.subkey, deps.blindeIndexBits), dossierId, persoonlijk);
  if (people.length > 0) writes.push(indexWrite(trx, people));
  return { writes, reindex };
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

/** Writes the files of the documents that come with the act; gives their rows. */
const writeDocuments = async (
  { deps, request, written }: Step,
  dossierId: string,
  versie: number,
): Promise<NewRow<'document'>[]> => {
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
  return rows;
};
