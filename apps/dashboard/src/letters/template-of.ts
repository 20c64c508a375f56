import { type Briefsoort, delenVan, type Ontvanger, type Sjabloontekst } from '@meldpunt/letters';
import { sjabloonVersies } from '@meldpunt/store';
import type { PageDeps } from '../deps.ts';

/** A part of a letter with the template that holds now: of the bureau, or else (version 0) the one that is shipped. */
export type Deel = { deel: Ontvanger; versie: number } & Sjabloontekst;

/** The parts of a kind of letter, each with its template. */
export const templatesOf = (
  deps: Pick<PageDeps, 'store'>,
  soort: string,
  brief: Briefsoort,
): Promise<Deel[]> =>
  Promise.all(
    delenVan(brief).map(async ([deel, shipped]) => {
      const [own] = await sjabloonVersies(deps, { soort, deel });
      return own
        ? { deel, versie: own.versie, onderwerp: own.onderwerp, tekst: own.tekst }
        : { deel, versie: 0, ...shipped };
    }),
  );
