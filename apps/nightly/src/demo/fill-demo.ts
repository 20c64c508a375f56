import { datumAt } from '@meldpunt/core';
import { generateWorld, loadWorld, type WorldMedewerker } from '@meldpunt/world';
import type { Installation } from '../installation.ts';

/** Fills an empty installation with a synthetic world up to today; gives its staff. `progress` hears how far it is. */
export const fillWithWorld = async (
  installation: Installation,
  options: {
    seed: string;
    dossiers?: number | undefined;
    jaren?: number | undefined;
    massa?: number | undefined;
  },
  progress: (loaded: number, all: number) => void,
): Promise<{ dossiers: number; medewerkers: readonly WorldMedewerker[]; waarheid: unknown }> => {
  const { deps } = installation;
  const world = generateWorld({ ...options, totEnMet: datumAt(deps.nu()), instellingen: deps.instellingen });
  const { dossiers } = await loadWorld(deps, world, { onBlock: (loaded) => progress(loaded, world.aantal) });
  return { dossiers, medewerkers: world.medewerkers, waarheid: world.waarheid() };
};
