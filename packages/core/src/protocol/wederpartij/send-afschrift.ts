import { z } from 'zod';
import { geenClient, wachtOpAfschrift } from '../../dossier/zonder-client.ts';
import { dag } from '../../persoonsgegevens/velden.ts';
import { act, refuse } from '../act.ts';
import { verzending, verzondenAls } from '../briefinvoer.ts';
import { withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** The client gets a copy of everything written to or by the other party (8.5). */
export const sendAfschrift = act({
  name: 'sendAfschrift',
  label: 'Afschrift aan de cliënt sturen',
  artikelen: ['8.5'],
  by: behandelend,
  stuk: { soort: 'brief' },
  bereiktClient: true,
  input: z.object({ op: dag({ label: 'Dag van verzenden' }), verzending }),
  refuse: [
    withoutMelding,
    {
      artikel: '8.5',
      check: (dossier) =>
        dossier.stukken.some(wachtOpAfschrift)
          ? null
          : refuse(
              '8.5',
              geenClient(dossier)
                ? 'Bij eigen actie zonder cliënt is er niemand die een afschrift krijgt.'
                : 'De cliënt heeft van alle brieven al een afschrift.',
              'Er valt nu niets te sturen.',
            ),
    },
  ],
  events: (_dossier, invoer) => [{ type: 'AfschriftSent', op: invoer.op, ...verzondenAls(invoer) }],
});
