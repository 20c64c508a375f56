import type { Actor } from '@meldpunt/core';
import { sql } from 'kysely';
import type { Store } from '../connect.ts';
import { writeLog } from '../logboek.ts';
import type { Row } from '../tables/tables.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';

type Db = Pick<Store, 'db'>;

/** An incident with how many meldingen the reader sees of it, and the name of its organisation. */
export type Voorvalrij = Row<'voorval'> & { meldingen: number; organisatie: string | null };

export type Voorvalfilter = { gemeente?: string; jaar?: number; massaal?: boolean };

const counted = ({ db }: Db, lezer: Actor) =>
  db
    .selectFrom('voorval')
    .leftJoin('organisatie', 'organisatie.organisatie_id', 'voorval.organisatie_id')
    .selectAll('voorval')
    .select((eb) => [
      'organisatie.naam as organisatie',
      eb
        .selectFrom('dossier')
        .select((inner) => inner.fn.countAll<number>().as('aantal'))
        .whereRef('dossier.voorval_id', '=', 'voorval.voorval_id')
        .where('dossier.telt', '=', true)
        .where(zichtbaar(lezer, 'dossier.dossier_id'))
        .as('meldingen'),
    ]);

/** A page of incidents, newest first; those that were merged into another are left out. Pages count from 1. */
export const listVoorvallen = async (
  store: Db,
  lezer: Actor,
  filter: Voorvalfilter,
  page: { pagina: number; perPagina: number },
): Promise<{ voorvallen: Voorvalrij[]; meer: boolean }> => {
  const { gemeente, jaar, massaal } = filter;
  const rows = await counted(store, lezer)
    .where('voorval.samengevoegd_in', 'is', null)
    .$if(gemeente !== undefined, (q) => q.where('voorval.gemeente', '=', gemeente as string))
    .$if(massaal !== undefined, (q) => q.where('voorval.massaal', '=', massaal as boolean))
    .$if(jaar !== undefined, (q) =>
      q.where(
        sql`extract(year from coalesce(voorval.datum, voorval.aangemaakt_op::date))`,
        '=',
        jaar as number,
      ),
    )
    .orderBy('voorval.aangemaakt_op', 'desc')
    .orderBy('voorval.voorvalnummer', 'desc')
    .limit(page.perPagina + 1)
    .offset((page.pagina - 1) * page.perPagina)
    .execute();
  return {
    voorvallen: rows.slice(0, page.perPagina).map(asRow),
    meer: rows.length > page.perPagina,
  };
};

/** One incident by number. */
export const readVoorval = async (
  store: Db,
  lezer: Actor,
  voorvalnummer: string,
): Promise<Voorvalrij | undefined> => {
  const row = await counted(store, lezer)
    .where('voorval.voorvalnummer', '=', voorvalnummer)
    .executeTakeFirst();
  return row && asRow(row);
};

const asRow = (
  row: Row<'voorval'> & { meldingen: number | null; organisatie: string | null },
): Voorvalrij => ({
  ...row,
  meldingen: row.meldingen ?? 0,
});

/** Changes what is known of an incident; who did so is in the log. */
export const amendVoorval = (
  { store, nu }: { store: Db; nu: () => Date },
  voorvalId: string,
  given: { gemeente: string | null; datum: string | null; organisatieId: string | null; actor: Actor },
): Promise<void> =>
  store.db.transaction().execute(async (trx) => {
    const { gemeente, datum, organisatieId, actor } = given;
    await trx
      .updateTable('voorval')
      .set({ gemeente, datum, organisatie_id: organisatieId })
      .where('voorval_id', '=', voorvalId)
      .execute();
    await writeLog(trx, nu(), [{ actor, actie: 'voorval', onderdeel: 'gegevens', uitkomst: 'vastgelegd' }]);
  });
