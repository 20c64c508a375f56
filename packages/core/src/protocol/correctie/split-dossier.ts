import { z } from 'zod';
import { dag, dossiernummer, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { whenInstead, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/**
 * One melding turned out to be about two incidents: this dossier was split off from another one. Both count, and each
 * knows the other (2.2). It is recorded in the new dossier, together with its receipt.
 */
export const splitDossier = act({
  name: 'splitDossier',
  label: 'Vastleggen dat dit dossier is afgesplitst',
  artikelen: ['2.2'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag' }),
    dossiernummer: dossiernummer({ label: 'Van welk dossier is dit afgesplitst?' }),
    toelichting: tekst({ label: 'Waarom twee dossiers?' }).optional(),
  }),
  refuse: [
    withoutMelding,
    whenInstead(
      '2.2',
      (d) => d.gesplitstUit !== null,
      'Dit dossier is al vastgelegd als afgesplitst.',
      'Trek die handeling in als zij verkeerd was.',
      'withdrawHandeling',
    ),
  ],
  events: (_dossier, { op, dossiernummer }) => [{ type: 'DossierSplit', op, dossiernummer }],
});
