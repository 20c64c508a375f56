import type { Status } from '@meldpunt/core';
import type { Database } from '@meldpunt/store';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Deps } from '../env.ts';
import type { DossierFilter, DossierInLijst } from './dossiers-list.ts';

type Eb = ExpressionBuilder<Database, 'dossier'>;

/** One page of dossiers for a reader: first those assigned to the reader, then by day of receipt, newest first. */
export const listDossiers = async (
  { store }: Pick<Deps, 'store'>,
  filter: DossierFilter,
  lezerId: string | null,
): Promise<{ totaal: number; dossiers: DossierInLijst[] }> => {
  const matching = store.db.selectFrom('dossier').where((eb) => eb.and(conditions(eb, filter, lezerId)));
  const { totaal } = await matching
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('totaal'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .select([
      'dossiernummer',
      'versie',
      'status',
      'ontvangstdatum',
      'kanaal',
      'terrein',
      'aard',
      'gemeente_woon as gemeenteWoon',
      'gemeente_voorval as gemeenteVoorval',
      'spoedeisend',
      'klacht_op',
      'behandelwijze',
      'behandelaar_id as behandelaarId',
      'gesloten_op as geslotenOp',
      sql<
        string[]
      >`array(select grond from dossier_grond g where g.dossier_id = dossier.dossier_id order by grond)`.as(
        'gronden',
      ),
    ])
    .orderBy((eb) => eb(sql`coalesce(behandelaar_id = ${lezerId}, false)`, '=', true), 'desc')
    .orderBy('ontvangstdatum', 'desc')
    .orderBy('dossiernummer', 'desc')
    .limit(filter.perPagina)
    .offset((filter.pagina - 1) * filter.perPagina)
    .execute();
  const dossiers = rows.map(({ klacht_op, status, ...row }) => ({
    ...row,
    status: status as Status,
    klacht: klacht_op !== null,
  }));
  return { totaal, dossiers };
};

const conditions = (eb: Eb, filter: DossierFilter, lezerId: string | null) => [
  ...(filter.status ? [eb('status', '=', filter.status)] : []),
  ...(filter.terrein ? [eb('terrein', '=', filter.terrein)] : []),
  ...(filter.aard ? [eb('aard', '=', filter.aard)] : []),
  ...(filter.kanaal ? [eb('kanaal', '=', filter.kanaal)] : []),
  ...(filter.gemeenteVoorval ? [eb('gemeente_voorval', '=', filter.gemeenteVoorval)] : []),
  ...(filter.gemeenteWoon ? [eb('gemeente_woon', '=', filter.gemeenteWoon)] : []),
  ...(filter.ontvangenVan ? [eb('ontvangstdatum', '>=', filter.ontvangenVan)] : []),
  ...(filter.ontvangenTot ? [eb('ontvangstdatum', '<=', filter.ontvangenTot)] : []),
  ...(filter.behandelaar === 'geen' ? [eb('behandelaar_id', 'is', null)] : []),
  ...(filter.behandelaar && filter.behandelaar !== 'geen'
    ? [eb('behandelaar_id', '=', filter.behandelaar === 'mij' ? lezerId : filter.behandelaar)]
    : []),
  ...(filter.grond
    ? [
        eb.exists(
          eb
            .selectFrom('dossier_grond')
            .select('grond')
            .whereRef('dossier_grond.dossier_id', '=', 'dossier.dossier_id')
            .where('grond', '=', filter.grond),
        ),
      ]
    : []),
];
