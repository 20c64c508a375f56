import { type Act, acts, type Context, type Dossier, possibleActs, type Refusal } from '@meldpunt/core';
import { html } from 'hono/html';
import { articleLink, liftLink } from '../act/refusal.ts';
import type { Html } from '../layout/html.ts';
import { empty } from '../layout/pieces.ts';

type Refused = { act: Act; refusal: Refusal };

const button =
  (dossiernummer: string) =>
  (act: Act): Html =>
    html`<li><a class="mp-knop utrecht-button utrecht-button--${act.frequent ? 'primary' : 'secondary'}-action" href="/dossiers/${dossiernummer}/handelingen/${act.name}">${act.label}</a></li>`;

const why =
  (dossiernummer: string) =>
  ({ act, refusal }: Refused): Html =>
    html`<li><strong>${act.label}</strong>${
      refusal.refused === 'artikel'
        ? html`<p>${refusal.reden} ${refusal.hoe}</p><p class="mp-rustig">${articleLink(refusal.artikel)}${
            refusal.opheffen ? html` · eerst: ${liftLink(refusal.opheffen, dossiernummer)}` : ''
          }${refusal.uitweg ? html` · wel: ${liftLink(refusal.uitweg, dossiernummer)}` : ''}</p>`
        : html`<p>${refusal.refused === 'rol' ? refusal.reden : ''}</p>`
    }</li>`;

/** A second dossier from the same melding; its form is filled in with what is known here (2.2). */
const splitting = (dossiernummer: string): Html =>
  html`<li><a class="mp-knop utrecht-button utrecht-button--secondary-action" href="/meldingen/nieuw?uit=${dossiernummer}">Splitsen: nieuw dossier uit deze melding</a></li>`;

/** What can be done in a dossier now, most used first, and what can't be done with the reason. */
export const possible = (dossier: Dossier, dossiernummer: string, context: Context): Html => {
  const judged = possibleActs(
    dossier,
    acts.filter((act) => act.name !== 'receiveMelding'),
    context,
  );
  const open = judged.filter(({ refusal }) => refusal === null).map(({ act }) => act);
  const closed = judged.filter((one): one is Refused => one.refusal !== null);
  const often = open.filter((act) => act.frequent);
  const seldom = open.filter((act) => !act.frequent);
  return html`<section class="mp-kaart mp-niet-op-papier" aria-labelledby="kan-nu"><h2 id="kan-nu">Wat nu kan</h2>
${open.length === 0 ? empty('In dit dossier kan nu niets worden vastgelegd.') : ''}
<ul class="mp-handelingen">${often.map(button(dossiernummer))}</ul>
${seldom.length > 0 ? html`<details${often.length === 0 ? html` open` : ''}><summary>${often.length > 0 ? 'Andere handelingen' : 'Handelingen'} (${seldom.length})</summary><ul class="mp-handelingen">${seldom.map(button(dossiernummer))}${dossier.vervallen ? '' : splitting(dossiernummer)}</ul></details>` : ''}</section>
<section class="mp-kaart mp-niet-op-papier" aria-labelledby="kan-niet"><h2 id="kan-niet">Wat nu niet kan, en waarom</h2>
<details><summary>${closed.length} handelingen bekijken</summary><ul class="mp-nietnu">${closed.map(why(dossiernummer))}</ul></details></section>`;
};
