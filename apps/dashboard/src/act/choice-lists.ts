import { behandelaars } from '@meldpunt/api';
import { type Actor, hedendaagseGemeenten } from '@meldpunt/core';
import { actieveMedewerkers } from '@meldpunt/store';
import type { PageDeps } from '../deps.ts';
import type { Keuzelijsten } from '../form/choices.ts';
import type { Ingevuld } from '../form/typed.ts';
import { searchedChoices } from './searched-choices.ts';

/**
 * What the fields that refer to something offer: people who handle cases, and of organisations and incidents those that
 * were searched for and the one that was chosen.
 */
export const loadChoiceLists = async (
  deps: PageDeps,
  lezer: Actor,
  ingevuld: Ingevuld = {},
): Promise<Keuzelijsten> => {
  const [medewerkers, gezocht] = await Promise.all([
    actieveMedewerkers(deps.store, behandelaars),
    searchedChoices(deps, lezer, ingevuld),
  ]);
  return {
    medewerker: medewerkers.map(({ medewerkerId, naam }) => ({ waarde: medewerkerId, naam })),
    ...gezocht,
    werkgebied: deps.instellingen.werkgebied,
    elders: hedendaagseGemeenten.filter((code) => !deps.instellingen.werkgebied.includes(code)),
  };
};
