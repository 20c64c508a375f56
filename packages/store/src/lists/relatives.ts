import type { Actor } from '@meldpunt/core';
import type { Store } from '../connect.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';

/** Another dossier that points to this one: its double, or split off from it. */
export type Verwant = { dossiernummer: string; soort: 'dubbel' | 'splitsing' };

/** The dossiers that point to the one of this number, in order of number, as far as the reader sees them. */
export const verwanten = async (
  { db }: Pick<Store, 'db'>,
  dossiernummer: string,
  lezer: Actor,
): Promise<Verwant[]> => {
  const rows = await db
    .selectFrom('dossier')
    .select(['dossiernummer', 'dubbel_van'])
    .where((eb) => eb.or([eb('dubbel_van', '=', dossiernummer), eb('gesplitst_uit', '=', dossiernummer)]))
    .where(zichtbaar(lezer, 'dossier.dossier_id'))
    .orderBy('dossiernummer')
    .execute();
  return rows.map((row) => ({
    dossiernummer: row.dossiernummer,
    soort: row.dubbel_van === dossiernummer ? 'dubbel' : 'splitsing',
  }));
};
