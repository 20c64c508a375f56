import type { Actor, Vastgelegd } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import type { Store } from '../connect.ts';
import type { Database } from '../tables/tables.ts';
import { zichtbaar } from './zichtbaar.ts';

/** Stands in the place of the number of a dossier that the reader may not know of (B2.5, 3.5). */
export const AFGESCHERMD = 'afgeschermd';

const namedIn = ({ gebeurtenis: e }: Vastgelegd): string | null =>
  e.type === 'DossierMerged' || e.type === 'DossierSplit' ? e.dossiernummer : null;

/**
 * The journal without the numbers of doubles and splits that this reader does not see. One that was destroyed stays: there
 * is nothing left to see.
 */
export const withoutHiddenNumbers = async (
  db: Store['db'] | Transaction<Database>,
  journaal: Vastgelegd[],
  lezer: Actor,
): Promise<Vastgelegd[]> => {
  const named = [...new Set(journaal.flatMap((recorded) => namedIn(recorded) ?? []))];
  if (named.length === 0) return journaal;
  const hidden = new Set(await hiddenNumbers(db, lezer, named));
  return journaal.map((recorded) => {
    const number = namedIn(recorded);
    return number !== null && hidden.has(number)
      ? { ...recorded, gebeurtenis: { ...recorded.gebeurtenis, dossiernummer: AFGESCHERMD } as never }
      : recorded;
  });
};

/** Which of these numbers are of dossiers that this reader may not know of. */
export const hiddenNumbers = async (
  db: Store['db'] | Transaction<Database>,
  lezer: Actor,
  nummers: readonly string[],
): Promise<string[]> => {
  if (nummers.length === 0) return [];
  const rows = await db
    .selectFrom('dossier')
    .select('dossiernummer')
    .where('dossiernummer', 'in', nummers)
    .where((eb) => eb.not(zichtbaar(lezer, 'dossier.dossier_id')))
    .execute();
  return rows.map((row) => row.dossiernummer);
};
