import { z } from 'zod';
import { dag, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { act, refuse } from '../act.ts';
import { uitkomsten } from '../codelijsten.ts';
import { whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** The investigation ends in a reasoned conclusion, in writing, to both (B10). */
export const sendConclusie = act({
  name: 'sendConclusie',
  label: 'Conclusie van het onderzoek versturen',
  artikelen: ['B10'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag van verzenden' }),
    uitkomst: keuze(uitkomsten, { label: 'Uitkomst' }),
    conclusie: tekst({ label: 'Gemotiveerde conclusie' }, 'bijzonder'),
  }),
  refuse: [
    withoutMelding,
    whenClosed,
    {
      artikel: 'B10',
      check: (dossier) =>
        dossier.onderzoekGestartOp === null
          ? refuse(
              'B10',
              'Er loopt geen onderzoek.',
              'Meld eerst de start van het onderzoek.',
              'startOnderzoek',
            )
          : null,
    },
  ],
  events: (_dossier, invoer) => [{ type: 'ConclusieSent', op: invoer.op, uitkomst: invoer.uitkomst }],
});
