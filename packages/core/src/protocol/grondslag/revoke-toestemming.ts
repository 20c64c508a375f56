import { z } from 'zod';
import { dag, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { when, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

const withoutToestemming = when(
  'A6',
  (d) => Object.values(d.grondslagen).every(({ grondslag }) => grondslag !== 'toestemming'),
  'Er is geen toestemming vastgelegd die nog geldt.',
  'Leg eerst vast waarvoor de cliënt toestemming gaf.',
  'recordGrondslag',
);

/** Consent can always be taken back; what rested on it then needs another basis (A6). */
export const revokeToestemming = act({
  name: 'revokeToestemming',
  label: 'Toestemming voor gegevens intrekken',
  artikelen: ['A6'],
  by: behandelend,
  ookVervallen: true,
  input: z.object({ op: dag({ label: 'Dag' }), toelichting: tekst({ label: 'Toelichting' }).optional() }),
  refuse: [withoutMelding, withoutToestemming],
  events: (dossier, invoer) => [
    {
      type: 'ToestemmingRevoked',
      op: invoer.op,
      gegevens: Object.entries(dossier.grondslagen)
        .filter(([, { grondslag }]) => grondslag === 'toestemming')
        .map(([soort]) => soort),
    },
  ],
});
