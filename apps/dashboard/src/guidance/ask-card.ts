import type { Dossier } from '@meldpunt/core';
import { html } from 'hono/html';
import { articleLink } from '../act/refusal.ts';
import type { Html } from '../layout/html.ts';

/** Beside the form of a contact: that it must still be asked who reports (2.2, 5c). */
export const askCard = ({ melding }: Dossier): Html | '' =>
  melding?.rolMelder === 'onbekend'
    ? html`<section class="mp-kaart" aria-labelledby="vraag-wie"><h2 id="vraag-wie">Vraag wie er meldt</h2><p>Het is nog niet bekend of de melder zelf het slachtoffer is, of voor een ander meldt. Vraag dat bij dit contact, en vul het daarna in bij de registratie. Pas dan kunt u een behandelwijze kiezen. ${articleLink('2.2')}</p></section>`
    : '';
