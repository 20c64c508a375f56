import { z } from 'zod';
import { dag, janee, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { contactwijzen } from '../codelijsten.ts';
import { whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** The client is called back or approached, within two working days of receipt (3.1-3.3); a try that failed is kept too. */
export const contactClient = act({
  name: 'contactClient',
  label: 'Contact met de cliënt vastleggen',
  artikelen: ['3.1', '3.2', '3.3', '5c', '8.3'],
  by: behandelend,
  bereiktClient: true,
  frequent: true,
  stuk: { soort: 'verslag' },
  input: z.object({
    op: dag({ label: 'Dag van het contact' }),
    wijze: keuze(contactwijzen, { label: 'Hoe was het contact?' }),
    gelukt: janee({ label: 'Het is gelukt om de cliënt te bereiken' }),
    metSlachtoffer: janee({ label: 'Het slachtoffer zelf (of de wettelijk vertegenwoordiger) is gesproken' }),
    verslag: tekst({ label: 'Kort verslag' }).optional(),
  }),
  refuse: [withoutMelding, whenClosed],
  events: (_dossier, invoer) => [
    invoer.gelukt
      ? { type: 'ContactMade', op: invoer.op, wijze: invoer.wijze, metSlachtoffer: invoer.metSlachtoffer }
      : { type: 'ContactAttempted', op: invoer.op, wijze: invoer.wijze },
  ],
});
