import type { Actor } from '@meldpunt/core';
import {
  isUuid,
  type Organisatiekeuze,
  organisatieKeuze,
  searchOrganisaties,
  searchVoorvallen,
  type Voorvalkeuze,
  voorvalKeuze,
} from '@meldpunt/store';
import type { PageDeps } from '../deps.ts';
import type { Optie } from '../form/choices.ts';
import { MOST_FOUND, type Zoekbaar, zoekveld } from '../form/search-choice.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import { dagTekst, meervoud } from '../layout/texts.ts';

const valueField: Record<Zoekbaar, string> = { organisatie: 'organisatieId', voorval: 'voorvalId' };

const organisationOption = ({ organisatieId, naam, plaats }: Organisatiekeuze): Optie => ({
  waarde: organisatieId,
  naam: plaats ? `${naam} (${plaats})` : naam,
});

const incidentWords = ({ voorvalnummer, datum, plaats }: Omit<Voorvalkeuze, 'meldingen'>): string =>
  [voorvalnummer, datum && dagTekst(datum), plaats].filter(Boolean).join(', ');

const incidentOption = (voorval: Voorvalkeuze): Optie => ({
  waarde: voorval.voorvalId,
  naam: `${incidentWords(voorval)}, ${meervoud(voorval.meldingen, 'melding', 'meldingen')}`,
});

/** What a search finds, one more than is shown, so that a page can say that there are more. */
export const findChoices = async (
  deps: PageDeps,
  lezer: Actor,
  wat: Zoekbaar,
  tekst: string,
): Promise<Optie[]> => {
  const asked = tekst.trim().slice(0, 200);
  if (wat === 'organisatie')
    return (await searchOrganisaties(deps.store, asked, MOST_FOUND + 1)).map(organisationOption);
  // A date is looked for as it is shown (3 mrt 2026) and as it is written down (2026-03-03).
  const words = (voorval: Omit<Voorvalkeuze, 'meldingen'>) =>
    `${incidentWords(voorval).replaceAll('\u00a0', ' ')} ${voorval.datum ?? ''}`;
  return (await searchVoorvallen(deps.store, lezer, asked, MOST_FOUND + 1, words)).map(incidentOption);
};

const chosen = async (deps: PageDeps, lezer: Actor, wat: Zoekbaar, id: string): Promise<Optie[]> => {
  if (!isUuid(id)) return [];
  if (wat === 'organisatie') {
    const found = await organisatieKeuze(deps.store, id);
    return found ? [organisationOption(found)] : [];
  }
  const found = await voorvalKeuze(deps.store, lezer, id);
  return found ? [incidentOption(found)] : [];
};

/** For each kind of thing that is searched: what was chosen in the form, then what its search text finds. */
export const searchedChoices = async (
  deps: PageDeps,
  lezer: Actor,
  ingevuld: Ingevuld,
): Promise<Record<Zoekbaar, Optie[]>> => {
  const of = async (wat: Zoekbaar): Promise<Optie[]> => {
    const first = await chosen(deps, lezer, wat, one(ingevuld, valueField[wat]));
    const found = await findChoices(deps, lezer, wat, one(ingevuld, zoekveld(wat)));
    return [...first, ...found.filter(({ waarde }) => waarde !== first[0]?.waarde)];
  };
  const [organisatie, voorval] = await Promise.all([of('organisatie'), of('voorval')]);
  return { organisatie, voorval };
};
