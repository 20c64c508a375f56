import { behandelfolds } from './behandelfolds.ts';
import { maaktBereikbaar } from './bereikbaarheid.ts';
import { type Dossier, leegDossier } from './dossier.ts';
import type { Gebeurtenis, Vastgelegd } from './gebeurtenis.ts';
import { waarborgfolds } from './waarborgfolds.ts';

/** Who recorded it matters to few folds, and is not always known. */
type Recorded = Pick<Vastgelegd, 'versie' | 'gebeurtenis'> & Partial<Pick<Vastgelegd, 'medewerkerId'>>;

/** What stands of a journal: without the acts that were withdrawn, and without the withdrawing itself. */
export const geldend = <R extends Recorded>(journaal: readonly R[]): R[] => {
  const withdrawn = new Set(
    journaal.flatMap(({ gebeurtenis }) =>
      gebeurtenis.type === 'HandelingWithdrawn' ? gebeurtenis.versies : [],
    ),
  );
  return journaal.filter(
    ({ versie, gebeurtenis }) => gebeurtenis.type !== 'HandelingWithdrawn' && !withdrawn.has(versie),
  );
};

const folds = { ...behandelfolds, ...waarborgfolds };
type Folded = keyof typeof folds;

type AnyFold = (d: Dossier, e: Gebeurtenis, versie: number, door: string | null) => Partial<Dossier>;

const changes = (dossier: Dossier, { versie, gebeurtenis, medewerkerId }: Recorded): Partial<Dossier> =>
  (folds[gebeurtenis.type as Folded] as AnyFold)(dossier, gebeurtenis, versie, medewerkerId ?? null);

/** A way to reach who reported turned up (3.3). */
const reachable = (dossier: Dossier, event: Gebeurtenis): Dossier =>
  dossier.melding?.onbereikbaar && maaktBereikbaar(event)
    ? { ...dossier, melding: { ...dossier.melding, onbereikbaar: false } }
    : dossier;

/** The dossier after one more event of its journal. */
export const evolve = (dossier: Dossier, recorded: Recorded): Dossier => {
  const { versie, gebeurtenis, medewerkerId } = recorded;
  const verloop = [...dossier.verloop, { versie, gebeurtenis, ...(medewerkerId && { medewerkerId }) }];
  if (gebeurtenis.type !== 'HandelingWithdrawn')
    return reachable({ ...dossier, ...changes(dossier, recorded), verloop, versie }, gebeurtenis);
  return { ...foldJournaal(geldend(verloop)), verloop, versie };
};

/** The state of a dossier from its whole journal, in order of version. */
export const foldJournaal = (journaal: Iterable<Recorded>): Dossier => {
  let dossier = leegDossier;
  for (const recorded of journaal) dossier = evolve(dossier, recorded);
  return dossier;
};
