import type { Datum } from '@meldpunt/core';
import type { Store } from '../connect.ts';

/** The number of a dossier and the day its melding was received: nothing of what is in it. Null when there is none. */
export const dossiernummerById = async (
  { db }: Pick<Store, 'db'>,
  dossierId: string,
): Promise<{ dossiernummer: string; ontvangstdatum: Datum } | null> => {
  const row = await db
    .selectFrom('dossier')
    .select(['dossiernummer', 'ontvangstdatum'])
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  return row ? { dossiernummer: row.dossiernummer, ontvangstdatum: row.ontvangstdatum as Datum } : null;
};
