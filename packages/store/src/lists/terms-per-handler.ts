import type { Actor, Datum } from '@meldpunt/core';
import { sql } from 'kysely';
import type { Store } from '../connect.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';

/** Open terms of one handler, or of dossiers without one (`behandelaarId` null). */
export type TermijnTelling = {
  behandelaarId: string | null;
  /** The last day has passed. */
  verlopen: number;
  /** The last day is today, or the day of warning has come. */
  waarschuwen: number;
  open: number;
  /** Different dossiers with an open term. */
  dossiers: number;
};

/** Open terms per handler on a day, those with most terms past first. */
export const countTermsPerHandler = async (
  { db }: Pick<Store, 'db'>,
  lezer: Actor,
  vandaag: Datum,
): Promise<TermijnTelling[]> => {
  const rows = await db
    .selectFrom('termijn')
    .innerJoin('dossier', 'dossier.dossier_id', 'termijn.dossier_id')
    .where(zichtbaar(lezer, 'dossier.dossier_id'))
    .where('termijn.voldaan_op', 'is', null)
    .where('termijn.vervallen_op', 'is', null)
    .groupBy('dossier.behandelaar_id')
    .select((eb) => [
      'dossier.behandelaar_id',
      eb.fn.countAll<number>().filterWhere('termijn.uiterlijk_op', '<', vandaag).as('verlopen'),
      eb.fn
        .countAll<number>()
        .filterWhere('termijn.uiterlijk_op', '>=', vandaag)
        .filterWhere('termijn.waarschuwen_op', '<=', vandaag)
        .as('waarschuwen'),
      eb.fn.countAll<number>().as('open'),
      sql<number>`count(distinct dossier.dossier_id)`.as('dossiers'),
    ])
    .orderBy('verlopen', 'desc')
    .orderBy('waarschuwen', 'desc')
    .orderBy('open', 'desc')
    .execute();
  return rows.map(({ behandelaar_id, ...counts }) => ({ behandelaarId: behandelaar_id, ...counts }));
};
