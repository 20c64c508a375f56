import { z } from 'zod';
import { dag, janee, keuze, rijen, tekst, verwijzing } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, refuse } from '../act.ts';
import { planstappen, stapnemers } from '../codelijsten.ts';
import { beforeIntake, notTakenUp, whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** Client and bureau agree on the intended result (7.1). */
const withoutAkkoord: Guard<{ clientAkkoord: boolean }> = {
  artikel: '7.1',
  check: (_dossier, _context, invoer) =>
    invoer && !invoer.clientAkkoord
      ? refuse(
          '7.1',
          'De cliënt is het niet eens met het beoogde resultaat.',
          'Pas het plan samen met de cliënt aan, of beëindig de behandeling.',
          'tellEinde',
        )
      : null,
};

/** The plan of action: result, steps, terms, handler (7, 7.0-7.4a); a changed plan needs a new agreement (8.3). */
export const agreePlan = act({
  name: 'agreePlan',
  label: 'Plan van aanpak vaststellen',
  artikelen: ['6.1', '7', '7.1', '7.3a', '7.4a', '8.3'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag waarop de cliënt instemde' }),
    resultaat: tekst({
      label: 'Beoogd resultaat',
      hint: 'Haalbaar en toetsbaar. Weeg de bewijsbaarheid, de praktische nood en de structurele kant.',
    }),
    stappen: rijen(
      z.object({
        stap: keuze(planstappen, { label: 'Stap' }),
        doorWie: keuze(stapnemers, { label: 'Wie doet dit?' }),
        uiterlijk: dag({ label: 'Uiterlijk op' }),
        alsGeenAntwoord: tekst({
          label: 'Wat als er geen, een afwijzend of een positief antwoord komt?',
        }).optional(),
      }),
      { label: 'Stappen' },
    ),
    behandelaarId: verwijzing('medewerker', { label: 'Verantwoordelijke behandelaar' }),
    clientAkkoord: janee({ label: 'De cliënt is het eens met het resultaat en de stappen' }),
  }),
  refuse: [withoutMelding, whenClosed, beforeIntake, notTakenUp, withoutAkkoord],
  events: (_dossier, invoer) => [
    {
      type: 'PlanAgreed',
      op: invoer.op,
      behandelaarId: invoer.behandelaarId,
      stappen: invoer.stappen.map(({ stap, doorWie, uiterlijk }) => ({ stap, doorWie, uiterlijk })),
    },
  ],
});
