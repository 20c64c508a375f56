import { z } from 'zod';
import { dag, verwijzing } from '../../persoonsgegevens/velden.ts';
import { act, refuse } from '../act.ts';
import { withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** Several meldingen can be about one incident (2.2). */
export const linkVoorval = act({
  name: 'linkVoorval',
  label: 'Koppelen aan een voorval',
  artikelen: ['2.2'],
  by: [...behandelend, 'systeem'],
  input: z.object({
    op: dag({ label: 'Dag van koppelen' }),
    voorvalId: verwijzing('voorval', { label: 'Voorval' }),
  }),
  refuse: [withoutMelding],
  events: (dossier, invoer) => [
    ...(dossier.voorvalId && dossier.voorvalId !== invoer.voorvalId
      ? [
          {
            type: 'VoorvalUnlinked' as const,
            op: invoer.op,
            voorvalId: dossier.voorvalId,
            metVolgende: true as const,
          },
        ]
      : []),
    { type: 'VoorvalLinked', op: invoer.op, voorvalId: invoer.voorvalId },
  ],
});

/** A wrong link is undone, and the undoing is remembered (2.2). */
export const unlinkVoorval = act({
  name: 'unlinkVoorval',
  label: 'Loskoppelen van het voorval',
  artikelen: ['2.2'],
  by: behandelend,
  input: z.object({ op: dag({ label: 'Dag van loskoppelen' }) }),
  refuse: [
    withoutMelding,
    {
      artikel: '2.2',
      check: (dossier) =>
        dossier.voorvalId
          ? null
          : refuse(
              '2.2',
              'Deze melding is niet aan een voorval gekoppeld.',
              'Koppel haar eerst aan een voorval.',
              'linkVoorval',
            ),
    },
  ],
  events: (dossier, invoer) => [
    { type: 'VoorvalUnlinked', op: invoer.op, voorvalId: dossier.voorvalId ?? '' },
  ],
});
