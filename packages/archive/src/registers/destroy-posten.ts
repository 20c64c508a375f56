import { type Datum, datumAt, yearOf } from '@meldpunt/core';
import { addJaartellingen } from '@meldpunt/store';
import type { ArchiveDeps } from '../archive-deps.ts';
import { latestStart } from '../bewaarregels/periode.ts';
import { closedYears } from '../tellingen/bijdragen.ts';

type Deps = Pick<ArchiveDeps, 'store' | 'bewaarregels' | 'keys'>;

/**
 * Destroys entries of the registers (data breaches, complaints without a dossier) whose term has passed and whose destruction the
 * directeur approved: the key first, then the rows. Killed between the two, the next night finds the rows and takes them. Gives
 * how many went.
 */
export const destroyPosten = async ({ store, bewaarregels, keys }: Deps, dag: Datum): Promise<number> => {
  let destroyed = 0;
  for (const { register, termijn } of bewaarregels.registers) {
    const due = await store.db
      .selectFrom('registerpost')
      .select(['post_id', 'geopend_op'])
      .where('register', '=', register)
      .where('gesloten_op', '<=', latestStart(dag, termijn))
      .where('vernietigen_besloten_op', 'is not', null)
      .execute();
    if (due.length === 0) continue;
    const ids = due.map((row) => row.post_id);
    keys.destroyKeys(ids);
    await store.db.transaction().execute(async (trx) => {
      const closed = await closedYears(trx);
      if (register === 'losse_klacht')
        await addJaartellingen(
          trx,
          countPerYear(due).filter(({ jaar }) => !closed.has(jaar)),
        );
      await trx.deleteFrom('registerregel').where('post_id', 'in', ids).execute();
      await trx.deleteFrom('registerpost').where('post_id', 'in', ids).execute();
    });
    destroyed += ids.length;
  }
  return destroyed;
};

const countPerYear = (due: readonly { geopend_op: Date }[]) =>
  [...Map.groupBy(due, (row) => yearOf(datumAt(row.geopend_op)))].map(([jaar, rows]) => ({
    jaar,
    onderdeel: 'procedure',
    rubriek: 'losse_klacht',
    aantal: rows.length,
  }));
