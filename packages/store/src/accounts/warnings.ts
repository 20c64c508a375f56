import type { Actor } from '@meldpunt/core';
import { sql, type Transaction } from 'kysely';
import type { StoreDeps } from '../deps.ts';
import { writeLog } from '../logboek.ts';
import { queuePost } from '../post/outbox.ts';
import type { Database } from '../tables/tables.ts';

/** What was done to the account of a directeur. */
export type Accountvoorval = 'uitgenodigd' | 'uitgezet';

/** An account of which others must know what was done to it. */
export type Accountwaarschuwing = {
  over: string;
  door: string | null;
  soort: Accountvoorval;
  gemaaktOp: Date;
};

type Warned = { overId: string; actor: Actor; soort: Accountvoorval };
type Deps = Pick<StoreDeps, 'nu' | 'nieuwId' | 'instellingen'>;

/**
 * Warns everybody else who can log in of what who manages accounts did to the account of a directeur: who did it could log
 * in as that person, or be rid of them. In the transaction of the deed, so that neither is there without the other.
 */
export const warnOthers = async (
  deps: Deps,
  trx: Transaction<Database>,
  { overId, actor, soort }: Warned,
): Promise<void> => {
  const door_id = actor.medewerkerId;
  if (door_id === null) return;
  const others = await trx
    .selectFrom('medewerker')
    .select('medewerker_id')
    .where('actief', '=', true)
    .where('medewerker_id', 'not in', [overId, door_id])
    .execute();
  const ids = others.map((one) => one.medewerker_id);
  const gemaakt_op = deps.nu();
  if (ids.length > 0)
    await trx
      .insertInto('accountwaarschuwing')
      .values(ids.map((ontvanger_id) => ({ ontvanger_id, over_id: overId, door_id, soort, gemaakt_op })))
      .execute();
  await mailThem(deps, trx, [...ids, overId]);
};

/** A mail for each of them who gave an address, and for whom it is about most of all: they may not get in any more. */
const mailThem = async (deps: Deps, trx: Transaction<Database>, wie: readonly string[]): Promise<void> => {
  if (!deps.instellingen.mail) return;
  const reached = await trx
    .selectFrom('postadres')
    .select('medewerker_id')
    .where('medewerker_id', 'in', wie)
    .execute();
  for (const { medewerker_id: medewerkerId } of reached)
    await queuePost(trx, { postId: deps.nieuwId(), soort: 'accountbericht', nu: deps.nu(), medewerkerId });
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
    .select([
      'over.naam as over',
      'door.naam as door',
      'accountwaarschuwing.soort',
      'accountwaarschuwing.gemaakt_op',
    ])
    .where('accountwaarschuwing.ontvanger_id', '=', ontvangerId)
    .where('accountwaarschuwing.gezien_op', 'is', null)
    .orderBy('accountwaarschuwing.waarschuwing_id', 'desc')
    .execute();
  return rows.map(({ gemaakt_op, soort, ...row }) => ({
    ...row,
    soort: soort as Accountvoorval,
    gemaaktOp: gemaakt_op,
  }));
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
