import type { StoreDeps } from '../deps.ts';
import { unwrap, wrap } from '../keys/envelope.ts';
import { once } from '../runs/once.ts';
import type { Row } from '../tables/tables.ts';

type SealDeps = Pick<StoreDeps, 'keys' | 'randomBytes'>;
type Besluit = Pick<Row<'voorval_besluit'>, 'voorval_id' | 'besluit_nr' | 'reden' | 'eigen_sleutel'>;

/** Binds a reason to the decision that it is of. */
const place = (voorvalId: string, nummer: number): string => `voorvalbesluit|${voorvalId}|${nummer}`;

/** Seals the reason of a decision under the key of its incident, which is made when there is none yet. */
export const sealReden = (
  { keys, randomBytes }: SealDeps,
  { voorvalId, nummer, reden }: { voorvalId: string; nummer: number; reden: string },
): Buffer => {
  if (!keys.hasKey(voorvalId)) keys.createKeys([voorvalId]);
  return wrap(keys.keyOf(voorvalId), place(voorvalId, nummer), Buffer.from(reden), randomBytes);
};

/** Opens the reason of a decision; null when none was given, or when the key of the incident was destroyed. */
export const openReden = ({ keys }: Pick<SealDeps, 'keys'>, row: Besluit): string | null => {
  if (!row.reden || (row.eigen_sleutel && !keys.hasKey(row.voorval_id))) return null;
  const key = row.eigen_sleutel ? keys.keyOf(row.voorval_id) : keys.subkey('voorval');
  return unwrap(key, place(row.voorval_id, row.besluit_nr), row.reden).toString('utf8');
};

/**
 * Once, after the upgrade: what was sealed under a key that never dies is sealed anew under the key of its incident, so that
 * it can't be read any more when the incident is destroyed, in no backup that is made from now on either.
 */
export const resealRedenen = (deps: StoreDeps): Promise<boolean> =>
  once(deps, 'voorvalbesluiten', async () => {
    const { db } = deps.store;
    const rows = await db
      .selectFrom('voorval_besluit')
      .select(['voorval_id', 'besluit_nr', 'reden', 'eigen_sleutel'])
      .where('eigen_sleutel', '=', false)
      .execute();
    for (const row of rows) {
      const given = { voorvalId: row.voorval_id, nummer: row.besluit_nr };
      const reden = openReden(deps, row);
      await db
        .updateTable('voorval_besluit')
        .set({ reden: reden === null ? null : sealReden(deps, { ...given, reden }), eigen_sleutel: true })
        .where('voorval_id', '=', row.voorval_id)
        .where('besluit_nr', '=', row.besluit_nr)
        .where('eigen_sleutel', '=', false)
        .execute();
    }
  });
