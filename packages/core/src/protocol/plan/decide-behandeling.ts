import { z } from 'zod';
import { dag, janee, keuzes, tekst } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, refuse } from '../act.ts';
import { verzending, verzondenAls } from '../briefinvoer.ts';
import { planstappen } from '../codelijsten.ts';
import {
  beforeContactSlachtoffer,
  beforeIntake,
  whenClosed,
  whenZonderVervolg,
  withoutMelding,
} from '../guards.ts';
import { whenBuitenWerkgebied, whenConflict } from '../guards-voorlegging.ts';
import { behandelend } from '../rol.ts';

/** Taking a case up names the strategy or strategies (6.1). */
const withoutStrategie: Guard<{ inBehandeling: boolean; strategie: string[] }> = {
  artikel: '6.1',
  check: (_dossier, _context, invoer) =>
    invoer?.inBehandeling && invoer.strategie.length === 0
      ? refuse('6.1', 'Er is geen strategie gekozen.', 'Kies hoe de klacht behandeld kan worden.')
      : null,
};

/** After the preliminary investigation: taken up or not, and the client hears it within two weeks of the intake (5.5b, 6, 6.1). */
export const decideBehandeling = act({
  name: 'decideBehandeling',
  label: 'Beslissen over verdere behandeling',
  artikelen: ['4.2', '5c', '5.5b', '6', '6.1', '5.4.4b'],
  by: behandelend,
  stuk: { soort: 'brief' },
  bereiktClient: true,
  input: z.object({
    op: dag({ label: 'Dag waarop de cliënt de beslissing hoorde' }),
    inBehandeling: janee({ label: 'De klacht wordt verder behandeld' }),
    strategie: keuzes(
      planstappen,
      { label: 'Welke strategie past?', soms: 'Verplicht als de klacht in behandeling komt.' },
      0,
    ),
    verzending,
    diagnose: tekst({ label: 'Vooronderzoek en diagnose' }, 'bijzonder'),
    motivering: tekst({ label: 'Motivering van de beslissing' }),
  }),
  refuse: [
    withoutMelding,
    whenClosed,
    whenConflict,
    whenBuitenWerkgebied,
    whenZonderVervolg,
    beforeContactSlachtoffer,
    beforeIntake,
    withoutStrategie,
  ],
  events: (_dossier, invoer) => [
    {
      type: 'BehandelingDecided',
      op: invoer.op,
      inBehandeling: invoer.inBehandeling,
      strategie: invoer.strategie,
      ...verzondenAls(invoer),
    },
  ],
});
