import { datumVoluit } from '@meldpunt/core';
import type { OpenedDossier } from '@meldpunt/store';

/** The letters to the other party that the client has no copy of yet, word for word, to go with the copy (8.5). */
export const attachments = ({ dossier, persoonlijk }: OpenedDossier): { titel: string; tekst: string }[] =>
  dossier.stukken
    .filter(({ soort, afschriftOp }) => soort === 'uit' && afschriftOp === null)
    .flatMap(({ versie, op }) => {
      const sealed = persoonlijk.find((one) => one.versie === versie && one.velden.brief !== undefined);
      return sealed
        ? [{ titel: `Kopie van onze brief van ${datumVoluit(op)}`, tekst: sealed.velden.brief ?? '' }]
        : [];
    });

/** Whether there are pieces that Meldpunt can't print itself: what the other party sent, and loose documents. */
export const loosePieces = ({ dossier, persoonlijk }: OpenedDossier): boolean =>
  dossier.stukken.some(
    ({ versie, afschriftOp }) =>
      afschriftOp === null &&
      !persoonlijk.some((one) => one.versie === versie && one.velden.brief !== undefined),
  );
