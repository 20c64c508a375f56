import { behandelaars } from '@meldpunt/api';
import { gemeentenElders } from '@meldpunt/core';
import { actieveMedewerkers, organisatieKeuzes, voorvalKeuzes } from '@meldpunt/store';
import type { PageDeps } from '../deps.ts';
import type { Keuzelijsten } from '../form/choices.ts';
import { dagTekst } from '../layout/texts.ts';

/** How many organisations and incidents a list offers. */
const OFFERED = 200;

/** What the fields that refer to something offer: people who handle cases, known organisations, recent incidents. */
export const loadChoiceLists = async (deps: PageDeps): Promise<Keuzelijsten> => {
  const [medewerkers, organisaties, voorvallen] = await Promise.all([
    actieveMedewerkers(deps.store, behandelaars),
    organisatieKeuzes(deps.store, OFFERED),
    voorvalKeuzes(deps.store, OFFERED),
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
