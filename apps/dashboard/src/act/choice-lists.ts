import { behandelaars } from '@meldpunt/api';
import { type Actor, gemeentenElders } from '@meldpunt/core';
import { actieveMedewerkers, organisatieKeuzes, voorvalKeuzes } from '@meldpunt/store';
import type { PageDeps } from '../deps.ts';
import type { Keuzelijsten } from '../form/choices.ts';
import { dagTekst } from '../layout/texts.ts';

/** How many organisations and incidents a list offers: all of a bureau's, as far as a list can still be used. */
const ORGANISATIONS = 2000;
const INCIDENTS = 300;

/** What the fields that refer to something offer: people who handle cases, known organisations, recent incidents. */
export const loadChoiceLists = async (deps: PageDeps, lezer: Actor): Promise<Keuzelijsten> => {
  const [medewerkers, organisaties, voorvallen] = await Promise.all([
    actieveMedewerkers(deps.store, behandelaars),
    organisatieKeuzes(deps.store, ORGANISATIONS),
    voorvalKeuzes(deps.store, lezer, INCIDENTS),
  ]);
  return {
    medewerker: medewerkers.map(({ medewerkerId, naam }) => ({ waarde: medewerkerId, naam })),
    organisatie: organisaties.map(({ organisatieId, naam, plaats }) => ({
      waarde: organisatieId,
      naam: plaats ? `${naam} (${plaats})` : naam,
    })),
    voorval: voorvallen.map(({ voorvalId, voorvalnummer, datum, plaats, meldingen }) => ({
      waarde: voorvalId,
      naam: [voorvalnummer, datum && dagTekst(datum), plaats, `${meldingen} gekoppeld`]
        .filter(Boolean)
        .join(', '),
    })),
    werkgebied: deps.instellingen.werkgebied,
    elders: [...gemeentenElders.keys()],
  };
};
