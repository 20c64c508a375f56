import type { Actor } from '@meldpunt/core';
import type { StoreDeps } from '../deps.ts';
import { writeLog } from '../logboek.ts';

type Deps = Pick<StoreDeps, 'store' | 'nu'>;

/** One login of somebody, known by the hash of its token; the token itself is only in that browser. */
export type EigenSessie = { hash: Buffer; begonnenOp: Date; gezienOp: Date };

/** Where somebody is logged in, the latest first; what did not get past the first step does not count. */
export const listOwnSessies = async (
  { store }: Pick<Deps, 'store'>,
  medewerkerId: string,
): Promise<EigenSessie[]> => {
  const rows = await store.db
    .selectFrom('sessie')
    .select(['sessie_hash', 'begonnen_op', 'gezien_op'])
    .where('medewerker_id', '=', medewerkerId)
    .where('tweede_factor', '=', true)
    .orderBy('gezien_op', 'desc')
    .execute();
  return rows.map((row) => ({ hash: row.sessie_hash, begonnenOp: row.begonnen_op, gezienOp: row.gezien_op }));
};

/**
 * Ends one's own sessions other than the one that is asking: the one with this hash, or all. Gives how many ended. Nobody
 * reaches those of somebody else.
 */
export const endOwnSessies = async (
  deps: Deps,
  given: { actor: Actor; deze: Buffer; hash?: Buffer },
): Promise<number> => {
  const { actor, deze, hash } = given;
  if (actor.medewerkerId === null) return 0;
  const owner = actor.medewerkerId;
  return deps.store.db.transaction().execute(async (trx) => {
    const ended = await trx
      .deleteFrom('sessie')
      .where('medewerker_id', '=', owner)
      .where('sessie_hash', '<>', deze)
      .$if(hash !== undefined, (query) => query.where('sessie_hash', '=', hash ?? deze))
      .executeTakeFirst();
    const count = Number(ended.numDeletedRows);
    if (count > 0)
      await writeLog(trx, deps.nu(), [{ actor, actie: 'eigen sessie beëindigen', uitkomst: 'gelukt' }]);
    return count;
  });
};
