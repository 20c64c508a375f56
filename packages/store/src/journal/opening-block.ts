import {
  type Actor,
  actByName,
  type Context,
  datumAt,
  decide,
  foldJournaal,
  isRefusal,
  type Refusal,
  type Vastgelegd,
  yearOf,
} from '@meldpunt/core';
import type { Transaction } from 'kysely';
import type { PoolClient } from 'pg';
import type { StoreDeps } from '../deps.ts';
import type { TransactionKeys } from '../keys/keys-of-transaction.ts';
import type { Database } from '../tables/tables.ts';
import { blindHash, peopleIn, resolveMelder } from '../vault/blind-index.ts';
import { type Persoon, samePerson, searchKeys } from '../vault/person.ts';
import { addDossier, type Block, type BulkDossier, copyBlock } from './dossier-block.ts';
import { dossiernummerOf, nextNumber } from './numbering.ts';
import type { NewDossier } from './record-many.ts';

const BLOCK = 1000;

type Waiting = Omit<BulkDossier, 'identity'> & { dossierId: string; jaar: number };
type Decided = Pick<BulkDossier, 'journaal' | 'persoonlijk'>;
type Where = {
  trx: Transaction<Database>;
  client: PoolClient;
  actor: Actor;
  sleutels: TransactionKeys;
};

/** Dossiers that are opened together: keys first, then their rows by COPY, a thousand at a time. */
export const openBlock = (
  deps: StoreDeps,
  { trx, client, actor, sleutels }: Where,
): { open(dossier: NewDossier): Promise<{ dossierId: string } | Refusal>; flush(): Promise<void> } => {
  const hash = blindHash(deps.keys.subkey, deps.blindeIndexBits);
  const rollen = new Map(actor.medewerkerId ? [[actor.medewerkerId, actor.rol]] : []);
  let waiting: Waiting[] = [];
  let reporters = new Map<string, { persoon: Persoon; melderRef: string }[]>();

  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    sleutels.make(waiting.map((dossier) => dossier.dossierId));
    const block: Block = {};
    const nummers = await numbersFor(trx, waiting);
    for (const dossier of waiting) {
      const identity = {
        dossierId: dossier.dossierId,
        dossiernummer: dossiernummerOf(dossier.jaar, nummers(dossier.jaar)),
        registratieId: deps.nieuwId(),
        protocolEditie: deps.protocolEditie,
      };
      addDossier(block, { ...deps, hash, rollen }, { ...dossier, identity });
    }
    block.conflict_wachtrij = waiting.map((dossier) => ({ dossier_id: dossier.dossierId }));
    await copyBlock(client, block);
    waiting = [];
    reporters = new Map();
  };

  /** Someone who reported before: in this block, or in what is written already. */
  const melderRefOf = async (melder: Persoon): Promise<string | null> => {
    if (!melder.naam) return null;
    const keys = searchKeys(melder).filter(({ veld }) => veld !== 'naam');
    for (const { veld, sleutel } of keys) {
      const same = reporters.get(`${veld} ${sleutel}`)?.find(({ persoon }) => samePerson(persoon, melder));
      if (same) return same.melderRef;
    }
    return keys.length > 0 ? resolveMelder(deps, trx, hash, melder) : null;
  };

  const open = async (dossier: NewDossier): Promise<{ dossierId: string } | Refusal> => {
    const first = decideAll(deps, actor, dossier);
    if ('refused' in first) return first;
    const { melder } = peopleIn(first.persoonlijk.flatMap((given) => given.waarden));
    const melderRef = melder ? await melderRefOf(melder) : null;
    const decided = melderRef ? decideAll(deps, actor, dossier, melderRef) : first;
    if ('refused' in decided) return decided;
    const dossierId = deps.nieuwId();
    waiting.push({ ...decided, dossierId, jaar: yearOf(dossier.registratiedatum) });
    if (melder) remember(reporters, melder, decided.journaal);
    if (waiting.length === BLOCK) await flush();
    return { dossierId };
  };
  return { open, flush };
};

const decideAll = (
  deps: StoreDeps,
  actor: Actor,
  { acts, registratiedatum }: NewDossier,
  melderRef?: string,
): Decided | Refusal => {
  const nu = deps.nu();
  const context: Context = {
    actor,
    nu,
    vandaag: registratiedatum,
    instellingen: deps.instellingen,
    nieuwId: deps.nieuwId,
    ...(melderRef && { melderRef }),
  };
  const journaal: Vastgelegd[] = [];
  const persoonlijk: BulkDossier['persoonlijk'][number][] = [];
  for (const { handeling, input } of acts) {
    const act = actByName(handeling);
    if (!act)
      return { refused: 'invoer', fouten: [{ veld: 'handeling', reden: 'Deze handeling bestaat niet.' }] };
    // Only the receipt is judged on the day of then; what came after it may have happened up to today.
    const vandaag = journaal.length === 0 ? registratiedatum : datumAt(nu);
    const decision = decide(foldJournaal(journaal), act, input, { ...context, vandaag });
    if (isRefusal(decision)) return decision;
    const versie = journaal.length + 1;
    if (decision.persoonlijk.length > 0) persoonlijk.push({ versie, waarden: decision.persoonlijk });
    for (const gebeurtenis of decision.events)
      journaal.push({
        versie: journaal.length + 1,
        handeling,
        gebeurtenis,
        medewerkerId: actor.medewerkerId,
        vastgelegdOp: nu,
      });
  }
  return { journaal, persoonlijk };
};

const remember = (
  reporters: Map<string, { persoon: Persoon; melderRef: string }[]>,
  persoon: Persoon,
  journaal: Decided['journaal'],
): void => {
  const received = journaal[0]?.gebeurtenis;
  if (received?.type !== 'MeldingReceived') return;
  for (const { veld, sleutel } of searchKeys(persoon)) {
    if (veld === 'naam') continue;
    const key = `${veld} ${sleutel}`;
    reporters.set(key, [...(reporters.get(key) ?? []), { persoon, melderRef: received.melderRef }]);
  }
};

/** Takes as many numbers of each year as the block needs, and gives them out in the order of the block. */
const numbersFor = async (
  trx: Transaction<Database>,
  waiting: readonly Waiting[],
): Promise<(jaar: number) => number> => {
  const next = new Map<number, number>();
  for (const [jaar, dossiers] of Map.groupBy(waiting, (dossier) => dossier.jaar))
    next.set(jaar, (await nextNumber(trx, 'dossier', jaar, dossiers.length)) - dossiers.length + 1);
  return (jaar) => {
    const nummer = next.get(jaar) ?? 0;
    next.set(jaar, nummer + 1);
    return nummer;
  };
};
