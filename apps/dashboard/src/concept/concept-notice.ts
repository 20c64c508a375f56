import type { Conceptregel } from '@meldpunt/store';
import { html } from 'hono/html';
import { actLabel } from '../journal/steps.ts';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { csrfField, submitButton } from '../layout/pieces.ts';
import { momentTekst } from '../layout/texts.ts';

/** Where a draft is kept, for the script and for throwing it away. */
export type Conceptadres = { pad: string; melding?: string | undefined };

/** Says that one was at work here before: what was typed stands in the form, and can be thrown away. */
export const resumeNotice = (bewaardOp: Date, { pad, melding }: Conceptadres, csrf: string): Html =>
  alert(
    'info',
    html`<p><strong>U was hier bezig op ${momentTekst(bewaardOp)}.</strong> Wat u typte staat in het formulier. Er is nog niets vastgelegd.</p><div class="mp-knoppen"><a href="#formulier">Verdergaan</a><form method="post" action="${pad}">${csrfField(csrf)}${
      melding ? html`<input type="hidden" name="melding" value="${melding}">` : ''
    }${submitButton('Concept weggooien', { soort: 'danger', naam: 'weg', waarde: 'ja' })}</form></div>`,
  );

/** Said after the button "Concept bewaren": when it was kept, and for how long. */
export const keptNotice = (bewaardOp: Date, dagen: number): Html =>
  alert(
    'ok',
    html`<p role="status">Uw concept is bewaard op ${momentTekst(bewaardOp)}. Er is nog niets vastgelegd. Het blijft ${dagen} dagen staan, op uw werklijst. Alleen u ziet het.</p>`,
  );

/** A draft that may not be kept here. */
export const notKeptNotice = (): Html =>
  alert(
    'error',
    html`<p role="alert">Uw concept is niet bewaard. In dit dossier kunt u nu niets bewaren.</p>`,
  );

/** The way back to a draft. */
export const conceptPath = ({ dossierId, dossiernummer, handeling }: Conceptregel): string =>
  dossiernummer
    ? `/dossiers/${dossiernummer}/handelingen/${handeling}`
    : `/meldingen/nieuw?concept=${dossierId}`;

/** One's own drafts, to go on with; nothing when there are none. */
export const ownConcepts = (concepten: readonly Conceptregel[], kop: string): Html | '' =>
  concepten.length === 0
    ? ''
    : html`<section class="mp-kaart mp-concepten" aria-labelledby="concepten"><h2 id="concepten">${kop}</h2><ul>${concepten.map(
        (concept) =>
          html`<li><a href="${conceptPath(concept)}">${actLabel(concept.handeling)}${concept.dossiernummer ? html` in dossier ${concept.dossiernummer}` : ''}</a> <span class="mp-rustig">concept van ${momentTekst(concept.bewaardOp)}</span></li>`,
      )}</ul></section>`;
