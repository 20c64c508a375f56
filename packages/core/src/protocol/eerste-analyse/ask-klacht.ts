import { z } from 'zod';
import { dag, keuze } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { klachtvragers } from '../codelijsten.ts';
import { whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** A melding becomes a klacht; it stays a melding too (2.3). */
export const askKlacht = act({
  name: 'askKlacht',
  label: 'Van de melding een klacht maken',
  artikelen: ['2.3'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag van het verzoek' }),
    door: keuze(klachtvragers, { label: 'Wie vraagt om nader onderzoek?' }),
  }),
  refuse: [withoutMelding, whenClosed],
  events: (_dossier, invoer) => [{ type: 'KlachtAsked', op: invoer.op, door: invoer.door }],
});
