import type { Actor, Datum, Refusal } from '@meldpunt/core';
import { actByName, datumAt } from '@meldpunt/core';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import type { PoolClient } from 'pg';
import type { StoreDeps } from '../deps.ts';
import { namedError } from '../errors.ts';
import { keysOfTransaction } from '../keys/keys-of-transaction.ts';
import type { Database } from '../tables/tables.ts';
import type { ActRequest, Recorded } from './act-request.ts';
import { openBlock } from './opening-block.ts';
import { addTo } from './record-act.ts';
import { answerOf, type Stale } from './rollback.ts';

/** A dossier to open: its acts in order, each decided on the state that the ones before it made. */
export type NewDossier = {
  /** The day on which the melding was registered; of history the day of then, not of entry. */
  registratiedatum: Datum;
  acts: readonly { handeling: string; input: unknown }[];
};

/** Recording within one transaction. */
export type ManyActs = {
  /** The transaction, for what belongs to it beside acts. */
  trx: Transaction<Database>;
  /** Opens a dossier; its rows are written with those of others. Nothing of it stays when one of its acts is refused. */
  open(dossier: NewDossier): Promise<{ dossierId: string } | Refusal>;
  /** An act in a dossier that was there before. Throws StoreError `not-found`. */
  add(request: Omit<ActRequest, 'actor' | 'documenten'>): Promise<Recorded | Refusal | Stale>;
};

/**
 * Runs `work` in one transaction in which many acts are recorded: all of them or, when it throws, none. They are decided
 * by the same rules and leave the same rows as acts that are recorded one by one; new dossiers are written by COPY in
 * blocks, so that memory stays bounded. Until the end, others who open a dossier in the same years wait.
 */
export const recordMany = async <T>(
  deps: StoreDeps,
  actor: Actor,
  work: (many: ManyActs) => Promise<T>,
): Promise<T> => {
  const client = await deps.store.pool.connect().catch((error) => {
    throw namedError(error);
  });
  let broken: Error | undefined;
  const lost = (error: Error) => {
    broken = error;
  };
  client.on('error', lost);
  const sleutels = keysOfTransaction(deps.keys);
  try {
    return await onClient(client)
      .transaction()
      .execute(async (trx) => {
        const block = openBlock(deps, { trx, client, actor, sleutels });
        const result = await work({ trx, open: block.open, add: adderOf(deps, trx, actor) });
        await block.flush();
        sleutels.written();
        return result;
      });
  } catch (error) {
    sleutels.undo(error);
    throw namedError(error);
  } finally {
    client.off('error', lost);
    client.release(broken);
  }
};

/** Kysely on this one connection, so that its statements and COPY are in the same transaction. */
const onClient = (client: PoolClient): Kysely<Database> => {
  const query = client.query.bind(client);
  const pool = { connect: async () => ({ query, release: () => undefined }), end: async () => undefined };
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: pool as never }) });
};

const adderOf =
  (deps: StoreDeps, trx: Transaction<Database>, actor: Actor): ManyActs['add'] =>
  async (given) => {
    const act = actByName(given.handeling);
    if (!act || given.dossierId === null)
      return { refused: 'invoer', fouten: [{ veld: 'handeling', reden: 'Deze handeling bestaat niet.' }] };
    const nu = deps.nu();
    const context = {
      actor,
      nu,
      vandaag: datumAt(nu),
      instellingen: deps.instellingen,
      nieuwId: deps.nieuwId,
    };
    await sql`savepoint handeling`.execute(trx);
    try {
      const step = { deps, trx, request: { ...given, actor }, act, context, written: [] };
      const recorded = await addTo(step, { dossierId: given.dossierId });
      await sql`release savepoint handeling`.execute(trx);
      return recorded;
    } catch (error) {
      const answer = answerOf(error);
      if (!answer) throw error;
      await sql`rollback to savepoint handeling`.execute(trx);
      return answer;
    }
  };
