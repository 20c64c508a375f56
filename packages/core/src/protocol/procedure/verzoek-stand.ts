import type { Dossier, Verzoek } from '../../dossier/dossier.ts';
import { type Guard, refuse } from '../act.ts';

/** The open request of this kind. */
export const openVerzoek = (dossier: Dossier, soort: string): Verzoek | undefined =>
  dossier.verzoeken.find((v) => v.soort === soort && v.beantwoordOp === null);

/** A request of this kind is open, and it is sure who asks (A15, A16-17). */
export const withoutVerzoek = (
  artikel: 'A15' | 'A16-17',
  soort: 'inzage' | 'verbetering' | 'wissing',
): Guard => ({
  artikel,
  check: (dossier) => {
    const open = openVerzoek(dossier, soort);
    if (!open)
      return refuse(
        artikel,
        `Er staat geen verzoek om ${soort} open.`,
        'Leg het verzoek eerst vast.',
        'receiveVerzoek',
      );
    return open.identiteitOp === null
      ? refuse(artikel, 'De identiteit is nog niet vastgesteld.', 'Doe dat eerst.', 'checkIdentiteit')
      : null;
  },
});

/** What a correction or erasure rests on, where the request counts only once it is sure who asks. */
export const withoutAanleiding = (soort: 'verbetering' | 'wissing'): Guard<{ aanleiding: string }> => ({
  artikel: 'A16-17',
  check: (dossier, context, invoer) =>
    invoer?.aanleiding === 'verzoek'
      ? withoutVerzoek('A16-17', soort).check(dossier, context, undefined)
      : null,
});

/** Nothing is erased that a running procedure about the bureau needs (5.4.5, A16-17). */
export const whileProcedureRuns: Guard = {
  artikel: 'A16-17',
  check: (dossier) =>
    dossier.procedures.some((p) => p.afgehandeldOp === null)
      ? refuse(
          'A16-17',
          'Er loopt een bezwaar, klacht over het bureau of beroep. De gegevens zijn daarvoor nodig.',
          'Weiger met die grond, of wacht tot de procedure is afgehandeld.',
          'settleProcedure',
        )
      : null,
};
