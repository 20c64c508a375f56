import { actByName, type Context, type Dossier, refusalNow } from '@meldpunt/core';
import { briefsoorten, wordtAangeboden } from '@meldpunt/letters';
import { html } from 'hono/html';
import { articleLink, liftLink } from '../act/refusal.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { empty, linkButton } from '../layout/pieces.ts';

/** Which letters can be made in this dossier now, and why the others can't. */
export const chooseLetterPage = (
  frame: Frame,
  dossier: Dossier,
  dossiernummer: string,
  context: Context,
): Html => {
  const back = `/dossiers/${dossiernummer}`;
  const judged = briefsoorten
    .filter(([, brief]) => wordtAangeboden(brief, dossier))
    .map(([soort, brief]) => {
      const act = actByName(brief.handeling);
      return { soort, brief, refusal: act ? refusalNow(dossier, act, context) : null };
    });
  const open = judged.filter(({ refusal }) => refusal === null);
  const closed = judged.flatMap(({ brief, refusal }) => (refusal ? [{ brief, refusal }] : []));
  return page(frame, {
    titel: `Brief maken, dossier ${dossiernummer}`,
    inhoud: html`<div class="mp-smal mp-stapel"><p class="mp-niet-op-papier"><a href="${back}">Terug naar dossier ${dossiernummer}</a></p><h1>Brief maken</h1>
${open.length === 0 ? empty('In dit dossier kan nu geen brief worden gemaakt.') : ''}
<ul class="mp-handelingen">${open.map(({ soort, brief }) => html`<li>${linkButton(`${back}/brieven/${soort}`, brief.label)}</li>`)}</ul>
<section class="mp-kaart" aria-labelledby="niet-nu"><h2 id="niet-nu">Brieven die nu niet kunnen, en waarom</h2><details><summary>${closed.length} brieven bekijken</summary><ul class="mp-nietnu">${closed.map(
      ({ brief, refusal }) =>
        html`<li><strong>${brief.label}</strong>${
          refusal.refused === 'artikel'
            ? html`<p>${refusal.reden} ${refusal.hoe}</p><p class="mp-rustig">${articleLink(refusal.artikel)}${refusal.opheffen ? html` · eerst: ${liftLink(refusal.opheffen, dossiernummer)}` : ''}</p>`
            : html`<p>${refusal.refused === 'rol' ? refusal.reden : ''}</p>`
        }</li>`,
    )}</ul></details></section></div>`,
  });
};
