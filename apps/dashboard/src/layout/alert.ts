import { html } from 'hono/html';
import type { Html, Inhoud } from './html.ts';

type Soort = 'info' | 'ok' | 'warning' | 'error';

/** A notice in a coloured frame; the words carry the meaning, not the colour. */
export const alert = (soort: Soort, inhoud: Inhoud): Html =>
  html`<div class="utrecht-alert utrecht-alert--${soort}"><div class="utrecht-alert__content">${inhoud}</div></div>`;

/** A fault of input: at which field (empty: none in particular), in words for the user. */
export type Fout = { veld: string; reden: string };

/** The id of the field with this path, as forms give it. */
export const fieldId = (veld: string): string => `veld-${veld.replaceAll('.', '-')}`;

/**
 * The summary of errors: first in main, takes the focus, each error a link to its field. `known` are the fields on the
 * page; an error at another one is shown without a link.
 */
export const errorSummary = (fouten: readonly Fout[], known: readonly string[]): Html | '' => {
  if (fouten.length === 0) return '';
  const item = ({ veld, reden }: Fout): Html => {
    const target = known.find((name) => veld === name || veld.startsWith(`${name}.`));
    const exact = known.includes(veld) ? veld : target;
    return html`<li>${exact ? html`<a href="#${fieldId(exact)}">${reden}</a>` : reden}</li>`;
  };
  return html`<div class="utrecht-alert utrecht-alert--error mp-fouten" id="fouten" role="alert" tabindex="-1" autofocus><div class="utrecht-alert__content"><h2>Er is een probleem</h2><ul>${fouten.map(item)}</ul></div></div>`;
};
