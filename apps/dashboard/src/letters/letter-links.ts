import type { Dossier } from '@meldpunt/core';
import { briefsoorten, wordtAangeboden } from '@meldpunt/letters';
import { html } from 'hono/html';
import type { Html } from '../layout/html.ts';

/** Of an act that is the sending of a letter: where that letter is made from its template; nothing of other acts. */
export const letterLinks = (
  handeling: string,
  dossiernummer: string,
  dossier: Dossier | undefined,
): Html | '' => {
  const kinds = briefsoorten.filter(
    ([, soort]) => soort.handeling === handeling && (!dossier || wordtAangeboden(soort, dossier)),
  );
  if (kinds.length === 0 || handeling === 'addDocument') return '';
  return html`<p>Nog geen brief? Maak hem met een sjabloon: ${kinds.map(
    ([naam, soort], i) =>
      html`${i > 0 ? ', ' : ''}<a href="/dossiers/${dossiernummer}/brieven/${naam}">${soort.label}</a>`,
  )}. Deze handeling wordt dan met de brief vastgelegd.</p>`;
};
