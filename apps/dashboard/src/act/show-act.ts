import { datumAt } from '@meldpunt/core';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { standardUploads } from '../document/sent-document.ts';
import type { Fout } from '../layout/alert.ts';
import { type Actformulier, actPage } from './act-page.ts';
import { loadChoiceLists } from './choice-lists.ts';
import { actorIn } from './open-for-act.ts';

/** A form to show; what is not named is empty. */
export type Shown = Omit<Actformulier, 'lijsten' | 'vandaag' | 'instellingen' | 'fouten' | 'bestand'> & {
  fouten?: readonly Fout[];
  /** A file was sent, which must be chosen again. */
  bestandOpnieuw?: boolean;
};

/** Answers with the form of an act. */
export const showAct = async (
  deps: PageDeps,
  c: PageContext,
  shown: Shown,
  status: 200 | 400 | 409 | 422 = 200,
) =>
  c.html(
    actPage(frameOf(deps, c), {
      fouten: [],
      ...shown,
      lijsten: await loadChoiceLists(deps, actorIn(c), shown.ingevuld),
      vandaag: datumAt(deps.nu()),
      instellingen: deps.instellingen,
      bestand: {
        maxBytes: (deps.uploads ?? standardUploads).maxBytes,
        opnieuw: shown.bestandOpnieuw ?? false,
      },
    }),
    status,
  );
