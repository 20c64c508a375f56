import type { Transaction } from 'kysely';
import type { Database } from '../tables/tables.ts';
import type { ProjectionRows } from './projections.ts';

/** Writes the projections of one dossier in the transaction of the act; what was given out at its opening stays. */
export const writeProjections = async (trx: Transaction<Database>, rows: ProjectionRows): Promise<void> => {
  const {
    dossier_id,
    dossiernummer: _,
    registratie_id: __,
    protocol_editie: ___,
    ...changing
  } = rows.dossier;
  await trx
    .insertInto('dossier')
    .values(rows.dossier)
    .onConflict((c) => c.column('dossier_id').doUpdateSet(changing))
    .execute();
  await trx.deleteFrom('dossier_grond').where('dossier_id', '=', dossier_id).execute();
  await trx.deleteFrom('dossier_klachtbehandeling').where('dossier_id', '=', dossier_id).execute();
  await trx.deleteFrom('dossier_doel').where('dossier_id', '=', dossier_id).execute();
  await trx.deleteFrom('bureauprocedure').where('dossier_id', '=', dossier_id).execute();
  await trx.deleteFrom('termijn').where('dossier_id', '=', dossier_id).execute();
  await trx.deleteFrom('voorlegging').where('dossier_id', '=', dossier_id).execute();
  if (rows.gronden.length > 0) await trx.insertInto('dossier_grond').values(rows.gronden).execute();
  if (rows.klachtbehandelingen.length > 0)
    await trx.insertInto('dossier_klachtbehandeling').values(rows.klachtbehandelingen).execute();
  if (rows.doelen.length > 0) await trx.insertInto('dossier_doel').values(rows.doelen).execute();
  if (rows.procedures.length > 0) await trx.insertInto('bureauprocedure').values(rows.procedures).execute();
  if (rows.overZicht) await writeSight(trx, rows);
  if (rows.termijnen.length > 0) await trx.insertInto('termijn').values(rows.termijnen).execute();
  if (rows.voorleggingen.length > 0) await trx.insertInto('voorlegging').values(rows.voorleggingen).execute();
};

const writeSight = async (trx: Transaction<Database>, rows: ProjectionRows): Promise<void> => {
  const { dossier_id } = rows.dossier;
  await trx.deleteFrom('dossier_belang').where('dossier_id', '=', dossier_id).execute();
  await trx.deleteFrom('dossier_conflict').where('dossier_id', '=', dossier_id).execute();
  if (rows.belangen.length > 0) await trx.insertInto('dossier_belang').values(rows.belangen).execute();
  if (rows.conflicten.length > 0) await trx.insertInto('dossier_conflict').values(rows.conflicten).execute();
};
