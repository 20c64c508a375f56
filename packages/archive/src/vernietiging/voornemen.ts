import type { Datum } from '@meldpunt/core';
import { sql } from 'kysely';
import type { ArchiveDeps } from '../archive-deps.ts';
import type { Bewaarregels } from '../bewaarregels/bewaarregels.ts';
import { type Bewaarfeiten, dueOn } from '../bewaarregels/vernietigen-vanaf.ts';
import { lopendeProcedure } from '../lijst/lopende-procedure.ts';
import type { Db } from '../tellingen/bijdragen.ts';

/** Told to whoever reads the list afterwards. */
const NIET_MEER =
  'Het dossier is na het opstellen van de lijst heropend of gewijzigd, er loopt een procedure, of de bewaarregel is veranderd.';

type Feiten = Bewaarfeiten & { dossierId: string; wacht: boolean };

/**
 * First step: nothing can be recorded in these dossiers from now on (a trigger refuses it), and with that certainty each
 * is looked at again. What is not closed and due any more is left out; what the national registration still has to get
 * waits for a next night.
 */
export const declareIntent = (deps: ArchiveDeps, lijstNummer: string, dag: Datum): Promise<void> =>
  deps.store.db.transaction().execute(async (trx) => {
    const items = await trx
      .updateTable('vernietigingslijst_dossier')
      .set({ stap: 'voorgenomen' })
      .where('lijst_nummer', '=', lijstNummer)
      .where('stap', '=', 'te_doen')
      .where('uitgezonderd', '=', false)
      .returning('dossier_id')
      .execute();
    if (items.length === 0) return;
    const ids = items.map((item) => item.dossier_id);
    const feiten = await readFeiten(trx, ids);
    const due = new Set(stillDue(deps.bewaarregels, feiten, dag));
    const waits = feiten.filter((f) => f.wacht && due.has(f.dossierId)).map((f) => f.dossierId);
    const change = (
      dossierIds: string[],
      to: { stap: string; uitgezonderd?: boolean; uitzondering_reden?: string },
    ) =>
      trx
        .updateTable('vernietigingslijst_dossier')
        .set(to)
        .where('lijst_nummer', '=', lijstNummer)
        .where('dossier_id', '=', sql<string>`any(${dossierIds}::uuid[])`)
        .execute();
    await change(waits, { stap: 'te_doen' });
    const gone = ids.filter((id) => !due.has(id));
    await change(gone, { stap: 'te_doen', uitgezonderd: true, uitzondering_reden: NIET_MEER });
  });

/**
 * Second step, the point of no return: the keys go. In the same transaction each dossier is looked at once more; the
 * trigger makes a change impossible, so one that is not due any more is a fault, and nothing is destroyed.
 */
export const destroyKeys = (deps: ArchiveDeps, lijstNummer: string, dag: Datum): Promise<number> =>
  deps.store.db.transaction().execute(async (trx) => {
    const items = await trx
      .selectFrom('vernietigingslijst_dossier')
      .select('dossier_id')
      .where('lijst_nummer', '=', lijstNummer)
      .where('stap', '=', 'voorgenomen')
      .forUpdate()
      .execute();
    if (items.length === 0) return 0;
    const ids = items.map((item) => item.dossier_id);
    const due = stillDue(deps.bewaarregels, await readFeiten(trx, ids), dag);
    if (due.length !== ids.length)
      throw new Error(
        `${lijstNummer}: ${ids.length - due.length} dossiers are not due any more; no key was destroyed`,
      );
    deps.keys.destroyKeys(ids);
    const left = ids.filter((id) => deps.keys.hasKey(id)).length;
    if (left > 0) throw new Error(`${lijstNummer}: ${left} keys are still there`);
    await trx
      .updateTable('vernietigingslijst_dossier')
      .set({ stap: 'sleutel_weg' })
      .where('lijst_nummer', '=', lijstNummer)
      .where('stap', '=', 'voorgenomen')
      .execute();
    return ids.length;
  });

const readFeiten = async (db: Db, dossierIds: readonly string[]): Promise<Feiten[]> => {
  const { rows } = await sql<Feiten>`
    select dossier_id as "dossierId", klacht_op as "klachtOp", behandelwijze, sluitreden,
           case when exists (${lopendeProcedure(sql.ref('d.dossier_id'))}) then null else gesloten_op end as "geslotenOp", wissing_op as "wissingOp",
           exists (select 1 from lvtd_wachtrij w where w.dossier_id = d.dossier_id) as wacht
    from dossier d where dossier_id = any(${dossierIds}::uuid[])`.execute(db);
  return rows;
};

const stillDue = (config: Bewaarregels, feiten: readonly Feiten[], dag: Datum): string[] =>
  feiten.filter((f) => dueOn(config, f, dag)).map((f) => f.dossierId);
