import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables/tables.ts';

/** Series of numbers, each starting at 1 every year. */
export type Reeks = 'datalek' | 'losse_klacht' | 'dossier' | 'voorval' | 'vernietigingslijst' | 'verklaring';

/**
 * The next number of a series in a year, without gaps: the row stays locked until the transaction ends, and a
 * transaction that fails gives its number back. With `aantal` that many numbers are taken; the last one is given.
 */
export const nextNumber = async (
  trx: Transaction<Database>,
  reeks: Reeks,
  jaar: number,
  aantal = 1,
): Promise<number> => {
  const row = await trx
    .insertInto('nummering')
    .values({ reeks, jaar, laatste: aantal })
    .onConflict((c) =>
      c.columns(['reeks', 'jaar']).doUpdateSet({ laatste: sql`nummering.laatste + ${aantal}` }),
    )
    .returning('laatste')
    .executeTakeFirstOrThrow();
  return row.laatste;
};

/** `2026-00042` */
export const dossiernummerOf = (jaar: number, volgnummer: number): string =>
  `${jaar}-${String(volgnummer).padStart(5, '0')}`;

/** `V-2026-0042` */
export const voorvalnummerOf = (jaar: number, volgnummer: number): string =>
  `V-${jaar}-${String(volgnummer).padStart(4, '0')}`;
