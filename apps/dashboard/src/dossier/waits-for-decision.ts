import {
  type Dossier,
  labelOf,
  openVoorleggingen,
  voorleggingregels,
  voorleggingsoorten,
} from '@meldpunt/core';
import { html } from 'hono/html';
import { articleLink } from '../act/refusal.ts';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { dagTekst } from '../layout/texts.ts';
import { queuePath } from '../voorlegging/paths.ts';

/** What lies before the directeur or leidinggevende, since when, and what stands still until they decide (3.5, 6.1, 7.4, 8.1b). */
export const waitsForDecision = (dossier: Dossier, dossiernummer: string): Html =>
  html`${openVoorleggingen(dossier).map(({ soort, op, versie }) => {
    const regel = voorleggingregels[soort];
    return alert(
      'warning',
      html`<p><strong>Wacht op een beslissing:</strong> <a href="${queuePath}/${dossiernummer}/${versie}">${labelOf(voorleggingsoorten, soort)}</a>, voorgelegd op ${dagTekst(op)}.</p>${regel ? html`<p>${regel.stil} <span class="mp-rustig">${articleLink(regel.artikel)}</span></p>` : ''}`,
    );
  })}`;
