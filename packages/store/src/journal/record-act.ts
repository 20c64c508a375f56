import {
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
import { waarnemingVan } from '../accounts/waarneming.ts';
import { holdConcepten } from '../concept/concepten.ts';
import type { StoreDeps } from '../deps.ts';
import { namedError, StoreError } from '../errors.ts';
import { keyOwner } from '../keys/key-owners.ts';
import { keysOfTransaction } from '../keys/keys-of-transaction.ts';
import { refuseWithoutAddress } from '../post/client-address.ts';
import { isUuid } from '../uuid.ts';
import { blindHash, peopleIn, resolveMelder } from '../vault/blind-index.ts';
import { melderRefAfter, type Wijziging } from '../vault/melder-ref.ts';
import { handlersOfOtherSide } from '../zicht/zichtbaar.ts';
import type { ActRequest, Recorded } from './act-request.ts';
import { handlerFault } from './handler-fault.ts';
import { loadForAct, type NamedDossier } from './load-for-act.ts';
import { namedPeopleFault } from './named-people.ts';
import { dossiernummerOf, nextNumber } from './numbering.ts';
import { otherDossierFault } from './other-dossier.ts';
import type { DossierIdentity } from './projections.ts';
import { answerOf, Rollback, type Stale } from './rollback.ts';
import { type Place, type Step, writeAct } from './write-act.ts';
import { nothingBeside } from './write-projections.ts';

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
    kopieGemaakt: request.kopieGemaakt ?? false,
  };
  const written: string[] = [];
  const sleutels = keysOfTransaction(deps.keys);
  try {
    return await deps.store.db.transaction().execute(async (trx) => {
      const step = { deps, trx, request, act, context, written, sleutels };
      const named = namedBy(request);
      const first = await (named ? addTo(step, named) : openNew(step));
      const last = await recordRest(step, first);
      sleutels.written();
      return last;
    });
  } catch (error) {
    const answer = answerOf(error);
    // A commit of which the answer was lost may have succeeded: then the files must stay.
    if (sleutels.undone(error)) {
      sleutels.undo(error);
      await Promise.all(written.map((id) => deps.documents.remove(id)));
    }
    if (answer) return answer;
    throw namedError(error);
  }
};

/** The dossier that an act is for; null for a new one. */
const namedBy = ({ dossierId, dossiernummer }: ActRequest): NamedDossier | null => {
  if (dossiernummer !== undefined) return { dossiernummer };
  return dossierId === null ? null : { dossierId };
};

/** A new dossier: number, key, the person recognised if reported before. Openings in a year wait for each other. */
const openNew = async (given: Step): Promise<Recorded> => {
  const { deps, trx, request, context } = given;
  if (request.expectedVersion !== 0) throw new Rollback({ refused: 'stale' });
  const waarneemt = await waarnemingVan(trx, request.actor.medewerkerId, context.vandaag);
  const step = { ...given, context: { ...context, waarneemt } };
  const jaar = yearOf(context.vandaag);
  const identity: DossierIdentity = {
    dossierId: request.nieuwDossierId ?? deps.nieuwId(),
    dossiernummer: dossiernummerOf(jaar, await nextNumber(trx, 'dossier', jaar)),
    registratieId: deps.nieuwId(),
    protocolEditie: deps.protocolEditie,
  };
  const first = decided(step, []);
  const { melder } = peopleIn(first.persoonlijk);
  const hash = blindHash(deps.keys.subkey, deps.blindeIndexBits);
  const melderRef = melder ? await resolveMelder(deps, trx, hash, melder) : null;
  const decision = melderRef ? decided({ ...step, context: { ...step.context, melderRef } }, []) : first;
  await holdConcepten(trx, identity.dossierId);
  const owner = request.nieuwDossierId ? await keyOwner(trx, request.nieuwDossierId) : null;
  if (owner) throw new Rollback({ refused: 'stale' });
  // An id that was given out can be known to another request, which then uses the same key.
  if (request.nieuwDossierId) deps.keys.createKeys([identity.dossierId]);
  else step.sleutels?.make([identity.dossierId]);
  return writeChecked(step, { identity, journaal: [], stored: nothingBeside }, decision);
};

