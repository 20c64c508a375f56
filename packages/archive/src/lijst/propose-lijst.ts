import type { Store } from '@meldpunt/store';
import type { ArchivePlan } from '../plan-archive.ts';

/**
 * Writes the proposed list, once: when it is there already, or one of its dossiers got on another list meanwhile, nothing
 * is written and the next night plans anew. Gives whether it was written.
 */
export const proposeLijst = (store: Pick<Store, 'db'>, plan: ArchivePlan): Promise<boolean> =>
  store.db.transaction().execute(async (trx) => {
    if (!plan.voorstel) return false;
    const { lijstNummer, dossiers } = plan.voorstel;
    // One list per business date, whatever number an older plan gave it, and one at a time before the directeur.
    const there = await trx
      .selectFrom('vernietigingslijst')
      .select('lijst_nummer')
      .where((eb) =>
        eb.or([
          eb('lijst_nummer', '=', lijstNummer),
          eb('opgemaakt_op', '=', plan.zakelijkeDatum),
          eb('status', '=', 'voorgesteld'),
        ]),
      )
      .executeTakeFirst();
    if (there) return false;
    await trx
      .insertInto('vernietigingslijst')
      .values({ lijst_nummer: lijstNummer, opgemaakt_op: plan.zakelijkeDatum, status: 'voorgesteld' })
      .execute();
    await trx
      .insertInto('vernietigingslijst_dossier')
      .values(
        dossiers.map((d) => ({
          lijst_nummer: lijstNummer,
          dossier_id: d.dossierId,
          dossiernummer: d.dossiernummer,
          bewaarregel: d.bewaarregel,
          regel_versie: d.regelVersie,
          vernietigen_vanaf: d.vernietigenVanaf,
        })),
      )
      .execute();
    return true;
  });
