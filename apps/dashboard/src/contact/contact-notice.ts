import { contactwaarschuwingen } from '@meldpunt/core';
import type { Contactgegevens } from '@meldpunt/store';
import { html } from 'hono/html';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { dataList, label } from '../layout/pieces.ts';

/** What to mind when the client is called or written to, at the top of a page; nothing when nothing was agreed. */
export const contactNotice = (contact: Contactgegevens): Html | '' => {
  const warnings = contactwaarschuwingen(contact.voorwaarden);
  if (warnings.length === 0 && !contact.afspraak) return '';
  return html`<section aria-labelledby="veilig-contact">${alert(
    'warning',
    html`<h2 id="veilig-contact">Let op bij bellen en schrijven</h2>${warnings.length > 0 ? html`<ul>${warnings.map((one) => html`<li><strong>${one}</strong></li>`)}</ul>` : ''}${dataList(
      [
        ['Tijden', contact.uren],
        ['Codewoord', contact.codewoord],
        ['Afgesproken', contact.afspraak],
      ],
    )}`,
  )}</section>`;
};

/** How to reach the client, for the form of an act that does so. */
export const contactCard = (contact: Contactgegevens): Html =>
  html`<section class="mp-kaart" aria-labelledby="bereiken"><h2 id="bereiken">Zo bereikt u de cliënt</h2>${
    contact.telefoon || contact.email || contact.adres
      ? dataList([
          ['Naam', contact.naam],
          ['Telefoonnummer', contact.telefoon],
          ['E-mailadres', contact.email],
          ['Adres en woonplaats', contact.adres],
        ])
      : html`<p class="mp-rustig">Er zijn geen contactgegevens vastgelegd.</p>`
  }</section>`;

/** The same in a list, short: one label a condition. */
export const contactLabels = (codes: readonly string[]): Html[] =>
  contactwaarschuwingen(codes).map((one) => label(one, 'geel'));
