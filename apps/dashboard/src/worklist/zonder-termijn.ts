import { actByName, type Context, foldJournaal, openVoorleggingen, volgendeStappen } from '@meldpunt/core';
import type { DossierZonderTermijn } from '@meldpunt/store';
import { html } from 'hono/html';
import { contactLabels } from '../contact/contact-notice.ts';
import { type Namen, whoText } from '../journal/names.ts';
import type { Html } from '../layout/html.ts';
import { label } from '../layout/pieces.ts';
import { dagTekst } from '../layout/texts.ts';

/** Open dossiers in which no term runs, as they stand on a worklist. */
export type ZonderTermijn = {
  dossiers: readonly DossierZonderTermijn[];
  /** How many there are; the list holds the first of them. */
  aantal: number;
  context: Context;
  namen: Namen;
  /** The list is about more than one handler, so each line names its own. */
  metBehandelaar: boolean;
};

const where = ({ dossiernummer }: DossierZonderTermijn): string => `/dossiers/${dossiernummer}`;

const item = (one: DossierZonderTermijn, { context, namen, metBehandelaar }: ZonderTermijn): Html => {
  const dossier = foldJournaal(one.journaal);
  const [next] = volgendeStappen(dossier, context);
  const act = next && actByName(next);
  const waits = openVoorleggingen(dossier).length > 0;
  const last = one.journaal.at(-1)?.gebeurtenis.op;
  const conditions = act?.bereiktClient ? one.contactvoorwaarden : [];
  const wat = waits ? 'Wacht op een beslissing' : (act?.label ?? 'Kijk wat er nog moet gebeuren');
  return html`<li class="mp-taak mp-groen"><p><a class="mp-nummer" href="${where(one)}">${one.dossiernummer}</a> ${one.spoedeisend ? label('Spoed', 'rood') : ''} <strong>${wat}</strong></p>
<p>${last ? `laatste handeling ${dagTekst(last)}` : ''}</p>
<p>${act ? html`<a href="${where(one)}/handelingen/${act.name}">${act.label}<span class="mp-verborgen"> in dossier ${one.dossiernummer}</span></a>` : html`<a href="${where(one)}">Naar het dossier<span class="mp-verborgen"> ${one.dossiernummer}</span></a>`}</p>
<div class="mp-taak__onder mp-rustig">${conditions.length > 0 ? html`<span>${contactLabels(conditions)}</span>` : ''}${metBehandelaar ? html`<span>${one.behandelaarId ? `behandelaar ${whoText(namen, one.behandelaarId)}` : 'nog geen behandelaar'}</span>` : ''}</div></li>`;
};

/** Where the list of dossiers without a term stands on the page. */
export const ZONDER_TERMIJN = 'zonder-termijn';

/** The open dossiers of which no date reminds, each with what comes next; nothing when every one has a term. */
export const withoutTerm = (list: ZonderTermijn): Html | '' => {
  const { dossiers, aantal } = list;
  return dossiers.length === 0
    ? ''
    : html`<h2 id="${ZONDER_TERMIJN}">Zonder termijn <span class="mp-rustig">${aantal}</span></h2><p class="mp-rustig">In deze dossiers loopt nu geen termijn. Er is dus geen dag die u waarschuwt.${aantal > dossiers.length ? ` Hier staan de eerste ${dossiers.length}.` : ''}</p><ul class="mp-termijnen mp-termijnen--dicht">${dossiers.map((one) => item(one, list))}</ul>`;
};
