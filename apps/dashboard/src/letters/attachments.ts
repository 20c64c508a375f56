import { datumVoluit, wachtOpAfschrift } from '@meldpunt/core';
import type { OpenedDossier } from '@meldpunt/store';

/** The fields in which an act keeps the words of a letter to the other party. */
const letterFields = ['brief', 'bericht', 'conclusie'];

/** The words of the letter of an act; undefined when it has none. */
const letterOf = ({ persoonlijk }: Pick<OpenedDossier, 'persoonlijk'>, versie: number): string | undefined =>
  persoonlijk
    .filter((one) => one.versie === versie)
    .flatMap(({ velden }) => letterFields.map((naam) => velden[naam]))
    .find((text) => text !== undefined);

/** The letters to the other party that the client has no copy of yet, word for word, to go with the copy (8.5). */
export const attachments = (opened: OpenedDossier): { titel: string; tekst: string }[] =>
  opened.dossier.stukken
    .filter((stuk) => stuk.soort === 'uit' && wachtOpAfschrift(stuk))
    .flatMap(({ versie, op }) => {
      const tekst = letterOf(opened, versie);
      return tekst === undefined ? [] : [{ titel: `Kopie van onze brief van ${datumVoluit(op)}`, tekst }];
    });

/** Whether there are pieces that Meldpunt can't print itself: what the other party sent, and loose documents. */
export const loosePieces = (opened: OpenedDossier): boolean =>
  opened.dossier.stukken.some(
    (stuk) => wachtOpAfschrift(stuk) && (stuk.soort === 'in' || letterOf(opened, stuk.versie) === undefined),
  );
