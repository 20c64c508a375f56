import {
  type Act,
  type Actor,
  actByName,
  type Context,
  type Decision,
  datumAt,
  decide,
  foldJournaal,
  isRefusal,
  type Refusal,
  type Vastgelegd,
  yearOf,
} from '@meldpunt/core';
import type { Transaction } from 'kysely';
import type { StoreDeps } from '../deps.ts';
import { codeOf, isUniqueConflict, namedError, StoreError } from '../errors.ts';
import { writeLog } from '../logboek.ts';
import type { Database, NewRow } from '../tables/tables.ts';
import { isUuid } from '../uuid.ts';
import { blindHash, indexPeople, indexRows, peopleIn, resolveMelder } from '../vault/blind-index.ts';
import { sealFields } from '../vault/vault.ts';
import { journalRow, loadJournal } from './load-journal.ts';
import { dossiernummerOf, nextNumber } from './numbering.ts';
import { type DossierIdentity, foldToRows } from './projections.ts';
import { markMassReports } from './voorval.ts';
import { writeProjections } from './write-projections.ts';

/** An act to be recorded. Without a `dossierId` a new dossier is opened by it. */
export type ActRequest = {
  dossierId: string | null;
  /** The version that the user had in view; 0 for a new dossier. */
  expectedVersion: number;
  handeling: string;
  input: unknown;
  actor: Actor;
  /** Pieces that belong to the act; stored encrypted, for the dossier only. */
  documenten?: readonly { soort: string; inhoud: Uint8Array }[];
};

export type Recorded = { dossierId: string; dossiernummer: string; versie: number; documentIds: string[] };
/** Somebody else was first: the dossier is not (any more) at the version that the user saw. */
export type Stale = { refused: 'stale' };

type Step = {
  deps: StoreDeps;
  trx: Transaction<Database>;
  request: ActRequest;
  act: Act;
  context: Context;
  /** Ids of the documents, whose files are written before the transaction ends. */
  written: string[];
};

/** Carries a "no" out of the transaction, so that nothing of it stays. */
class Rollback extends Error {
  readonly refusal: Refusal | Stale;
  constructor(refusal: Refusal | Stale) {
    super('rolled back');
    this.refusal = refusal;
  }
}

/**
 * Records one act in one transaction: journal, vault, projections, blind index, registration queue and log; or nothing.
 * Gives the new version, the refusal of the core, or `stale`. Throws StoreError when the machine fails, and for a
 * dossier that does not exist (`not-found`) or was destroyed (`key-gone`).
 */
export const recordAct = async (
  deps: StoreDeps,
  request: ActRequest,
): Promise<Recorded | Refusal | Stale> => {
  const act = actByName(request.handeling);
  if (!act)
    return { refused: 'invoer', fouten: [{ veld: 'handeling', reden: 'Deze handeling bestaat niet.' }] };
  const nu = deps.nu();
  const { actor } = request;
  const context: Context = {
    actor,
    nu,
    vandaag: datumAt(nu),
    instellingen: deps.instellingen,
    nieuwId: deps.nieuwId,
  };
  const written: string[] = [];
  try {
    return await deps.store.db.transaction().execute((trx) => {
      const step = { deps, trx, request, act, context, written };
      return request.dossierId === null ? openNew(step) : addTo(step, request.dossierId);
    });
  } catch (error) {
    const answer = answerOf(error);
    // A commit of which the answer was lost may have succeeded: then the files must stay.
    if (answer || codeOf(error)?.startsWith('23'))
      await Promise.all(written.map((id) => deps.documents.remove(id)));
    if (answer) return answer;
    throw namedError(error);
  }
};

/** A new dossier: number, key, the person recognised if reported before. Openings in a year wait for each other. */
const openNew = async (step: Step): Promise<Recorded> => {
  const { deps, trx, request } = step;
  if (request.expectedVersion !== 0) throw new Rollback({ refused: 'stale' });
  const jaar = yearOf(step.context.vandaag);
  const identity: DossierIdentity = {
    dossierId: deps.nieuwId(),
    dossiernummer: dossiernummerOf(jaar, await nextNumber(trx, 'dossier', jaar)),
    registratieId: deps.nieuwId(),
    protocolEditie: deps.protocolEditie,
  };
  const first = decided(step, []);
  const { melder } = peopleIn(first.persoonlijk);
  const hash = blindHash(deps.keys.subkey, deps.blindeIndexBits);
  const melderRef = melder ? await resolveMelder(deps, trx, hash, melder) : null;
  const decision = melderRef ? decided({ ...step, context: { ...step.context, melderRef } }, []) : first;
  deps.keys.createKeys([identity.dossierId]);
  return write(step, identity, [], decision);
};

