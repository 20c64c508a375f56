import { z } from 'zod';
import { dag, janee, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { beforeIntake, notTakenUp, whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** Client and bureau don't agree on the result: the handling ends, with referral where possible and wanted (7.1). */
export const failOvereenstemming = act({
  name: 'failOvereenstemming',
  label: 'Vastleggen dat er geen overeenstemming is over het resultaat',
  artikelen: ['7.1', '8.3'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag' }),
    verwijzingGewenst: janee({ label: 'De cliënt wil worden doorverwezen, en dat kan' }),
    verslag: tekst({ label: 'Waarover was geen overeenstemming?' }),
  }),
  refuse: [withoutMelding, whenClosed, beforeIntake, notTakenUp],
  events: (_dossier, invoer) => [
    { type: 'OvereenstemmingFailed', op: invoer.op, verwijzingGewenst: invoer.verwijzingGewenst },
  ],
});
