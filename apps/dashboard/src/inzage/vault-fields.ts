import {
  type Bekenden,
  findPassages,
  OUDE_WAARDE,
  type Passage,
  type Persoonsgegevensklasse,
} from '@meldpunt/core';
import { latestFields, type OpenedDossier } from '@meldpunt/store';
import { fieldLabel } from '../journal/field-labels.ts';
import { actLabel } from '../journal/steps.ts';

/** One personal value of a dossier, with the place at which it can be found again. */
export type Kluisveld = {
  /** Version of its act and path of the field, such as `1.melderNaam`. */
  plek: string;
  versie: number;
  naam: string;
  handeling: string;
  klasse: Persoonsgegevensklasse;
  waarde: string;
};

/** What the user calls a personal field; an old value by the correction that it stands beside. */
const nameOf = (handeling: string, veld: string): string =>
  veld === OUDE_WAARDE ? 'Waarde vóór de verbetering' : fieldLabel(handeling, veld);

/** Every personal value of an opened dossier, in the order of its journal. */
export const vaultFields = ({ journaal, persoonlijk }: OpenedDossier): Kluisveld[] => {
  const actOf = new Map(journaal.map(({ versie, handeling }) => [versie, handeling]));
  return [...persoonlijk]
    .sort((a, b) => a.versie - b.versie)
    .flatMap(({ versie, klasse, velden }) => {
      const handeling = actOf.get(versie) ?? '';
      return Object.entries(velden).map(([veld, waarde]) => ({
        plek: `${versie}.${veld}`,
        versie,
        naam: nameOf(handeling, veld),
        handeling: actLabel(handeling),
        klasse,
        waarde,
      }));
    });
};

/** Longer than this is a story, not the name of somebody. */
const NAME_LENGTH = 80;

/** Names of others that the dossier knows, and what is the client's own. */
export const knownPeople = (velden: readonly Kluisveld[], opened: OpenedDossier): Bekenden => {
  const latest = latestFields(opened.persoonlijk);
  const own = velden.filter(({ klasse }) => klasse === 'contact').map(({ waarde }) => waarde);
  return {
    derden: velden
      .filter(({ klasse, waarde }) => klasse === 'derden' && waarde.length <= NAME_LENGTH)
      .map(({ waarde }) => waarde),
    eigen: [...own, ...(latest.melderNaam ? [latest.melderNaam] : [])],
  };
};

/** Classes of words in which others can be named beside what is asked. */
export const isStory = ({ klasse, waarde }: Kluisveld): boolean =>
  klasse !== 'contact' && (klasse !== 'derden' || waarde.length > NAME_LENGTH);

/** Passages to suggest in a field; none where the whole field is about the client. */
export const passagesOf = (veld: Kluisveld, bekenden: Bekenden): Passage[] =>
  veld.klasse === 'contact' ? [] : findPassages(veld.waarde, bekenden);
