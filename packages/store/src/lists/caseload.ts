import type { Actor } from '@meldpunt/core';
import type { Store } from '../connect.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';

/** How many open dossiers somebody handles. */
export type Caseload = { medewerkerId: string; naam: string; actief: boolean; dossiers: number };

/** Everybody with open dossiers that the reader sees, accounts that are off first: their dossiers must go to somebody. */
export const listCaseloads = async ({ db }: Pick<Store, 'db'>, lezer: Actor): Promise<Caseload[]> => {
  const rows = await db
    .selectFrom('dossier')
    .innerJoin('medewerker', 'medewerker.medewerker_id', 'dossier.behandelaar_id')
    .where('dossier.gesloten_op', 'is', null)
    .where(zichtbaar(lezer, 'dossier.dossier_id'))
    .groupBy('medewerker.medewerker_id')
    .select((eb) => [
      'medewerker.medewerker_id',
      'medewerker.naam',
      'medewerker.actief',
      eb.fn.countAll<number>().as('dossiers'),
    ])
    .orderBy('medewerker.actief')
    .orderBy('medewerker.naam')
    .execute();
  return rows.map(({ medewerker_id, ...row }) => ({ medewerkerId: medewerker_id, ...row }));
};
