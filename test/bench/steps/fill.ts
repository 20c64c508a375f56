import { generateWorld, loadWorld } from '@meldpunt/world';
import { FIRST_NIGHT } from '../days.ts';
import type { Done } from '../figures.ts';
import { instellingen, openStore, type Place, timed } from '../place.ts';

/** Whole years before the year of the last day. */
const YEARS = 3;
/** One melding in so many is about one incident. */
const ONE_IN_MASS = 50;

/** Fills the vault, the journal and all that follows from it with a synthetic world, through the door for many dossiers. */
export const fill = async (place: Place): Promise<Done> => {
  const { deps, close } = openStore(place, new Date(`${FIRST_NIGHT}T20:00:00Z`));
  try {
    const massa = Math.round(place.dossiers / ONE_IN_MASS);
    const given = { seed: 1, dossiers: place.dossiers - massa, massa, jaren: YEARS, totEnMet: FIRST_NIGHT };
    const world = generateWorld({ ...given, instellingen });
    const making = { seconds: 0 };
    const dossiers = () => stopwatch(world.dossiers(), making);
    const { seconds, outcome } = await timed(() => loadWorld(deps, { ...world, dossiers }));
    // Making the world up is the bench's own work.
    const parts = { verzinnen: making.seconds };
    return { seconds: seconds - making.seconds, rowsOut: outcome.dossiers, what: 'dossiers', parts };
  } finally {
    await close();
  }
};

/** The same values; adds the seconds that making them took. */
function* stopwatch<T>(from: Generator<T>, counted: { seconds: number }): Generator<T> {
  for (;;) {
    const begun = performance.now();
    const next = from.next();
    counted.seconds += (performance.now() - begun) / 1000;
    if (next.done) return;
    yield next.value;
  }
}
