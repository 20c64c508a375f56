import type { StoreDeps } from '../deps.ts';
import { loadJournal } from '../journal/load-journal.ts';
import { foldToRows } from '../journal/projections.ts';

/** Dossiers in one transaction. */
const BATCH = 100;

/**
 * Makes the rows of terms anew in every dossier where one is open: after a change of the calendar their last days can be
 * others. Whoever records an act in such a dossier at the same time makes them anew too. Gives how many dossiers.
 */
export const renewTermijnen = async (deps: Pick<StoreDeps, 'store' | 'instellingen'>): Promise<number> => {
  const open = await deps.store.db
    .selectFrom('termijn')
    .select('dossier_id')
    .distinct()
    .where('voldaan_op', 'is', null)
    .where('vervallen_op', 'is', null)
    .orderBy('dossier_id')
    .execute();
  for (let from = 0; from < open.length; from += BATCH)
    await renewBatch(
      deps,
      open.slice(from, from + BATCH).map((row) => row.dossier_id),
    );
  return open.length;
};

const renewBatch = (
  { store, instellingen }: Pick<StoreDeps, 'store' | 'instellingen'>,
  ids: readonly string[],
): Promise<void> =>
  store.db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('dossier')
      .select(['dossier_id', 'dossiernummer', 'registratie_id', 'protocol_editie'])
      .where('dossier_id', 'in', ids)
      .orderBy('dossier_id')
      .forNoKeyUpdate()
      .execute();
    for (const row of rows) {
      const { termijnen } = foldToRows(
        {
          dossierId: row.dossier_id,
          dossiernummer: row.dossiernummer,
          registratieId: row.registratie_id,
          protocolEditie: row.protocol_editie,
        },
        await loadJournal(trx, row.dossier_id),
        instellingen,
      );
      await trx.deleteFrom('termijn').where('dossier_id', '=', row.dossier_id).execute();
      if (termijnen.length > 0) await trx.insertInto('termijn').values(termijnen).execute();
    }
  });
