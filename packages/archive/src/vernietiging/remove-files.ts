import type { Datum } from '@meldpunt/core';
import { sql } from 'kysely';
import type { ArchiveDeps } from '../archive-deps.ts';

/**
 * Fourth step: the files of documents, and then the rows that named them. A file that is gone already is no problem; one
 * that stays stops the list, and its row stays with it.
 */
export const removeFiles = async (deps: ArchiveDeps, lijstNummer: string): Promise<void> => {
  const { rows } = await sql<{ document_id: string }>`
    select d.document_id from document d
    join vernietigingslijst_dossier v on v.dossier_id = d.dossier_id and v.lijst_nummer = ${lijstNummer} and v.stap = 'rijen_weg'
    order by d.document_id`.execute(deps.store.db);
  let over = 0;
  for (const { document_id } of rows) {
    await deps.documents.remove(document_id);
    if ((await deps.documents.readSealed(document_id)) !== null) over++;
  }
  if (over > 0) throw new Error(`${lijstNummer}: ${over} files of documents are still there`);
  await deps.store.db.transaction().execute(async (trx) => {
    await sql`delete from document d using vernietigingslijst_dossier v
              where v.dossier_id = d.dossier_id and v.lijst_nummer = ${lijstNummer} and v.stap = 'rijen_weg'`.execute(
      trx,
    );
    await trx
      .updateTable('vernietigingslijst_dossier')
      .set({ stap: 'bestanden_weg' })
      .where('lijst_nummer', '=', lijstNummer)
      .where('stap', '=', 'rijen_weg')
      .execute();
  });
};

/** Fifth step: what stays of each dossier is its number, the rule, and the day. */
export const setGrafstenen = (deps: ArchiveDeps, lijstNummer: string, vandaag: Datum): Promise<void> =>
  deps.store.db.transaction().execute(async (trx) => {
    await sql`
      insert into grafsteen (dossiernummer, bewaarregel, regel_versie, vernietigd_op, lijst_nummer)
      select dossiernummer, bewaarregel, regel_versie, ${vandaag}::date, lijst_nummer from vernietigingslijst_dossier
      where lijst_nummer = ${lijstNummer} and stap = 'bestanden_weg'`.execute(trx);
    await trx
      .updateTable('vernietigingslijst_dossier')
      .set({ stap: 'gereed' })
      .where('lijst_nummer', '=', lijstNummer)
      .where('stap', '=', 'bestanden_weg')
      .execute();
  });
