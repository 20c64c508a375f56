import type { Actor } from '@meldpunt/core';
import { sql, type Transaction } from 'kysely';
import type { StoreDeps } from '../deps.ts';
import { writeLog } from '../logboek.ts';
import type { Database } from '../tables/tables.ts';

/** An account that was invited anew where others must know of it. */
export type Accountwaarschuwing = { over: string; door: string | null; gemaaktOp: Date };

/**
 * Warns everybody else who can log in that this account was invited anew: who did it could log in as that person. In the
 * transaction of the invitation, so that neither is there without the other.
 */
export const warnOthers = async (
  trx: Transaction<Database>,
  { overId, actor, nu }: { overId: string; actor: Actor; nu: Date },
): Promise<void> => {
  const others = await trx
    .selectFrom('medewerker')
    .select('medewerker_id')
    .where('actief', '=', true)
    .where('medewerker_id', '<>', overId)
    .$if(actor.medewerkerId !== null, (q) => q.where('medewerker_id', '<>', actor.medewerkerId as string))
    .execute();
  if (others.length === 0 || actor.medewerkerId === null) return;
  const door_id = actor.medewerkerId;
  await trx
    .insertInto('accountwaarschuwing')
    .values(
      others.map((one) => ({ ontvanger_id: one.medewerker_id, over_id: overId, door_id, gemaakt_op: nu })),
    )
    .execute();
};

/** What this person was warned of and did not confirm yet, newest first. */
export const listWaarschuwingen = async (
  { store }: Pick<StoreDeps, 'store'>,
  ontvangerId: string,
): Promise<Accountwaarschuwing[]> => {
  const rows = await store.db
    .selectFrom('accountwaarschuwing')
    .innerJoin('medewerker as over', 'over.medewerker_id', 'accountwaarschuwing.over_id')
    .leftJoin('medewerker as door', 'door.medewerker_id', 'accountwaarschuwing.door_id')
    .select(['over.naam as over', 'door.naam as door', 'accountwaarschuwing.gemaakt_op'])
    .where('accountwaarschuwing.ontvanger_id', '=', ontvangerId)
    .where('accountwaarschuwing.gezien_op', 'is', null)
    .orderBy('accountwaarschuwing.waarschuwing_id', 'desc')
    .execute();
  return rows.map(({ gemaakt_op, ...row }) => ({ ...row, gemaaktOp: gemaakt_op }));
};

/** This person saw it: it is shown no longer, and that stands in the log. */
export const confirmWaarschuwingen = (
  { store, nu }: Pick<StoreDeps, 'store' | 'nu'>,
  actor: Actor,
): Promise<void> =>
  store.db.transaction().execute(async (trx) => {
    const done = await trx
      .updateTable('accountwaarschuwing')
      .set({ gezien_op: nu() })
      .where('ontvanger_id', '=', actor.medewerkerId)
      .where('gezien_op', 'is', null)
      .executeTakeFirst();
    if (done.numUpdatedRows > 0n)
      await writeLog(trx, nu(), [{ actor, actie: 'waarschuwing gezien', uitkomst: 'vastgelegd' }]);
  });

/** Whether somebody has a warning to see, for the query that finds the session. */
export const heeftWaarschuwing = sql<boolean>`exists (
  select 1 from accountwaarschuwing w where w.ontvanger_id = medewerker.medewerker_id and w.gezien_op is null)`;
