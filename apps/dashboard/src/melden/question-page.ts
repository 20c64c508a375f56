import { html } from 'hono/html';
import { errorSummary } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { submitButton } from '../layout/pieces.ts';
import { type Omgeving, publicForm, publicPage } from './public-page.ts';
import type { Blad, Vraag } from './vragen/vraag.ts';
import { askedOf } from './vragen/vragen.ts';

/** One question on a page. `viaControle`: it is asked again from the page with all answers, and goes back there. */
export const questionPage = (
  omgeving: Omgeving,
  vraag: Vraag,
  blad: Blad & { concept: string; viaControle: boolean },
): Html => {
  const hidden = { stap: vraag.naam, concept: blad.concept, ...(blad.viaControle && { via: 'controle' }) };
  // Who stays wholly anonymous has fewer questions, and sees so.
  const asked = askedOf(blad.antwoorden);
  return publicPage(omgeving, {
    titel: vraag.titel,
    fout: blad.fouten.length > 0,
    terug: true,
    inhoud: html`${errorSummary(blad.fouten, vraag.velden)}<p class="mp-voortitel">Vraag ${asked.indexOf(vraag) + 1} van ${asked.length}</p>${publicForm(
      hidden,
      html`${vraag.inhoud(blad)}<div class="mp-knoppen">${submitButton(blad.viaControle ? 'Opslaan' : 'Verder', { naam: 'naar', waarde: 'verder' })}</div>`,
    )}`,
  });
};
