import { z } from 'zod';
import { dag, regel, tekst } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, refuse } from '../act.ts';
import { when, whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';
import { magVia } from './contactwijze.ts';

const withoutMailserver: Guard = {
  artikel: '8.4',
  check: (_dossier, { instellingen }) =>
    instellingen.mail
      ? null
      : refuse(
          '8.4',
          'Meldpunt kan nog geen e-mail versturen.',
          'Bel of schrijf de cliënt, en vraag de beheerder om de mailserver in te stellen.',
        ),
};

/** Only by ways that are safe for the client (5.4.4a). */
const whenGeenEmail = when(
  '5.4.4a',
  (d) => !magVia(d, 'email'),
  'Met de cliënt is afgesproken dat u niet e-mailt.',
  'Neem contact op zoals is afgesproken, of spreek iets anders af.',
  'agreeContactwijze',
);

/** A message to the client goes out by mail, and stays in the dossier as correspondence (8.3, 8.4). */
export const mailClient = act({
  name: 'mailClient',
  label: 'E-mail sturen aan de cliënt',
  artikelen: ['5.4.4a', '8.3', '8.4'],
  by: behandelend,
  bereiktClient: true,
  input: z.object({
    onderwerp: regel('vrije_tekst', {
      label: 'Onderwerp',
      hint: 'Een ander kan dit lezen zonder de e-mail te openen. Schrijf hier niets gevoeligs.',
    }),
    bericht: tekst({
      label: 'Bericht',
      hint: 'Een e-mail kan door anderen worden gelezen. Schrijf alleen op wat nodig is.',
    }),
  }),
  refuse: [withoutMelding, whenClosed, withoutMailserver, whenGeenEmail],
  events: (_dossier, _invoer, { vandaag }) => [{ type: 'ClientMailed', op: vandaag }],
});

/** An answer of the client to such a message comes in; it counts as a word of the client (8.1b, 8.4). */
export const receiveClientMail = act({
  name: 'receiveClientMail',
  label: 'E-mail van de cliënt ontvangen',
  artikelen: ['8.1b', '8.4'],
  by: ['systeem'],
  input: z.object({
    op: dag({ label: 'Dag van ontvangst' }),
    bericht: tekst({ label: 'Bericht' }, 'bijzonder'),
  }),
  refuse: [withoutMelding],
  events: (_dossier, { op }) => [{ type: 'ClientMailReceived', op }],
});
