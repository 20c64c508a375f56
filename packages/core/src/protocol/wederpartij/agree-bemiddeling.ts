import { z } from 'zod';
import { dag, janee } from '../../persoonsgegevens/velden.ts';
import { type Guard, refuse } from '../act.ts';
import { when } from '../guards.ts';
import { withoutMachtiging } from '../guards-machtiging.ts';
import { actNaarBuiten } from '../naar-buiten.ts';
import { beforeBekendwording } from '../plan/guards-plan.ts';
import { behandelend } from '../rol.ts';

const beforeBeideVisies = when(
  'B11',
  (d) => d.hoorOp === null,
  'De wederpartij kon haar visie nog niet geven.',
  'Verstuur eerst de hoor-wederhoorbrief.',
  'sendHoorWederhoorbrief',
);

const withoutBeiden: Guard<{ client: boolean; wederpartij: boolean }> = {
  artikel: 'B11',
  check: (_dossier, _context, invoer) =>
    invoer && !(invoer.client && invoer.wederpartij)
      ? refuse(
          'B11',
          'Bemiddeling kan alleen als cliënt en wederpartij allebei instemmen.',
          'Vraag beide partijen om instemming. Een beslissing van de directeur vervangt die niet.',
        )
      : null,
};

/** Both parties agree to mediation, after both could give their view (B11). */
export const agreeBemiddeling = actNaarBuiten({
  name: 'agreeBemiddeling',
  label: 'Instemming met bemiddeling vastleggen',
  artikelen: ['2.4', '4.2', '5.2e', '5.4.1a', '5.4.1b', 'B5', 'B11'],
  by: behandelend,
  bereiktClient: true,
  input: z.object({
    op: dag({ label: 'Dag waarop beiden instemden' }),
    client: janee({ label: 'De cliënt stemt in' }),
    wederpartij: janee({ label: 'De wederpartij stemt in' }),
  }),
  refuse: [withoutMachtiging('wederpartij'), beforeBekendwording, beforeBeideVisies, withoutBeiden],
  events: (_dossier, invoer) => [{ type: 'BemiddelingAgreed', op: invoer.op }],
});
