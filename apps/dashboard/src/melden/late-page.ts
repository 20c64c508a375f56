import { html } from 'hono/html';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { dataList, linkButton } from '../layout/pieces.ts';
import { callInstead } from './bureau-contact.ts';
import { meldenPath, type Omgeving, publicPage } from './public-page.ts';

/**
 * A draft that is too old or can't be read. The answers in it stay closed; what came in with this very request is shown,
 * so that it can be copied.
 */
export const latePage = (omgeving: Omgeving, getypt: readonly string[]): Html =>
  publicPage(omgeving, {
    titel: 'Het formulier is verlopen',
    fout: true,
    inhoud: html`<h1>Het formulier is verlopen</h1>${alert(
      'warning',
      html`<p>Er is meer dan vier uur voorbij, of het formulier kwam beschadigd aan. Om u te beschermen kunnen wij uw eerdere antwoorden niet meer openen. Er is niets verstuurd.</p>${callInstead(omgeving.bureau)}`,
    )}${
      getypt.length > 0
        ? html`<section class="mp-kaart"><h2>Wat u het laatst typte</h2><p>Kopieer dit als u het wilt gebruiken.</p>${dataList(getypt.map((tekst, i) => [`Tekst ${i + 1}`, html`<span class="mp-antwoord__tekst">${tekst}</span>`]))}</section>`
        : ''
    }<p>${linkButton(meldenPath, 'Begin opnieuw', 'primary')}</p>`,
  });
