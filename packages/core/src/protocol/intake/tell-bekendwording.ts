import { z } from 'zod';
import { dag, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { beforeEersteContact, whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** The client hears that hearing both sides makes their name known, and which risks that has (5.4.1a, B5). */
export const tellBekendwording = act({
  name: 'tellBekendwording',
  label: 'Vertellen dat de naam bekend wordt, en welke risico’s dat heeft',
  artikelen: ['5.4.1a', 'B5'],
  by: behandelend,
  bereiktClient: true,
  input: z.object({
    op: dag({ label: 'Dag van het gesprek' }),
    risicos: tekst({
      label: 'Welke risico’s zijn besproken?',
      hint: 'Denk aan victimisatie: nadeel omdat iemand klaagt. De verhouding tot de wederpartij telt mee.',
    }),
  }),
  refuse: [withoutMelding, whenClosed, beforeEersteContact],
  events: (_dossier, invoer) => [{ type: 'BekendwordingTold', op: invoer.op }],
});
