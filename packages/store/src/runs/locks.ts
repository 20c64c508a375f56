import { connectClient, type DatabaseRol } from '../connect.ts';
import { namedError, StoreError } from '../errors.ts';

/** Numbers of the locks, the same on every process of an installation. */
const locks = { nacht: 7_201_001, onderhoud: 7_201_002, post: 7_201_003, postbus: 7_201_004 } as const;
export type LockName = keyof typeof locks;

/** A lock in hand. */
export type HeldLock = {
  /** Throws StoreError `database-down` when the connection with the lock was lost: then another may have it by now. */
  assertHeld(): Promise<void>;
};

/**
 * Runs `work` while holding a lock that only one process on this database can have, on a connection of its own. Throws
 * StoreError `run-busy` at once when another has it. A process that is killed loses it with its connection.
 */
export const withLock = async <T>(
  url: string,
  name: LockName,
  work: (lock: HeldLock) => Promise<T>,
  rol: DatabaseRol = 'meldpunt_app',
): Promise<T> => {
  const client = await connectClient(url, rol).catch((error) => {
    throw namedError(error);
  });
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
      locks[name],
    ]);
    if (!rows[0]?.got)
      throw new StoreError('run-busy', 'Dit wordt al gedaan door een ander proces. Wacht tot het klaar is.');
    return await work({
      assertHeld: async () => {
        await client.query('select 1').catch(() => {
          throw new StoreError(
            'database-down',
            'De verbinding met de database is tijdens het werk verbroken.',
          );
        });
      },
    });
  } finally {
    await client.end().catch(() => undefined);
  }
};
