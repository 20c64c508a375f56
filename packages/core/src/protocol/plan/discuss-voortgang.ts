import { z } from 'zod';
import { dag, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { whenClosed, withoutMelding, withoutPlan } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** Regular contact with the client on progress (8.3). */
export const discussVoortgang = act({
  name: 'discussVoortgang',
  label: 'Voortgang bespreken met de cliënt',
  artikelen: ['8.3'],
  by: behandelend,
  bereiktClient: true,
  frequent: true,
  stuk: { soort: 'verslag' },
  input: z.object({ op: dag({ label: 'Dag van het gesprek' }), verslag: tekst({ label: 'Kort verslag' }) }),
  refuse: [withoutMelding, whenClosed, withoutPlan],
  events: (_dossier, invoer) => [{ type: 'VoortgangDiscussed', op: invoer.op }],
});
