import { z } from 'zod';
import { verwijsinstanties } from '../../codes/verwijsinstanties.ts';
import { dag, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { beforeEersteContact, whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** Not the right address, or outside the area served: the client is referred, and that is registered (2.4, 4). */
export const referClient = act({
  name: 'referClient',
  label: 'Cliënt doorverwijzen',
  artikelen: ['2.4', '4'],
  by: behandelend,
  bereiktClient: true,
  input: z.object({
    op: dag({ label: 'Dag van doorverwijzen' }),
    instantie: keuze(verwijsinstanties, { label: 'Naar wie verwijst u door?' }),
    toelichting: tekst({ label: 'Toelichting' }).optional(),
  }),
  refuse: [withoutMelding, whenClosed, beforeEersteContact],
  events: (_dossier, invoer) => [{ type: 'ClientReferred', op: invoer.op, instantie: invoer.instantie }],
});
