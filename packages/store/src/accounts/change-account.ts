import type { Actor } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import type { StoreDeps } from '../deps.ts';
import { StoreError } from '../errors.ts';
import { writeLog } from '../logboek.ts';
import type { Database } from '../tables/tables.ts';

/** There is no account with this id. */
export const noAccount = () => new StoreError('not-found', 'Dit account bestaat niet.');

/** Changes an account, ends its sessions and logs it, in one transaction. Throws StoreError `not-found`. */
export const changeAccount = async (
  deps: Pick<StoreDeps, 'store' | 'nu'>,
  { medewerkerId, actor }: { medewerkerId: string; actor: Actor },
  actie: string,
  update: Record<string, unknown>,
  also: (trx: Transaction<Database>) => Promise<void> = async () => undefined,
): Promise<void> => {
  await deps.store.db.transaction().execute(async (trx) => {
    const done = await trx
      .updateTable('medewerker')
      .set(update)
      .where('medewerker_id', '=', medewerkerId)
      .executeTakeFirst();
    if (done.numUpdatedRows === 0n) throw noAccount();
    await trx.deleteFrom('sessie').where('medewerker_id', '=', medewerkerId).execute();
    await logAccount(deps, trx, actor, actie, medewerkerId);
    await also(trx);
  });
};

/** The line in the log of what was done to an account; `onderdeel` is its id. */
export const logAccount = (
  deps: Pick<StoreDeps, 'nu'>,
  trx: Transaction<Database>,
  actor: Actor,
  actie: string,
  onderdeel: string,
) => writeLog(trx, deps.nu(), [{ actor, actie, onderdeel, uitkomst: 'vastgelegd' }]);
