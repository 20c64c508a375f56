import type { Bureau } from '@meldpunt/api';
import { html } from 'hono/html';
import type { Html } from '../layout/html.ts';

/** A telephone number that can be called from the page. */
export const telefoonlink = (telefoon: string): Html =>
  html`<a href="tel:${telefoon.replace(/[^\d+]/g, '')}">${telefoon.replaceAll(' ', '\u00a0')}</a>`;

/** How to reach the bureau without this form, as a sentence; nothing when no way was configured (B7). */
export const otherWays = ({ telefoon, email }: Bureau): Html | '' => {
  if (!telefoon && !email) return '';
  const mail = email && html`<a href="mailto:${email}">${email}</a>`;
  const call = telefoon && html`bel ${telefoonlink(telefoon)}`;
  return html`<p>Liever praten of schrijven? ${call ? html`Dat kan: ${call}` : ''}${call && mail ? html`, of mail ${mail}` : mail ? html`Mail ${mail}` : ''}.</p>`;
};

/** What to do when the form does not do what it should. */
export const callInstead = ({ telefoon }: Bureau): Html | '' =>
  telefoon ? html`<p>U kunt ons ook bellen: ${telefoonlink(telefoon)}.</p>` : '';
