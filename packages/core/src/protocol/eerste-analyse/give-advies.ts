import { z } from 'zod';
import { dag, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { verzending, verzondenAls } from '../briefinvoer.ts';
import { contactwijzen } from '../codelijsten.ts';
import { beforeEersteContact, whenClosed, withoutMelding } from '../guards.ts';
import { whenBuitenWerkgebied, whenConflict } from '../guards-voorlegging.ts';
import { behandelend } from '../rol.ts';

/** Information or advice; an advice is reasoned and both are given to the client (4.2, B8). */
export const giveAdvies = act({
  name: 'giveAdvies',
  label: 'Advies geven',
  artikelen: ['4.2', 'B8'],
  by: behandelend,
  bereiktClient: true,
  frequent: true,
  stuk: { soort: 'brief' },
  input: z.object({
    op: dag({ label: 'Dag van het advies' }),
    wijze: keuze(contactwijzen, { label: 'Hoe kreeg de cliënt het advies en de motivering?' }),
    verzending,
    advies: tekst({ label: 'Advies aan de cliënt' }),
    motivering: tekst({ label: 'Motivering', hint: 'De cliënt krijgt het advies en de motivering.' }),
  }),
  refuse: [withoutMelding, whenClosed, beforeEersteContact, whenConflict, whenBuitenWerkgebied],
  events: (_dossier, invoer) => [
    { type: 'AdviesGiven', op: invoer.op, wijze: invoer.wijze, ...verzondenAls(invoer) },
  ],
});
