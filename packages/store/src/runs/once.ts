import type { StoreDeps } from '../deps.ts';

/** Work that is done once in the life of an installation, after the upgrade that brought it. */
export type Eenmaligestap = 'belangenconflicten' | 'voorvalbesluiten';

/**
 * Does the work unless it was done before, and remembers it after it ended: cut off halfway it is done again, so it must
 * bear that. Gives whether it was done now. The caller sees to it that one process does this at a time.
 */
export const once = async (
  { store, nu }: Pick<StoreDeps, 'store' | 'nu'>,
  naam: Eenmaligestap,
  work: () => Promise<unknown>,
): Promise<boolean> => {
  const done = await store.db
    .selectFrom('eenmalige_stap')
    .select('naam')
    .where('naam', '=', naam)
    .executeTakeFirst();
  if (done) return false;
  await work();
  await store.db
    .insertInto('eenmalige_stap')
    .values({ naam, gedaan_op: nu() })
    .onConflict((c) => c.doNothing())
    .execute();
  return true;
};
