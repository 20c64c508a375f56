import { type Datum, datumAt } from '@meldpunt/core';
import type { ArchiveDeps } from '../archive-deps.ts';
import { makeVerklaring } from '../verklaring/make-verklaring.ts';
import { deleteRows } from './delete-rows.ts';
import { removeFiles, setGrafstenen } from './remove-files.ts';
import { beginUitvoering } from './uitvoering.ts';
import { vacuum } from './vacuum.ts';
import { declareIntent, destroyKeys } from './voornemen.ts';

/** What came of one list. */
export type LijstUitkomst = {
  lijstNummer: string;
  status: 'uitgevoerd' | 'wacht';
  /** Dossiers that wait: the national registration has not got their last change yet. */
  wachtend: number;
  verklaringNummer: string | null;
};

/**
 * Carries out an approved list. Every step notes in the list how far each dossier is, so after a kill at any point the
 * next run goes on where this one stopped; what is done is not done again. The statement comes before the list turns
 * "uitgevoerd".
 */
export const executeLijst = async (
  deps: ArchiveDeps,
  lijstNummer: string,
  dag: Datum,
): Promise<LijstUitkomst> => {
  const { db } = deps.store;
  await beginUitvoering(db, lijstNummer, deps.nu());
  await declareIntent(deps, lijstNummer, dag);
  await destroyKeys(deps, lijstNummer, dag);
  await deleteRows(deps, lijstNummer);
  await removeFiles(deps, lijstNummer);
  await setGrafstenen(deps, lijstNummer, datumAt(deps.nu()));
  // The shards of all lists: a kill may have left some that no list waits for any more.
  for (const shard of deps.keys.dirtyShards()) await deps.keys.newEpoch(shard, deps.verifyKeyBackup);
  const gevacuumd = await vacuum(deps);
  const waiting = await db
    .selectFrom('vernietigingslijst_dossier')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('lijst_nummer', '=', lijstNummer)
    .where('uitgezonderd', '=', false)
    .where('stap', '<>', 'gereed')
    .executeTakeFirstOrThrow();
  if (waiting.n > 0) return { lijstNummer, status: 'wacht', wachtend: waiting.n, verklaringNummer: null };
  const verklaringNummer = await makeVerklaring(deps, lijstNummer, gevacuumd);
  await db
    .updateTable('vernietigingslijst')
    .set({ status: 'uitgevoerd' })
    .where('lijst_nummer', '=', lijstNummer)
    .execute();
  return { lijstNummer, status: 'uitgevoerd', wachtend: 0, verklaringNummer };
};
