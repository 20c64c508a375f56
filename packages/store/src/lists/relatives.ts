import type { Store } from '../connect.ts';

/** Another dossier that points to this one: its double, or split off from it. */
export type Verwant = { dossiernummer: string; soort: 'dubbel' | 'splitsing' };

/** The dossiers that point to the one of this number, in order of number. */
export const verwanten = async ({ db }: Pick<Store, 'db'>, dossiernummer: string): Promise<Verwant[]> => {
  const rows = await db
    .selectFrom('dossier')
    .select(['dossiernummer', 'dubbel_van'])
    .where((eb) => eb.or([eb('dubbel_van', '=', dossiernummer), eb('gesplitst_uit', '=', dossiernummer)]))
    .orderBy('dossiernummer')
    .execute();
  return rows.map((row) => ({
    dossiernummer: row.dossiernummer,
    soort: row.dubbel_van === dossiernummer ? 'dubbel' : 'splitsing',
  }));
};
