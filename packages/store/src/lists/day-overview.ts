import type { Datum, Rol } from '@meldpunt/core';
import type { Store } from '../connect.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';
import { countTeBeslissen, type VoorleggingenVoor } from './voorleggingen.ts';

/** What asks for attention today, as counts: of one person, of the team, and what waits for a decision. */
export type Dagoverzicht = {
  teLaat: number;
  vandaag: number;
  /** The day of warning has come, the last day has not. */
  gevaar: number;
  /** Terms that are late, end today or are in danger in dossiers that nobody handles. */
  team: number;
  teBeslissen: number;
};

/** Whether there is anything to tell. */
export const isStil = (overzicht: Dagoverzicht): boolean =>
  Object.values(overzicht).every((aantal) => aantal === 0);

/** Counts for one person on a day. The handler owns a term; of nobody, or of an account that is off, the team does. */
export const dayOverview = async (
  store: Pick<Store, 'db'>,
  vandaag: Datum,
  wie: Omit<VoorleggingenVoor, 'wat'>,
): Promise<Dagoverzicht> => {
  const counts = await store.db
    .selectFrom('termijn')
    .innerJoin('dossier', 'dossier.dossier_id', 'termijn.dossier_id')
    .leftJoin('medewerker', 'medewerker.medewerker_id', 'dossier.behandelaar_id')
    .where('termijn.voldaan_op', 'is', null)
    .where('termijn.vervallen_op', 'is', null)
    .where('termijn.waarschuwen_op', '<=', vandaag)
    .where(zichtbaar({ medewerkerId: wie.medewerkerId, rol: wie.rol as Rol }, 'dossier.dossier_id'))
    .select((eb) => {
      const own = eb('dossier.behandelaar_id', '=', wie.medewerkerId);
      const nobody = eb.or([eb('medewerker.actief', 'is', null), eb('medewerker.actief', '=', false)]);
      const count = () => eb.fn.countAll<number>();
      return [
        count()
          .filterWhere(eb.and([own, eb('termijn.uiterlijk_op', '<', vandaag)]))
          .as('te_laat'),
        count()
          .filterWhere(eb.and([own, eb('termijn.uiterlijk_op', '=', vandaag)]))
          .as('vandaag'),
        count()
          .filterWhere(eb.and([own, eb('termijn.uiterlijk_op', '>', vandaag)]))
          .as('gevaar'),
        count().filterWhere(nobody).as('team'),
      ];
    })
    .executeTakeFirstOrThrow();
  const teBeslissen = await countTeBeslissen(store, wie);
  return {
    teLaat: counts.te_laat,
    vandaag: counts.vandaag,
    gevaar: counts.gevaar,
    team: counts.team,
    teBeslissen,
  };
};
