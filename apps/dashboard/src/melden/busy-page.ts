import { html } from 'hono/html';
import type { Ingevuld } from '../form/typed.ts';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { submitButton } from '../layout/pieces.ts';
import { callInstead } from './bureau-contact.ts';
import { type Omgeving, publicForm, publicPage } from './public-page.ts';

/** The whole program is too busy to look at what was sent: it goes along untouched, to be sent again. */
export const busyPage = (omgeving: Omgeving, ingevuld: Ingevuld): Html =>
  publicPage(omgeving, {
    titel: 'Even wachten',
    fout: true,
    inhoud: html`<h1>Even wachten</h1>${alert('warning', html`<p>Het is nu heel druk. Wat u typte is er nog. Wacht een minuut en probeer het opnieuw.</p>${callInstead(omgeving.bureau)}`)}${publicForm(
      {},
      html`${Object.entries(ingevuld).flatMap(([naam, waarden]) =>
        waarden.map((waarde) => html`<input type="hidden" name="${naam}" value="${waarde}">`),
      )}<div class="mp-knoppen">${submitButton('Probeer opnieuw')}</div>`,
    )}`,
  });
