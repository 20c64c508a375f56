import type { Actor, Vastgelegd } from '@meldpunt/core';
import type { ExpressionBuilder } from 'kysely';
import type { Store } from '../connect.ts';
import { journaalUit, journaalVan } from '../journal/load-journal.ts';
import type { Database } from '../tables/tables.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';

/** An open dossier in which no term runs, so that no date reminds of it; its journal says what comes next. */
export type DossierZonderTermijn = {
  dossiernummer: string;
  spoedeisend: boolean;
  behandelaarId: string | null;
  /** Codes of what to mind when the client is called or written to. */
  contactvoorwaarden: string[];
  journaal: Vastgelegd[];
};

/** Of one handler; of the team (`null`): those that nobody handles, or only somebody whose account is off; or of all. */
type Van = { behandelaarId?: string | null };

const withoutTerm = ({ not, exists, selectFrom }: ExpressionBuilder<Database, 'dossier'>) =>
  not(
    exists(
      selectFrom('termijn')
        .select('termijn.dossier_id')
        .whereRef('termijn.dossier_id', '=', 'dossier.dossier_id')
        .where('termijn.voldaan_op', 'is', null)
        .where('termijn.vervallen_op', 'is', null),
    ),
  );

const handledBy =
  (behandelaarId: string | null) =>
  ({ or, eb, not, exists, selectFrom }: ExpressionBuilder<Database, 'dossier'>) =>
    behandelaarId
      ? eb('dossier.behandelaar_id', '=', behandelaarId)
      : or([
          eb('dossier.behandelaar_id', 'is', null),
          not(
            exists(
              selectFrom('medewerker')
                .select('medewerker.medewerker_id')
                .whereRef('medewerker.medewerker_id', '=', 'dossier.behandelaar_id')
                .where('medewerker.actief', '=', true),
            ),
          ),
        ]);

const open = ({ db }: Pick<Store, 'db'>, lezer: Actor, { behandelaarId }: Van) =>
  db
    .selectFrom('dossier')
    .where('dossier.status', '!=', 'afgesloten')
    .where(zichtbaar(lezer, 'dossier.dossier_id'))
    .where(withoutTerm)
    .$if(behandelaarId !== undefined, (q) => q.where(handledBy(behandelaarId ?? null)));

/** How many open dossiers have no term that runs. */
export const countZonderTermijn = async (
  store: Pick<Store, 'db'>,
  lezer: Actor,
  van: Van,
): Promise<number> => {
  const { aantal } = await open(store, lezer, van)
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .executeTakeFirstOrThrow();
  return aantal;
};

/** Open dossiers without a term that runs: urgent ones first, then those that came in first. */
export const dossiersZonderTermijn = async (
  store: Pick<Store, 'db'>,
  lezer: Actor,
  { limit, ...van }: Van & { limit: number },
): Promise<DossierZonderTermijn[]> => {
  const rows = await open(store, lezer, van)
    .select(['dossiernummer', 'spoedeisend', 'behandelaar_id', 'contact_voorwaarden'])
    .select(journaalVan)
    .orderBy('spoedeisend', 'desc')
    .orderBy('ontvangen_op')
    .orderBy('dossiernummer')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    dossiernummer: row.dossiernummer,
    spoedeisend: row.spoedeisend,
    behandelaarId: row.behandelaar_id,
    contactvoorwaarden: row.contact_voorwaarden,
    journaal: journaalUit(row.journaal),
  }));
};
