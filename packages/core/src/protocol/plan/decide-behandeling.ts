import { z } from 'zod';
import { dag, janee, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { beforeIntake, whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** After the preliminary investigation: taken up or not, and the client hears it within two weeks of the intake (5.5b, 6, 6.1). */
export const decideBehandeling = act({
  name: 'decideBehandeling',
  label: 'Beslissen over verdere behandeling',
  artikelen: ['5.5b', '6', '6.1', '5.4.4b'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag waarop de cliënt de beslissing hoorde' }),
    inBehandeling: janee({ label: 'De klacht wordt verder behandeld' }),
    diagnose: tekst({ label: 'Vooronderzoek en diagnose' }, 'bijzonder'),
    motivering: tekst({ label: 'Motivering van de beslissing' }),
  }),
  refuse: [withoutMelding, whenClosed, beforeIntake],
  events: (_dossier, invoer) => [
    { type: 'BehandelingDecided', op: invoer.op, inBehandeling: invoer.inBehandeling },
  ],
});
