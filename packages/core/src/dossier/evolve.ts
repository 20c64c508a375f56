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

/** What one more event makes of a dossier whose course it does not stand in yet. */
const after = (dossier: Dossier, recorded: Recorded): Partial<Dossier> => {
  const { gebeurtenis } = recorded;
  if (gebeurtenis.type === 'HandelingWithdrawn') return foldJournaal(geldend([...dossier.verloop, recorded]));
  const changed = changes(dossier, recorded);
  const melding = 'melding' in changed ? changed.melding : dossier.melding;
  // A way to reach who reported turned up (3.3).
  return melding?.onbereikbaar && maaktBereikbaar(gebeurtenis)
    ? { ...changed, melding: { ...melding, onbereikbaar: false } }
    : changed;
};

/** An event as it stands in the course of a dossier. */
const inVerloop = ({ versie, gebeurtenis, medewerkerId }: Recorded): Dossier['verloop'][number] => ({
  versie,
  gebeurtenis,
  ...(medewerkerId && { medewerkerId }),
});

/** The dossier after one more event of its journal. */
export const evolve = (dossier: Dossier, recorded: Recorded): Dossier => ({
  ...dossier,
  ...after(dossier, recorded),
  verloop: [...dossier.verloop, inVerloop(recorded)],
  versie: recorded.versie,
});

/** The state of a dossier from its whole journal, in order of version: as `evolve` makes it, event by event. */
export const foldJournaal = (journaal: Iterable<Recorded>): Dossier => {
  // One object and one list that grow: a copy at each event would make long journals slow.
  const verloop: Dossier['verloop'][number][] = [];
  const dossier: Dossier = { ...leegDossier, verloop };
  for (const recorded of journaal) {
    Object.assign(dossier, after(dossier, recorded), { verloop, versie: recorded.versie });
    verloop.push(inVerloop(recorded));
  }
  return dossier;
};
