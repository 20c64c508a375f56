import { html } from 'hono/html';
import type { Html, Inhoud } from './html.ts';

export type Kleur = 'rood' | 'geel' | 'groen' | 'blauw';

/** A short label, with a colour beside its words. */
export const label = (tekst: string, kleur?: Kleur): Html =>
  html`<span class="mp-label${kleur ? ` mp-label--${kleur}` : ''}">${tekst}</span>`;

/** A link that looks like a button: it goes somewhere, it does not change anything. */
export const linkButton = (
  href: string,
  tekst: string,
  soort: 'primary' | 'secondary' = 'secondary',
  toets?: string,
): Html =>
  html`<a class="mp-knop utrecht-button utrecht-button--${soort}-action" href="${href}"${toets ? html` accesskey="${toets}"` : ''}>${tekst}</a>`;

type Knop = {
  soort?: 'primary' | 'secondary' | 'danger';
  naam?: string;
  waarde?: string;
  /** Id of the place on the answering page that the button was pressed at. */
  anker?: string;
  /** The access key that presses it. */
  toets?: string;
};

/** A button that sends its form; with `naam` and `waarde` the form says which button it was. */
export const submitButton = (
  tekst: string,
  { soort = 'primary', naam, waarde = '', anker, toets }: Knop = {},
): Html => {
  const look = soort === 'danger' ? 'secondary-action utrecht-button--danger' : `${soort}-action`;
  const which = naam ? html` name="${naam}" value="${waarde}"` : '';
  return html`<button class="utrecht-button utrecht-button--${look}" type="submit"${which}${anker ? html` formaction="#${anker}"` : ''}${toets ? html` accesskey="${toets}"` : ''}>${tekst}</button>`;
};

/** The hidden field that proves a form came from our own page. */
export const csrfField = (csrf: string): Html => html`<input type="hidden" name="csrf" value="${csrf}">`;

/** Names with their values; rows without a value are left out. */
export const dataList = (rijen: readonly (readonly [naam: string, waarde: Inhoud])[]): Html =>
  html`<dl class="mp-gegevens">${rijen
    .filter(([, waarde]) => waarde !== null && waarde !== undefined && waarde !== false && waarde !== '')
    .map(([naam, waarde]) => html`<dt>${naam}</dt><dd>${waarde}</dd>`)}</dl>`;

/** Counts at the top of a page. */
export const counters = (tellers: readonly { aantal: string; wat: string; kleur?: Kleur }[]): Html =>
  html`<ul class="mp-tellers">${tellers.map(
    ({ aantal, wat, kleur }) =>
      html`<li class="mp-teller${kleur ? ` mp-teller--${kleur}` : ''}"><strong>${aantal}</strong> ${wat}</li>`,
  )}</ul>`;

/** Said where a list has nothing in it. */
export const empty = (tekst: string): Html => html`<p class="mp-leeg">${tekst}</p>`;
