import { html } from 'hono/html';
import { controlsOf, type Formulierstaat } from '../form/act-fields.ts';
import { type Formulierdeel, isInPart, standOf } from '../form/form-parts.ts';
import type { Html } from '../layout/html.ts';

/** The fields of a form, each part on a card of its own. */
export const formParts = (parts: readonly Formulierdeel[], staat: Formulierstaat): Html[] =>
  parts.map((part) => {
    const { id, kop, velden } = part;
    if (part.gevouwen) return foldedPart(part, staat);
    return kop
      ? html`<section class="mp-kaart mp-deel" id="${id}" tabindex="-1" aria-labelledby="${id}-kop"><h2 id="${id}-kop">${kop}</h2>${controlsOf(velden, staat)}</section>`
      : html`<div class="mp-kaart mp-deel">${controlsOf(velden, staat)}</div>`;
  });

/** Open when something in it is wrong: a link to a fault must lead to what can be seen. */
const foldedPart = (part: Formulierdeel, staat: Formulierstaat): Html => {
  const wrong = staat.fouten.some(({ veld }) => isInPart(part, veld));
  return html`<details class="mp-kaart mp-deel" id="${part.id}"${wrong ? html` open` : ''}><summary><h2>${part.kop}</h2></summary>${controlsOf(part.velden, staat)}</details>`;
};

const standing = (part: Formulierdeel, { ingevuld, fouten }: Formulierstaat): Html => {
  const wrong = fouten.filter(({ veld }) => isInPart(part, veld)).length;
  if (wrong > 0) return html`<span class="mp-rood-tekst">${wrong} fout</span>`;
  return html`<span class="mp-rustig" data-open>${standOf(part, ingevuld)}</span>`;
};

/** The way through a long form: each part with what is still to be filled in. */
export const partsMenu = (parts: readonly Formulierdeel[], staat: Formulierstaat): Html =>
  html`<nav class="mp-delen" aria-label="Onderdelen van dit formulier"><ol>${parts.map(
    (part) => html`<li><a href="#${part.id}">${part.kop || 'Begin'}</a> ${standing(part, staat)}</li>`,
  )}</ol></nav>`;
