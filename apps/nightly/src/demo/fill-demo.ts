import { addDays, datumAt } from '@meldpunt/core';
import { awaitLookAtOpen } from '@meldpunt/store';
import { generateWorld, loadWorld, type Waarheid, type WorldMedewerker } from '@meldpunt/world';
import type { Installation } from '../installation.ts';

/** From so many dossiers on conflicts of interest are planted. */
const PLANTED_FROM = 500;

/** Fills an empty installation with a synthetic world up to yesterday; gives its staff. `progress` hears how far it is. */
export const fillWithWorld = async (
  installation: Installation,
  options: {
    seed: string;
    dossiers?: number | undefined;
    jaren?: number | undefined;
    massa?: number | undefined;
  },
  progress: (loaded: number, all: number) => void,
): Promise<{ dossiers: number; medewerkers: readonly WorldMedewerker[]; waarheid: Waarheid }> => {
  const { deps } = installation;
  // Up to and including yesterday: of today, things would stand in it that have not happened yet.
  const totEnMet = addDays(datumAt(deps.nu()), -1);
  // A small world has no room for them.
  const conflicten = (options.dossiers ?? PLANTED_FROM) >= PLANTED_FROM ? 1 : 0;
  const world = generateWorld({ ...options, conflicten, totEnMet, instellingen: deps.instellingen });
  const { dossiers } = await loadWorld(deps, world, { onBlock: (loaded) => progress(loaded, world.aantal) });
  await awaitLookAtOpen(deps);
  return { dossiers, medewerkers: world.medewerkers, waarheid: world.waarheid() };
};
