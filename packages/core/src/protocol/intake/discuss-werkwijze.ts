import { z } from 'zod';
import { werkwijzepunten } from '../../codes/werkwijzepunten.ts';
import { dag, fault, keuzes, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { beforeEersteContact, whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';
import { checkWerkwijze, werkwijzeVelden } from './werkwijze.ts';

/** The eight points of the way of working, each with its date or the reason why it does not apply; can be repeated (5.4). */
export const discussWerkwijze = act({
  name: 'discussWerkwijze',
  label: 'Werkwijze bespreken',
  artikelen: ['5.4', '5.4.3', '5.4.7', '5.4.8'],
  by: behandelend,
  bereiktClient: true,
  input: z
    .object({
      op: dag({ label: 'Dag van het gesprek' }),
      ...werkwijzeVelden,
      besproken: keuzes(
        werkwijzepunten,
        {
          label: 'Besproken punten van de werkwijze',
          soms: 'Kies ten minste één punt, hier of bij de punten die niet van toepassing zijn.',
        },
        0,
      ),
      vragen: tekst({ label: 'Vragen van de cliënt' }).optional(),
    })
    .superRefine((given, check) => {
      checkWerkwijze(given, check);
      if (given.besproken.length + (given.nietVanToepassing?.length ?? 0) === 0)
        fault(check, 'besproken', 'Kies ten minste één punt.');
    }),
  refuse: [withoutMelding, whenClosed, beforeEersteContact],
  events: (_dossier, invoer) => [
    {
      type: 'WerkwijzeDiscussed',
      op: invoer.op,
      besproken: invoer.besproken,
      nietVanToepassing: invoer.nietVanToepassing ?? [],
    },
  ],
});
