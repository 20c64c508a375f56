import { type Datum, datum, yearOf } from '@meldpunt/core';
import { addJaartellingen, countJaartellingen, countLosseKlachten, type Store } from '@meldpunt/store';
import { sql } from 'kysely';
import type { Bewaarregels } from '../bewaarregels/bewaarregels.ts';
import { addToKubus, closedYears, countBijdragen, type Db, readGroepen } from './bijdragen.ts';

/** The years that have figures and are not closed, and that can be closed on `dag`, oldest first. */
export const closableYears = async (
  store: Pick<Store, 'db'>,
  { maand, dag: dagVanMaand }: Bewaarregels['jaarafsluiting'],
  dag: Datum,
): Promise<number[]> => {
  const { rows } = await sql<{ eerste: number | null }>`
    select least((select extract(year from min(registratiedatum))::integer from dossier where telt), (select min(jaar) from kubus)) as eerste`.execute(
    store.db,
  );
  const eerste = rows[0]?.eerste;
  if (!eerste) return [];
  const two = (n: number) => String(n).padStart(2, '0');
  const reached = dag.slice(5) >= `${two(maand)}-${two(dagVanMaand)}`;
  const laatste = yearOf(dag) - (reached ? 1 : 2);
  const closed = await closedYears(store.db);
  const years: number[] = [];
  for (let jaar = eerste; jaar <= laatste; jaar++) if (!closed.has(jaar)) years.push(jaar);
  return years;
};

/** With which codes each dossier is in the figures, so that the report can tell what changed afterwards. */
const keepCodes = (db: Db, jaar: number) =>
  sql`
  insert into kubus_dossier
  select d.dossier_id, d.gemeente_woon, d.gemeente_voorval, d.terrein, d.aard, coalesce(v.massaal, false),
         array(select g.grond from dossier_grond g where g.dossier_id = d.dossier_id order by 1),
         array(select k.klachtbehandeling from dossier_klachtbehandeling k where k.dossier_id = d.dossier_id order by 1)
  from dossier d left join voorval v on v.voorval_id = d.voorval_id
  where d.telt and d.registratiedatum >= make_date(${jaar}, 1, 1) and d.registratiedatum < make_date(${jaar + 1}, 1, 1)
  on conflict do nothing`.execute(db);

/**
 * Freezes the figures of a year: every dossier of that year is added to what was destroyed within it. Done once; a year
 * that is closed already is left alone. Gives whether it was closed now.
 */
export const closeYear = (store: Pick<Store, 'db'>, jaar: number, op: Datum): Promise<boolean> =>
  store.db.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows: first } = await trx
      .insertInto('kubus_jaar')
      .values({ jaar, gesloten_op: op })
      .onConflict((c) => c.doNothing())
      .executeTakeFirstOrThrow();
    if (!first) return false;
    const groepen = await readGroepen(trx, { van: datum(`${jaar}-01-01`), tot: datum(`${jaar + 1}-01-01`) });
    await addToKubus(trx, jaar, countBijdragen(groepen).get(jaar) ?? []);
    await keepCodes(trx, jaar);
    await addJaartellingen(trx, [
      ...(await countJaartellingen(trx, { jaar })),
      ...(await countLosseKlachten(trx, jaar)),
    ]);
    return true;
  });
