import { z } from 'zod';
import { dag, tekst } from '../../persoonsgegevens/velden.ts';
import { act, refuse } from '../act.ts';
import { whenClosed, withoutMelding } from '../guards.ts';
import { kwamViaAnderen } from '../melder-rol.ts';
import { behandelend } from '../rol.ts';

/** Who reports for another hears that the victim must make contact first; until then it is only registered (5c). */
export const tellDerde = act({
  name: 'tellDerde',
  label: 'Melder vertellen dat het slachtoffer zelf contact moet opnemen',
  artikelen: ['5c'],
  by: behandelend,
  input: z.object({ op: dag({ label: 'Dag van het bericht' }), bericht: tekst({ label: 'Bericht' }) }),
  refuse: [
    withoutMelding,
    whenClosed,
    {
      artikel: '5c',
      check: (dossier) =>
        kwamViaAnderen(dossier)
          ? null
          : refuse('5c', 'Deze melding kwam niet via een ander.', 'Er valt niemand te berichten.'),
    },
  ],
  events: (_dossier, invoer) => [{ type: 'DerdeTold', op: invoer.op }],
});
