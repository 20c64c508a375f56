import { behandelfolds } from './behandelfolds.ts';
import { type Dossier, leegDossier } from './dossier.ts';
import type { Gebeurtenis, Vastgelegd } from './gebeurtenis.ts';
import { waarborgfolds } from './waarborgfolds.ts';

type Recorded = Pick<Vastgelegd, 'versie' | 'gebeurtenis'>;

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

const changes = (dossier: Dossier, { versie, gebeurtenis }: Recorded): Partial<Dossier> =>
  (folds[gebeurtenis.type as Folded] as (d: Dossier, e: Gebeurtenis, versie: number) => Partial<Dossier>)(
    dossier,
    gebeurtenis,
    versie,
  );

/** What one more event makes of a dossier whose course it does not stand in yet. */
const after = (dossier: Dossier, recorded: Recorded): Partial<Dossier> =>
  recorded.gebeurtenis.type === 'HandelingWithdrawn'
    ? foldJournaal(geldend([...dossier.verloop, recorded]))
    : changes(dossier, recorded);

/** The dossier after one more event of its journal. */
export const evolve = (dossier: Dossier, { versie, gebeurtenis }: Recorded): Dossier => {
  const recorded = { versie, gebeurtenis };
  return {
    ...dossier,
    ...after(dossier, recorded),
    verloop: [...dossier.verloop, recorded],
    versie,
  };
};

/** The state of a dossier from its whole journal, in order of version: as `evolve` makes it, event by event. */
export const foldJournaal = (journaal: Iterable<Recorded>): Dossier => {
  // One object and one list that grow: a copy at each event would make long journals slow.
  const verloop: Dossier['verloop'][number][] = [];
  const dossier: Dossier = { ...leegDossier, verloop };
  for (const { versie, gebeurtenis } of journaal) {
    const recorded = { versie, gebeurtenis };
    Object.assign(dossier, after(dossier, recorded), { verloop, versie });
    verloop.push(recorded);
  }
  return dossier;
};
