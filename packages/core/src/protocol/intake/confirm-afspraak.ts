import { z } from 'zod';
import { dag, fault, janee, keuze, regel } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { verzending, verzondenAls } from '../briefinvoer.ts';
import { bevestigingen } from '../codelijsten.ts';
import { beforeContactSlachtoffer, whenClosed, withoutIntakegrond, withoutMelding } from '../guards.ts';
import { whenBuitenWerkgebied, whenConflict } from '../guards-voorlegging.ts';
import { behandelend } from '../rol.ts';

/** The appointment is confirmed in writing with information, or by telephone when there is no time (5b); an interpreter where needed (5a). */
export const confirmAfspraak = act({
  name: 'confirmAfspraak',
  label: 'Afspraak voor intakegesprek bevestigen',
  artikelen: ['5.0', '5a', '5b', '5c'],
  by: behandelend,
  stuk: { soort: 'brief' },
  bereiktClient: true,
  input: z
    .object({
      op: dag({ label: 'Dag van de bevestiging' }),
      intakeOp: dag({ label: 'Dag van het intakegesprek' }),
      bevestiging: keuze(bevestigingen, { label: 'Hoe is de afspraak bevestigd?' }),
      verzending,
      tolk: janee({ label: 'Er is een tolk nodig' }),
      taal: regel('bijzonder', {
        label: 'Taal en tolk',
        soms: 'Verplicht als er een tolk nodig is.',
      }).optional(),
    })
    .superRefine((given, check) => {
      if (given.tolk && !given.taal) fault(check, 'taal', 'Vul de taal in, en welke tolk er komt.');
    }),
  refuse: [
    withoutMelding,
    whenClosed,
    whenConflict,
    whenBuitenWerkgebied,
    withoutIntakegrond,
    beforeContactSlachtoffer,
  ],
  events: (_dossier, invoer) => [
    {
      type: 'AfspraakConfirmed',
      op: invoer.op,
      intakeOp: invoer.intakeOp,
      bevestiging: invoer.bevestiging,
      tolk: invoer.tolk,
      ...verzondenAls(invoer),
    },
  ],
});
