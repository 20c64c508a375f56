import type { Actor } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import type { StoreDeps } from '../deps.ts';
import { keyOwner } from '../keys/key-owners.ts';
import { writeLog } from '../logboek.ts';
import type { Database } from '../tables/tables.ts';
import { nextNumber, voorvalnummerOf } from './numbering.ts';
import { Rollback } from './rollback.ts';

/** What is known of an incident when it is made. */
export type NieuwVoorval = {
  gemeente: string | null;
  datum: string | null;
  organisatieId?: string | null;
  jaar: number;
  /** The id for it, when it was given out beforehand: a request that comes twice then makes one incident. */
  voorvalId?: string;
  /** Who makes it, for the log. */
  actor: Actor;
};

/** The id that came along is in use: the incident was made before, by the same form. */
class MadeBefore extends Error {}

type Made = { voorvalId: string; voorvalnummer: string };

/** Makes an incident that meldingen can be linked to. Gives its id and number. */
export const makeVoorval = async (
  deps: Pick<StoreDeps, 'store' | 'nu' | 'nieuwId'>,
  given: NieuwVoorval,
): Promise<Made> => {
  const voorvalId = given.voorvalId ?? deps.nieuwId();
  try {
    return await deps.store.db.transaction().execute(async (trx) => {
      const voorvalnummer = voorvalnummerOf(given.jaar, await nextNumber(trx, 'voorval', given.jaar));
      if (given.voorvalId && (await keyOwner(trx, voorvalId))) throw new MadeBefore();
      await trx
        .insertInto('voorval')
        .values({
          voorval_id: voorvalId,
          voorvalnummer,
          gemeente: given.gemeente,
          datum: given.datum,
          organisatie_id: given.organisatieId ?? null,
          aangemaakt_op: deps.nu(),
        })
        .execute();
      await writeLog(trx, deps.nu(), [
        { actor: given.actor, actie: 'voorval', onderdeel: voorvalnummer, uitkomst: 'gemaakt' },
      ]);
      return { voorvalId, voorvalnummer };
    });
  } catch (error) {
    if (error instanceof MadeBefore) return madeBefore(deps, given, voorvalId);
    throw error;
  }
};

/** The incident that the same form made; another one, when the id turns out to be that of something else. */
const madeBefore = async (
  deps: Pick<StoreDeps, 'store' | 'nu' | 'nieuwId'>,
  { voorvalId: _, ...given }: NieuwVoorval,
  voorvalId: string,
): Promise<Made> => {
  const known = await deps.store.db
    .selectFrom('voorval')
    .select('voorvalnummer')
    .where('voorval_id', '=', voorvalId)
    .executeTakeFirst();
  return known ? { voorvalId, ...known } : makeVoorval(deps, given);
};

const MERGED = 'Dit voorval is samengevoegd met een ander. Kies dat andere.';

/**
 * Marks an incident as mass reports once enough dossiers are linked, in the transaction of the last link; unless the
 * directeur decided that these are none. The mark is not taken away by itself. Throws Rollback for an incident that
 * was merged into another: nothing is linked to it any more.
 */
export const markMassReports = async (
  trx: Transaction<Database>,
  voorvalId: string,
  drempel: number,
): Promise<void> => {
  // The lock makes the count exact: two links at the same time would each miss the other. It lets references pass.
  const voorval = await trx
    .selectFrom('voorval')
    .select(['massaal', 'massaal_besluit', 'samengevoegd_in'])
    .where('voorval_id', '=', voorvalId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (voorval?.samengevoegd_in)
    throw new Rollback({ refused: 'invoer', fouten: [{ veld: 'voorvalId', reden: MERGED }] });
  if (!voorval || voorval.massaal || voorval.massaal_besluit !== null) return;
  const { aantal } = await trx
    .selectFrom('dossier')
    .where('voorval_id', '=', voorvalId)
    .where('telt', '=', true)
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .executeTakeFirstOrThrow();
  if (aantal >= drempel) await setMassReports(trx, voorvalId, true);
};

/** Sets or takes away the mark. All linked dossiers are then registered anew, since each now counts apart, or no longer. */
export const setMassReports = async (
  trx: Transaction<Database>,
  voorvalId: string,
  massaal: boolean,
): Promise<void> => {
  await trx.updateTable('voorval').set({ massaal }).where('voorval_id', '=', voorvalId).execute();
  await trx
    .insertInto('lvtd_wachtrij')
    .columns(['dossier_id', 'registratie_id'])
    .expression(
      trx.selectFrom('dossier').where('voorval_id', '=', voorvalId).select(['dossier_id', 'registratie_id']),
    )
    .execute();
};
