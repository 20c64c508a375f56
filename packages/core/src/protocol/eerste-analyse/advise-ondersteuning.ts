import { z } from 'zod';
import { dag, fault, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { ondersteuningDoorDerden } from '../codelijsten.ts';
import { verwijsreacties } from '../codelijsten-verwijzing.ts';
import { beforeEersteContact, whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** What the bureau can't do itself: the advice to take a lawyer, and the way to help with psychological problems (5.4.3). */
export const adviseOndersteuning = act({
  name: 'adviseOndersteuning',
  label: 'Wijzen op een advocaat of psychische hulp',
  artikelen: ['5.4.3'],
  by: behandelend,
  bereiktClient: true,
  input: z
    .object({
      op: dag({ label: 'Dag' }),
      soort: keuze(ondersteuningDoorDerden, { label: 'Waar is de cliënt op gewezen?' }),
      reactie: keuze(verwijsreacties, {
        label: 'Wat wil de cliënt?',
        soms: 'Verplicht bij hulp bij ernstige psychische problemen.',
      }).optional(),
      toelichting: tekst({ label: 'Toelichting' }, 'bijzonder').optional(),
    })
    .superRefine((given, check) => {
      if (given.soort === 'psychische_hulp' && !given.reactie)
        fault(check, 'reactie', 'Kies of de cliënt is verwezen, of dat niet wil.');
    }),
  refuse: [withoutMelding, whenClosed, beforeEersteContact],
  events: (_dossier, { op, soort, reactie }) => [
    { type: 'OndersteuningAdvised', op, soort, ...(soort === 'psychische_hulp' && { reactie }) },
  ],
});
