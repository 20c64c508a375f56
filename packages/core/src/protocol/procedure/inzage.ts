import { z } from 'zod';
import { dag, getal, keuze } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, refuse } from '../act.ts';
import { inzagewijzen } from '../codelijsten-waarborgen.ts';
import { withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';
import { withoutVerzoek } from './verzoek-stand.ts';

/** Whoever inspects gets a copy, and it is made together with recording that (A15, AVG 15.3). */
const withoutKopie: Guard<object> = {
  artikel: 'A15',
  check: (_dossier, { kopieGemaakt }, invoer) =>
    invoer && !kopieGemaakt
      ? refuse(
          'A15',
          'Er is geen kopie van het dossier gemaakt.',
          'Maak de kopie op de bladzijde Inzage van dit dossier. Daar kiest u wat over anderen wordt weggelaten, en daarna staat de inzage vanzelf in het dossier.',
        )
      : null,
};

/** The person sees the whole dossier, without what is about others; never before identity was checked (5.4.8, 8.4, A15). */
export const giveInzage = act({
  name: 'giveInzage',
  label: 'Inzage geven in het hele dossier',
  artikelen: ['5.4.8', '8.4', 'A15'],
  by: behandelend,
  ookVervallen: true,
  input: z.object({
    op: dag({ label: 'Dag van de inzage' }),
    wijze: keuze(inzagewijzen, { label: 'Hoe ziet de cliënt het dossier?' }),
    getoond: getal(0, 100_000, { label: 'Aantal gegevens in de kopie' }),
    weggelaten: getal(0, 100_000, { label: 'Aantal weggelaten delen over anderen' }),
  }),
  refuse: [withoutMelding, withoutVerzoek('A15', 'inzage'), withoutKopie],
  events: (_dossier, { op, wijze, getoond, weggelaten }) => [
    { type: 'InzageGiven', op, wijze, getoond, weggelaten },
  ],
});
