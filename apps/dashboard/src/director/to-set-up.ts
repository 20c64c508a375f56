import type { Bureau } from '@meldpunt/api';
import type { Bewaarregels } from '@meldpunt/archive';
import type { Protocolinstellingen } from '@meldpunt/core';
import { html } from 'hono/html';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';

/** What the bureau itself has to say before Meldpunt can stand for it. */
export type Inrichting = {
  bureau: Pick<Bureau, 'telefoon' | 'email'>;
  instellingen: Pick<Protocolinstellingen, 'grondslagadvies'>;
  bewaarregels: Bewaarregels;
};

type Punt = { open: (stand: Inrichting) => boolean; wat: string; waar: string; link: string };

const punten: readonly Punt[] = [
  {
    open: ({ bureau }) => !bureau.telefoon && !bureau.email,
    wat: 'Op het meldformulier en in brieven staat geen telefoonnummer of e-mailadres. Wie meldt, kan het bureau dus niet bereiken.',
    waar: 'bureau',
    link: 'Contact van het bureau invullen',
  },
  {
    open: ({ instellingen }) => instellingen.grondslagadvies === null,
    wat: 'Er is geen advies van een jurist genoteerd over de wettelijke grondslagen (AVG artikel 6).',
    waar: 'grondslagadvies',
    link: 'Advies noteren',
  },
  {
    open: ({ bewaarregels }) => bewaarregels.regels.some(({ status }) => status.startsWith('voorstel')),
    wat: 'Een of meer bewaartermijnen zijn nog een voorstel van Meldpunt.',
    waar: 'bewaren',
    link: 'Bewaartermijnen vaststellen',
  },
];

/** What is still to be set up, each with where that is done; nothing once all of it is (B7, A6, 11). */
export const toSetUp = (stand: Inrichting): Html | '' => {
  const open = punten.filter((punt) => punt.open(stand));
  return open.length === 0
    ? ''
    : alert(
        'info',
        html`<p><strong>Nog in te richten</strong></p><ul>${open.map(({ wat, waar, link }) => html`<li>${wat} <a href="/instellingen/${waar}">${link}</a></li>`)}</ul>`,
      );
};
