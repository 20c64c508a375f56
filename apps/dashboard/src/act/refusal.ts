import { type Artikel, actByName, artikelen, type Refusal } from '@meldpunt/core';
import { html } from 'hono/html';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';

/** The article in words: `Artikel 5.2e van het protocol`, and what it asks. */
export const articleText = (artikel: string): { naam: string; zin: string } => {
  const zin = Object.hasOwn(artikelen, artikel) ? artikelen[artikel as Artikel] : '';
  const law: Record<string, string> = {
    A: 'AVG artikel',
    B: 'Besluit artikel',
    U: 'UAVG artikel',
    W: 'Wet artikel',
  };
  const book = law[artikel.charAt(0)];
  return { naam: book ? `${book} ${artikel.slice(1)}` : `Protocol ${artikel}`, zin };
};

/** The id of an article on the page /protocol. */
export const articleId = (artikel: string): string => `artikel-${artikel.replaceAll('.', '-')}`;

/** A link to an article on the page /protocol. */
export const articleLink = (artikel: string): Html =>
  html`<a href="/protocol#${articleId(artikel)}">${articleText(artikel).naam}</a>`;

/** The link to the act that lifts a refusal, when there is one. */
export const liftLink = (opheffen: string | null, dossiernummer: string | null): Html | '' => {
  const act = opheffen ? actByName(opheffen) : undefined;
  return act && dossiernummer
    ? html`<a href="/dossiers/${dossiernummer}/handelingen/${act.name}">${act.label}</a>`
    : '';
};

/** A "no" of the protocol or of the role in full: why, by which article, and what makes it possible. */
export const refusalNotice = (refusal: Refusal, dossiernummer: string | null): Html => {
  if (refusal.refused === 'rol')
    return alert('error', html`<p><strong>Dit kan niet.</strong> ${refusal.reden}</p>`);
  if (refusal.refused === 'invoer')
    return alert('error', html`<ul>${refusal.fouten.map(({ reden }) => html`<li>${reden}</li>`)}</ul>`);
  const { zin } = articleText(refusal.artikel);
  const link = liftLink(refusal.opheffen ?? refusal.uitweg ?? null, dossiernummer);
  return html`<div class="mp-weigering">${alert(
    'error',
    html`<p><strong>Dit kan nu niet.</strong> ${refusal.reden}</p><p>${refusal.hoe}</p>${link ? html`<p>${link}</p>` : ''}<p class="mp-rustig">${articleLink(refusal.artikel)}: ${zin}</p>`,
  )}</div>`;
};
