import { z } from 'zod';
import { sluitredenen } from '../../codes/sluitredenen.ts';
import { dag, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import {
  beforeAfschrift,
  beforeConclusie,
  beforeEindeVerteld,
  whenClosed,
  withoutMelding,
} from '../guards.ts';
import { behandelend } from '../rol.ts';

/** The case is closed for a reason of the list, after the client was told and has every copy (5.4.4b, 8.5, 8.6a). */
export const closeDossier = act({
  name: 'closeDossier',
  label: 'Dossier afsluiten',
  artikelen: ['5.4.4b', '8.5', '8.6a', 'B10'],
  by: behandelend,
  frequent: true,
  input: z.object({
    op: dag({ label: 'Dag van afsluiten' }),
    reden: keuze(sluitredenen, { label: 'Reden' }),
    motivering: tekst({ label: 'Motivering' }).optional(),
  }),
  refuse: [withoutMelding, whenClosed, beforeEindeVerteld, beforeAfschrift, beforeConclusie],
  events: (_dossier, invoer) => [{ type: 'DossierClosed', op: invoer.op, reden: invoer.reden }],
});