const addTo = async (step: Step, dossierId: string): Promise<Recorded> => {
  const { trx, request } = step;
  if (!isUuid(dossierId)) throw notFound();
  const row = await trx
    .selectFrom('dossier')
    .select(['dossiernummer', 'registratie_id', 'protocol_editie'])
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  if (!row) throw notFound();
  const journaal = await loadJournal(trx, dossierId);
  if (journaal.length !== request.expectedVersion) throw new Rollback({ refused: 'stale' });
  const identity = {
    dossierId,
    dossiernummer: row.dossiernummer,
    registratieId: row.registratie_id,
    protocolEditie: row.protocol_editie,
  };
  return write(step, identity, journaal, decided(step, journaal));
};

const notFound = () => new StoreError('not-found', 'Dit dossier bestaat niet.');

const decided = ({ act, request, context }: Step, journaal: Vastgelegd[]): Decision => {
  const decision = decide(foldJournaal(journaal), act, request.input, context);
  if (isRefusal(decision)) throw new Rollback(decision);
  return decision;
};

const write = async (
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
  const documentIds = await writeDocuments(step, dossierId, eerste);
  if (recorded.some((r) => r.gebeurtenis.type === 'VoorvalLinked') && rows.dossier.voorval_id)
    await markMassReports(trx, rows.dossier.voorval_id, deps.drempelMassaal);
  await trx
    .insertInto('lvtd_wachtrij')
    .values({ dossier_id: dossierId, registratie_id: identity.registratieId })
    .execute();
  await writeLog(trx, context.nu, [
    { actor: context.actor, actie: 'handeling', dossierId, onderdeel: act.name, uitkomst: 'vastgelegd' },
  ]);
  return { dossierId, dossiernummer: identity.dossiernummer, versie: rows.dossier.versie, documentIds };
};

const writePersonal = async (
  { deps, trx }: Step,
  identity: DossierIdentity,
  versie: number,
  decision: Decision,
): Promise<void> => {
  if (decision.persoonlijk.length === 0) return;
  const key = deps.keys.keyOf(identity.dossierId);
  const sealed = sealFields(key, identity.dossierId, versie, decision.persoonlijk, deps.randomBytes);
  await trx.insertInto('kluis').values(sealed).execute();
  const hash = blindHash(deps.keys.subkey, deps.blindeIndexBits);
  await indexPeople(trx, indexRows(hash, identity.dossierId, peopleIn(decision.persoonlijk)));
};

const writeDocuments = async (
  { deps, trx, request, written }: Step,
  dossierId: string,
  versie: number,
): Promise<string[]> => {
  const rows: NewRow<'document'>[] = [];
  for (const { soort, inhoud } of request.documenten ?? []) {
    const documentId = deps.nieuwId();
    written.push(documentId);
    const { omvang, sha256 } = await deps.documents.write({ dossierId, documentId, inhoud });
    rows.push({ document_id: documentId, dossier_id: dossierId, versie, soort, omvang, sha256 });
  }
  if (rows.length > 0) await trx.insertInto('document').values(rows).execute();
  return rows.map((row) => row.document_id);
};

const references: Record<string, string> = {
  dossier_behandelaar_id_fkey: 'behandelaarId',
  dossier_organisatie_id_fkey: 'organisatieId',
  dossier_voorval_id_fkey: 'voorvalId',
};

/** What a failed transaction says to the user; undefined when it is no answer but a fault. */
const answerOf = (error: unknown): Refusal | Stale | undefined => {
  if (error instanceof Rollback) return error.refusal;
  if (isUniqueConflict(error, 'journaal_pkey')) return { refused: 'stale' };
  // Raised by the database: an approved destruction has begun.
  if (codeOf(error) === '55006')
    return {
      refused: 'artikel',
      artikel: '11',
      reden: 'Dit dossier wordt vernietigd. Er kan niets meer worden vastgelegd.',
      opheffen: null,
      hoe: 'Open een nieuw dossier als de melder zich opnieuw meldt.',
    };
  const veld = references[(error as { constraint?: string }).constraint ?? ''];
  return veld
    ? { refused: 'invoer', fouten: [{ veld, reden: 'Deze keuze bestaat niet (meer).' }] }
    : undefined;
};
