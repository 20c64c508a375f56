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

/** The id of the dossier with this number; null when there is none. Says nothing about who may see it. */
export const dossierIdByNumber = async (
  { db }: Pick<Store, 'db'>,
  dossiernummer: string,
): Promise<string | null> => {
  const row = await db
    .selectFrom('dossier')
    .select('dossier_id')
    .where('dossiernummer', '=', dossiernummer)
    .executeTakeFirst();
  return row?.dossier_id ?? null;
};
