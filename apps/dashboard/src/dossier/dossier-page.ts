import { actByName, type Context, isOpen, termijnenOf } from '@meldpunt/core';
import {
  type AroundDossier,
  contactgegevens,
  geldigeVelden,
  latestFields,
  type OpenedDossier,
} from '@meldpunt/store';
import { html } from 'hono/html';
import { presenceLine } from '../concept/presence.ts';
import { contactNotice } from '../contact/contact-notice.ts';
import { documentList } from '../document/document-list.ts';
import type { Verwijzingen } from '../journal/coded-values.ts';
import { alert } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { empty, label } from '../layout/pieces.ts';
import { logTable } from '../oversight/log-table.ts';
import { mailNotice } from '../post/mail-notice.ts';
import { journalList } from './journal-list.ts';
import { legalBases } from './legal-bases.ts';
import { stillOwed } from './owed.ts';
import { possible } from './possible.ts';
import { relatives } from './relatives.ts';
import { statusLabel } from './status-label.ts';
import { stillUnknown } from './still-unknown.ts';
import { story, summary } from './summary.ts';
import { impossibleTerm, termCard } from './term-card.ts';
import { waitsForDecision } from './waits-for-decision.ts';

export type Dossierblad = {
  opened: OpenedDossier;
  refs: Verwijzingen;
  context: Context;
  around: AroundDossier;
  /** Name of the act that was just recorded, to say so. */
  vastgelegd?: string | undefined;
  /** Show every act, however many there are. */
  heelJournaal: boolean;
  /** Who else is in this dossier, in words. */
  anderen: string;
};

const terms = ({ opened, context }: Dossierblad): Html => {
  const open = termijnenOf(opened.journaal, context.instellingen)
    .filter(isOpen)
    .sort((a, b) => (a.uiterlijkOp < b.uiterlijkOp ? -1 : 1));
  return html`<section class="mp-stapel" aria-labelledby="termijnen"><h2 id="termijnen">Open termijnen</h2>${
    opened.dossier.status !== 'afgesloten' && opened.dossier.melding?.onbereikbaar
      ? impossibleTerm(opened.rij.dossiernummer)
      : ''
  }${
    open.length === 0
      ? empty('Er loopt nu geen termijn.')
      : html`<ul class="mp-termijnen">${open.map((one) => termCard(one, opened, context))}</ul>`
  }</section>`;
};

/** Papers and pages beside the acts: the form of the evaluation once closed, and what the client can ask of their data. */
const beside = ({ opened }: Dossierblad): Html => {
  const at = `/dossiers/${opened.rij.dossiernummer}`;
  // A double, or what was no melding, has no client to ask.
  const closed = opened.dossier.status === 'afgesloten' && !opened.dossier.vervallen;
  return html`<section class="mp-kaart mp-niet-op-papier" aria-labelledby="papieren"><h2 id="papieren">Formulieren en gegevens</h2><ul>${
    closed
      ? html`<li>Evaluatieformulier voor de cliënt: <a href="${at}/evaluatieformulier/pdf">PDF</a> of <a href="${at}/evaluatieformulier/docx">Word</a></li>`
      : ''
  }<li><a href="${at}/gegevens">Gegevens verbeteren of wissen</a></li></ul></section>`;
};

/** The page of one dossier. What it shows was written in the log before. */
export const dossierPage = (frame: Frame, blad: Dossierblad): Html => {
  const { opened, refs, context, vastgelegd } = blad;
  const { logboek, verwanten, post } = blad.around;
  const { rij, dossier } = opened;
  const velden = latestFields(geldigeVelden(opened));
  const { melderNaam } = velden;
  const done = vastgelegd ? actByName(vastgelegd) : undefined;
  return page(frame, {
    titel: `Dossier ${rij.dossiernummer}`,
    inhoud: html`${done ? alert('ok', html`<p role="status">Gelukt: ${done.label}.</p>`) : ''}
<div><p class="mp-voortitel">Dossier${melderNaam ? ` van ${melderNaam}` : ''}</p><h1 class="mp-nummer">${rij.dossiernummer}</h1>${presenceLine(blad.anderen)}</div>
<p>${statusLabel(rij.status)} ${dossier.melding?.spoedeisend ? label('Spoed', 'rood') : ''} ${dossier.klacht ? label('Klacht') : label('Melding')}</p>
${relatives(dossier, verwanten)}${mailNotice(post)}${contactNotice(contactgegevens(opened))}
${stillUnknown(dossier, rij.dossiernummer, context)}${stillOwed(dossier, rij.dossiernummer)}${waitsForDecision(dossier, rij.dossiernummer)}
<p class="mp-sprong"><a href="#kan-nu">Wat nu kan</a></p>
<div class="mp-kolommen mp-kolommen--dossier"><div class="mp-stapel">${terms(blad)}${story(velden)}${documentList(opened, context)}
<section class="mp-stapel" aria-labelledby="journaal"><h2 id="journaal">Journaal</h2><div class="mp-kaart">${journalList(opened, refs, context, blad.heelJournaal)}</div></section>
<section class="mp-stapel mp-niet-op-papier" aria-labelledby="logboek"><h2 id="logboek">Wie dit dossier heeft bekeken</h2><details><summary>De laatste ${logboek.length} regels bekijken</summary>${logTable('Logboek van dit dossier', logboek, refs.medewerkers)}</details></section>
</div><div class="mp-stapel">${possible(dossier, rij.dossiernummer, context)}${summary(opened, refs)}${beside(blad)}${legalBases(dossier, rij.dossiernummer, context)}</div></div>`,
  });
};