/** Records an act in an existing dossier, in the transaction; throws Rollback before it writes anything. */
export const addTo = async (step: Step, named: NamedDossier): Promise<Recorded> => {
  const { trx, request, context } = step;
  if ('dossierId' in named && !isUuid(named.dossierId)) throw notFound();
  const loaded = await loadForAct(trx, named, request.actor, context.vandaag);
  if (!loaded) throw notFound();
  const { versie, journaal, waarneemt, identity } = loaded;
  const { dossierId } = identity;
  if (versie !== request.expectedVersion || journaal.length !== versie)
    throw new Rollback({ refused: 'stale' });
  const standing = { ...step, context: { ...context, waarneemt } };
  const aware = await withMelder(await withOtherSide(standing, dossierId), dossierId);
  return writeChecked(aware, loaded, decided(aware, journaal));
};

/** The acts that come after the first one, each in what the one before left. */
const recordRest = async (step: Step, first: Recorded): Promise<Recorded> => {
  let last = first;
  for (const { handeling, input, documenten } of step.request.daarna ?? []) {
    const act = actByName(handeling);
    if (!act) throw new Error(`no act ${handeling}`);
    const { daarna: _, documenten: __, bericht: ___, ...rest } = step.request;
    const given = { handeling, input, ...(documenten && { documenten }) };
    const request = { ...rest, ...given, expectedVersion: last.versie };
    const next = await addTo({ ...step, act, request }, { dossierId: first.dossierId });
    last = {
      ...next,
      documentIds: [...last.documentIds, ...next.documentIds],
      gebeurtenissen: [...last.gebeurtenissen, ...next.gebeurtenissen],
    };
  }
  return last;
};

/** Writes what was decided, once the other dossier and the people that it names are found to be there, and the address that it mails to. */
const writeChecked = async (step: Step, place: Place, decision: Decision): Promise<Recorded> => {
  const { trx, act, request } = step;
  const { identity, journaal } = place;
  const fault =
    (await otherDossierFault(trx, request.actor, identity.dossiernummer, decision.events)) ??
    (await namedPeopleFault(trx, act, request.input)) ??
    (await handlerFault(trx, request.actor, decision.events));
  if (fault) throw new Rollback(fault);
  if (decision.events.some(({ type }) => type === 'ClientMailed')) {
    const refusal = await refuseWithoutAddress(step, identity.dossierId, journaal);
    if (refusal) throw new Rollback(refusal);
  }
  return writeAct(step, place, decision);
};

/** An act that names a handler, or decides about a conflict, is judged knowing who handles the other side of a conflict of interest (3.5). */
const withOtherSide = async (step: Step, dossierId: string): Promise<Step> =>
  Object.hasOwn(step.act.input.shape, 'behandelaarId') || step.act.name === 'decideVoorlegging'
    ? {
        ...step,
        context: { ...step.context, behandelaarsAndereKant: await handlersOfOtherSide(step.trx, dossierId) },
      }
    : step;

/** What an act changes of the values that say who reported: one put right, one erased, or a name given after all. */
const changeOfMelder = ({ act, request }: Step): Wijziging | null => {
  const { doel, waarde, melderNaam, anonimiteit } = (request.input ?? {}) as Record<string, unknown>;
  if (act.name === 'changeAnonimiteit')
    return melderNaam && anonimiteit !== 'geheel'
      ? { versie: null, veld: 'melderNaam', nieuw: String(melderNaam) }
      : null;
  if (!['correctGegeven', 'eraseGegeven'].includes(act.name)) return null;
  const [, versie, veld] = /^(\d{1,6})\.([a-zA-Z]{1,40})$/.exec(String(doel)) ?? [];
  return veld
    ? { versie: Number(versie), veld, nieuw: act.name === 'correctGegeven' ? String(waarde) : null }
    : null;
};

/** What changes who reported is decided knowing whom the bureau then takes the reporter for (2.2, B5, A16-17). */
const withMelder = async (step: Step, dossierId: string): Promise<Step> => {
  const change = changeOfMelder(step);
  const melderRef = change && (await melderRefAfter(step.deps, step.trx, dossierId, change));
  return melderRef ? { ...step, context: { ...step.context, melderRef } } : step;
};

const notFound = () => new StoreError('not-found', 'Dit dossier bestaat niet.');

const decided = ({ act, request, context }: Step, journaal: Vastgelegd[]): Decision => {
  const decision = decide(foldJournaal(journaal), act, request.input, context);
  if (isRefusal(decision)) throw new Rollback(decision);
  if (act.stuk?.verplicht && !request.documenten?.length)
    throw new Rollback({ refused: 'invoer', fouten: [{ veld: 'document', reden: 'Kies een bestand.' }] });
  return decision;
};
