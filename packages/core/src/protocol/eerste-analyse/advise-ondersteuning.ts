import { z } from 'zod';
import { dag, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { ondersteuningDoorDerden } from '../codelijsten.ts';
import { beforeEersteContact, whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** What the bureau can't do itself: the advice to take a lawyer, and the way to help with psychological problems (5.4.3). */
export const adviseOndersteuning = act({
  name: 'adviseOndersteuning',
  label: 'Wijzen op een advocaat of psychische hulp',
  artikelen: ['5.4.3'],
  by: behandelend,
  bereiktClient: true,
  input: z.object({
    op: dag({ label: 'Dag' }),
    soort: keuze(ondersteuningDoorDerden, { label: 'Waar is de cliënt op gewezen?' }),
    toelichting: tekst({ label: 'Toelichting' }, 'bijzonder').optional(),
  }),
  refuse: [withoutMelding, whenClosed, beforeEersteContact],
  events: (_dossier, invoer) => [{ type: 'OndersteuningAdvised', op: invoer.op, soort: invoer.soort }],
});
