import type { Dossier } from '@meldpunt/core';
import { AFGESCHERMD, type Verwant } from '@meldpunt/store';
import { html } from 'hono/html';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';

/** A dossier as it is spoken of: by its number, or as one that the reader does not see (B2.5, 3.5). */
const link = (dossiernummer: string): Html =>
  dossiernummer === AFGESCHERMD
    ? html`dat voor u is afgeschermd`
    : html`<a class="mp-nummer" href="/dossiers/${dossiernummer}">${dossiernummer}</a>`;

const gone = ({ vervallen }: Dossier): Html | '' => {
  if (!vervallen) return '';
  return alert(
    'warning',
    vervallen.dossiernummer
      ? html`<p><strong>Dit dossier is dubbel.</strong> De zaak gaat verder in dossier ${link(vervallen.dossiernummer)}. Dit dossier telt nergens meer mee.</p>`
      : html`<p><strong>Dit dossier is ten onrechte geregistreerd.</strong> Het telt nergens meer mee.</p>`,
  );
};

/** Which other dossiers belong to this one, and whether this one still counts (2.2, 10). */
export const relatives = (dossier: Dossier, verwanten: readonly Verwant[]): Html => {
  const doubles = verwanten.filter(({ soort }) => soort === 'dubbel');
  const split = verwanten.filter(({ soort }) => soort === 'splitsing');
  const lines = [
    dossier.gesplitstUit && html`Afgesplitst van dossier ${link(dossier.gesplitstUit)}.`,
    ...split.map(({ dossiernummer }) => html`Hiervan is dossier ${link(dossiernummer)} afgesplitst.`),
    ...doubles.map(
      ({ dossiernummer }) => html`Dossier ${link(dossiernummer)} is een dubbel van dit dossier.`,
    ),
  ].filter(Boolean);
  return html`${gone(dossier)}${lines.length > 0 ? alert('info', html`<ul>${lines.map((one) => html`<li>${one}</li>`)}</ul>`) : ''}`;
};
