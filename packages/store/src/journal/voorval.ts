import type { Transaction } from 'kysely';
import type { StoreDeps } from '../deps.ts';
import type { Database } from '../tables/tables.ts';
import { nextNumber, voorvalnummerOf } from './numbering.ts';

/** Makes an incident that meldingen can be linked to. Gives its id and number. */
export const makeVoorval = async (
  deps: Pick<StoreDeps, 'store' | 'nu' | 'nieuwId'>,
  given: { gemeente: string | null; datum: string | null; jaar: number },
): Promise<{ voorvalId: string; voorvalnummer: string }> =>
  deps.store.db.transaction().execute(async (trx) => {
    const voorvalnummer = voorvalnummerOf(given.jaar, await nextNumber(trx, 'voorval', given.jaar));
    const voorvalId = deps.nieuwId();
    await trx
      .insertInto('voorval')
      .values({
        voorval_id: voorvalId,
        voorvalnummer,
        gemeente: given.gemeente,
        datum: given.datum,
        aangemaakt_op: deps.nu(),
      })
      .execute();
    return { voorvalId, voorvalnummer };
  });

/**
 * Marks an incident as mass reports once enough dossiers are linked, in the transaction of the last link. All linked
 * dossiers are then registered anew, since each now counts apart. The mark is not taken away by itself.
 */
export const markMassReports = async (
  trx: Transaction<Database>,
  voorvalId: string,
  drempel: number,
): Promise<void> => {
  // The lock makes the count exact: two links at the same time would each miss the other. It lets references pass.
  const voorval = await trx
    .selectFrom('voorval')
    .select('massaal')
    .where('voorval_id', '=', voorvalId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!voorval || voorval.massaal) return;
  const linked = trx.selectFrom('dossier').where('voorval_id', '=', voorvalId).where('telt', '=', true);
  const { aantal } = await linked
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .executeTakeFirstOrThrow();
  if (aantal < drempel) return;
  await trx.updateTable('voorval').set({ massaal: true }).where('voorval_id', '=', voorvalId).execute();
  await trx
    .insertInto('lvtd_wachtrij')
    .columns(['dossier_id', 'registratie_id'])
    .expression(linked.select(['dossier_id', 'registratie_id']))
    .execute();
};
