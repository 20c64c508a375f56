import type { Actor } from '@meldpunt/core';
import type { Store } from '../connect.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';

/** How many meldingen came in of which nobody can be reached, so that no term reminds of them (3.3). */
export const countZonderTermijn = async (store: Pick<Store, 'db'>, lezer: Actor): Promise<number> => {
  const { aantal } = await store.db
    .selectFrom('dossier')
    .where('status', '=', 'ontvangen')
    .where('gesloten_op', 'is', null)
    .where(zichtbaar(lezer, 'dossier.dossier_id'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('termijn')
            .select('termijn.dossier_id')
            .whereRef('termijn.dossier_id', '=', 'dossier.dossier_id')
            .where('termijn.voldaan_op', 'is', null)
            .where('termijn.vervallen_op', 'is', null),
        ),
      ),
    )
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .executeTakeFirstOrThrow();
  return aantal;
};
