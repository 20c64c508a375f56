import type { Datum } from '@meldpunt/core';
import type { Store } from '../connect.ts';

/** What stays of a dossier that was destroyed: by which rule, and when (11). Nothing of it is about a person. */
export type VernietigdDossier = { dossiernummer: string; bewaarregel: string; vernietigdOp: Datum };

/** The destroyed dossier of this number; null when none was destroyed. */
export const vernietigdDossier = async (
  { db }: Pick<Store, 'db'>,
  dossiernummer: string,
): Promise<VernietigdDossier | null> => {
  const found = await db
    .selectFrom('grafsteen')
    .select(['dossiernummer', 'bewaarregel', 'vernietigd_op'])
    .where('dossiernummer', '=', dossiernummer)
    .executeTakeFirst();
  return found
    ? {
        dossiernummer: found.dossiernummer,
        bewaarregel: found.bewaarregel,
        vernietigdOp: found.vernietigd_op as Datum,
      }
    : null;
};
