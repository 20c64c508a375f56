import type { Actor, Datum } from '@meldpunt/core';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Store } from '../connect.ts';
import type { Database, Row } from '../tables/tables.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';

/** Filters on codes and dates; all that are given must hold. Personal fields can't be searched here. */
export type DossierFilter = {
  /** The beginning of a dossier number. */
  dossiernummer?: string;
  status?: string;
  /** `null`: nobody yet. */
  behandelaarId?: string | null;
  grond?: string;
  terrein?: string;
  aard?: string;
  gemeenteWoon?: string;
  gemeenteVoorval?: string;
  behandelwijze?: string;
  spoedeisend?: boolean;
  open?: boolean;
  voorvalId?: string;
  organisatieId?: string;
  geregistreerdVan?: Datum;
  geregistreerdTot?: Datum;
};

export type DossierPage = {
  dossiers: (Row<'dossier'> & { gronden: string[] })[];
  totaal: number;
  pagina: number;
  paginas: number;
};

const columns = {
  status: 'status',
  terrein: 'terrein',
  aard: 'aard',
  gemeenteWoon: 'gemeente_woon',
  gemeenteVoorval: 'gemeente_voorval',
  behandelwijze: 'behandelwijze',
  spoedeisend: 'spoedeisend',
  voorvalId: 'voorval_id',
  organisatieId: 'organisatie_id',
} as const;

/** One page of the dossiers that the reader sees, urgent and open ones first, then the newest; pages count from 1. */
export const listDossiers = async (
  store: Pick<Store, 'db'>,
  lezer: Actor,
  filter: DossierFilter = {},
  page: { pagina?: number; perPagina?: number } = {},
): Promise<DossierPage> => {
  const perPagina = page.perPagina ?? 25;
  const pagina = Math.max(1, page.pagina ?? 1);
  const chosen = store.db
    .selectFrom('dossier')
    .where(zichtbaar(lezer, 'dossier.dossier_id'))
    .where((eb) => eb.and(conditions(eb, filter)));
  const { totaal } = await chosen
    .select((eb) => eb.fn.countAll<number>().as('totaal'))
    .executeTakeFirstOrThrow();
  const dossiers = await chosen
    .selectAll('dossier')
    .select((eb) =>
      eb
        .selectFrom('dossier_grond')
        .select(sql<string[]>`coalesce(array_agg(grond order by grond), '{}')`.as('gronden'))
        .whereRef('dossier_grond.dossier_id', '=', 'dossier.dossier_id')
        .as('gronden'),
    )
    .orderBy(sql`spoedeisend and gesloten_op is null`, 'desc')
    .orderBy('dossiernummer', 'desc')
    .limit(perPagina)
    .offset((pagina - 1) * perPagina)
    .execute();
  return {
    dossiers: dossiers.map((row) => ({ ...row, gronden: row.gronden ?? [] })),
    totaal,
    pagina,
    paginas: Math.max(1, Math.ceil(totaal / perPagina)),
  };
};

const conditions = (eb: ExpressionBuilder<Database, 'dossier'>, filter: DossierFilter) => {
  const all = Object.entries(columns).flatMap(([name, column]) => {
    const value = filter[name as keyof typeof columns];
    return value === undefined ? [] : [eb(column, '=', value as never)];
  });
  const { dossiernummer, behandelaarId, grond, open, geregistreerdVan, geregistreerdTot } = filter;
  if (dossiernummer)
    all.push(
      eb(eb.fn<string>('left', ['dossiernummer', eb.val(dossiernummer.length)]), '=', dossiernummer) as never,
    );
  if (behandelaarId !== undefined)
    all.push(eb('behandelaar_id', behandelaarId === null ? 'is' : '=', behandelaarId));
  if (open !== undefined) all.push(eb('gesloten_op', open ? 'is' : 'is not', null));
  if (geregistreerdVan) all.push(eb('registratiedatum', '>=', geregistreerdVan));
  if (geregistreerdTot) all.push(eb('registratiedatum', '<=', geregistreerdTot));
  if (grond) {
    const having = eb
      .selectFrom('dossier_grond')
      .select('dossier_grond.dossier_id')
      .where('grond', '=', grond);
    all.push(eb('dossier_id', 'in', having) as never);
  }
  return all;
};

/** Counts of dossiers by status, for the top of a screen. */
export const countByStatus = async (
  store: Pick<Store, 'db'>,
  lezer: Actor,
): Promise<Record<string, number>> => {
  const rows = await store.db
    .selectFrom('dossier')
    .where(zichtbaar(lezer, 'dossier.dossier_id'))
    .select((eb) => ['status', eb.fn.countAll<number>().as('aantal')])
    .groupBy('status')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.status, row.aantal]));
};
