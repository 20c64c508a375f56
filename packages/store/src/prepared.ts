import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { codeOf } from './errors.ts';

/** At most so many texts get a plan that is kept, on each connection. */
const KEPT = 200;
/** At most so many texts are remembered while it is not known whether they come back. */
const REMEMBERED = 1000;

/** Gives a statement its name once it comes back; undefined for one that is planned each time. */
export type StatementNames = {
  nameOf(text: string): string | undefined;
  /** Never again by a name: its kept plan no longer fits the schema. */
  drop(text: string): void;
};

/** Names for the statements of one pool: a name always means the same text. */
export const statementNames = (): StatementNames => {
  const known = new Map<string, string | null>();
  let named = 0;
  return {
    nameOf: (text) => {
      const name = known.get(text);
      if (name) return name;
      // The first time a statement is seen it may be the last: most of those with lists of varying length are.
      if (name === undefined) {
        if (known.size < REMEMBERED) known.set(text, null);
        return undefined;
      }
      if (name === '' || named >= KEPT) return undefined;
      named += 1;
      const given = `mp${named}`;
      known.set(text, given);
      return given;
    },
    drop: (text) => void known.set(text, ''),
  };
};

/**
 * The pool for Kysely, on whose connections statements with values that come back are prepared once and keep their plan: for a
 * short statement planning costs more than its work. A plan that no longer fits, because a migration changed a table meanwhile,
 * is dropped, and outside a transaction the statement is asked again at once. Inside one PostgreSQL has ended the transaction by
 * then: only its caller can do it over, so the fault goes to the caller, and the next time the statement is planned anew.
 */
export const preparing = (pool: Pool): PostgresPool => {
  const names = statementNames();
  // One for each connection: Kysely knows a connection again by it.
  const wrapped = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: {},
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const known = wrapped.get(client) ?? preparingClient(client, names);
      wrapped.set(client, known);
      return known;
    },
  };
};

const preparingClient = (client: PoolClient, names: StatementNames): PostgresPoolClient => {
  const query = async (text: string, values: unknown[]) => {
    const name = values.length > 0 ? names.nameOf(text) : undefined;
    if (name === undefined) return client.query(text, values);
    try {
      return await client.query({ name, text, values });
    } catch (error) {
      if (codeOf(error) !== '0A000') throw error;
      names.drop(text);
      if (client.getTransactionStatus() !== 'I') throw error;
      return client.query(text, values);
    }
  };
  return { query, release: (broken: boolean) => client.release(broken) } as unknown as PostgresPoolClient;
};
