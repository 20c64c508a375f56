import { type Onderdeel, type OpenedDossier, openDossier, type StoreDeps } from '@meldpunt/store';
import { systeem } from './melding.ts';

/** The dossier with the highest number, opened with these parts. */
export const newestDossier = async (
  deps: StoreDeps,
  onderdelen: readonly Onderdeel[],
): Promise<OpenedDossier> => {
  const { dossier_id } = await deps.store.db
    .selectFrom('dossier')
    .select('dossier_id')
    .orderBy('dossiernummer', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const opened = await openDossier(deps, dossier_id, { reader: systeem, onderdelen });
  if (!opened || 'refused' in opened) throw new Error('not opened');
  return opened;
};
