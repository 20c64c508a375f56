import { type Act, type Dossier, type Protocolinstellingen, type Refusal, veldOf } from '@meldpunt/core';
import type { Concept, Contactgegevens } from '@meldpunt/store';
import { html } from 'hono/html';
import type { z } from 'zod';
import { keptTexts } from '../concept/kept-texts.ts';
import { presenceLine } from '../concept/presence.ts';
import { contactCard, contactNotice } from '../contact/contact-notice.ts';

import { documentFields } from '../document/document-field.ts';
import { fileField } from '../document/field-names.ts';

import { type Formulierstaat, rowsShown } from '../form/act-fields.ts';

import { textarea } from '../form/controls.ts';
import { fieldPaths } from '../form/fields-of.ts';
import { partsOf } from '../form/form-parts.ts';
import { guidanceFor } from '../guidance/for-act.ts';
import { alert, errorSummary } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, submitButton } from '../layout/pieces.ts';
import { letterLinks } from '../letters/letter-links.ts';
import { formParts, partsMenu } from './act-form.ts';
import { askedHere } from './asked-here.ts';
import { QUICK_FOCUS, quickKeys, quickParts } from './quick-entry.ts';
import { articleText, refusalNotice } from './refusal.ts';

/** Up to this many parts a form is seen at once. */
const SHORT_FORM = 2;

/** Name of the field that says what was wrong with the act that is replaced. */
export const vervangreden = 'vervangreden';

/** What the form of an act is shown with. */
export type Actformulier = Formulierstaat & {
  act: Act;
  /** Null for a new melding: there is no dossier yet. */
  dossiernummer: string | null;
  /** Of a new melding: the id that its dossier will have. */
  melding?: string | undefined;
  /** Of a new melding: only what can be asked while somebody is talking; the rest is folded. */
  snel?: boolean | undefined;
  versie: number;
  /** The "no" that came back, other than faults in fields. */
  weigering?: Refusal | undefined;
  /** The largest file that is taken, and whether one was sent that must be chosen again. */
  bestand: { maxBytes: number; opnieuw: boolean };
  /** What was recorded since the form was opened; absent when nothing was. */
  intussen?: readonly string[] | undefined;
  /** About the draft of this form. */
  bericht?: Html | '' | undefined;
  /** Who else is in this dossier, in words. */
  anderen?: string | undefined;
  /** The dossier as it stands: what it knows, it need not ask. */
  dossier?: Dossier | undefined;
  instellingen: Protocolinstellingen;
  /** How the client is reached safely, when the act does so. */
  contact?: Contactgegevens | undefined;
  /** The act that this one takes the place of, with what was wrong about it. */
  vervangt?: { versie: number; reden: string } | undefined;
  /** Number of the dossier that the new one is split off from. */
  gesplitstUit?: string | undefined;
};

const refersTo = (act: Act, wat: 'organisatie' | 'voorval'): boolean =>
  Object.values(act.input.shape as Record<string, z.ZodType>).some(
    (field) => veldOf(field)?.verwijst === wat,
  );

const adding = (act: Act): Html | '' => {
  const links = [
    refersTo(act, 'organisatie') &&
      html`<a href="/organisaties/nieuw" target="_blank" rel="noopener">Organisatie toevoegen (nieuw tabblad)</a>`,
    refersTo(act, 'voorval') &&
      html`<a href="/voorvallen/nieuw" target="_blank" rel="noopener">Voorval toevoegen (nieuw tabblad)</a>`,
  ].filter((link) => link !== false);
  if (links.length === 0) return '';
  return html`<div class="mp-terzijde"><h2>Vindt u het niet?</h2>${links.map((link) => html`<p>${link}</p>`)}<p class="mp-rustig">Voeg het toe in het nieuwe tabblad. Zoek het daarna hier. Wat u hebt getypt, blijft staan.</p></div>`;
};

/** Enter in a field presses the first button of the form: that is the one that records, out of sight. */
const recordFirst = html`<button class="mp-verborgen" type="submit" tabindex="-1" aria-hidden="true">Vastleggen</button>`;

const meanwhile = (intussen: readonly string[]): Html =>
  alert(
    'warning',
    html`<p><strong>Dit dossier is intussen veranderd.</strong> Dit kwam erbij:</p><ul>${intussen.map((wat) => html`<li>${wat}</li>`)}</ul><p>Er is nog niets van u vastgelegd. Wat u typte staat hieronder. Kijk of het nog klopt en leg het dan vast.</p>`,
  );

/** Where the form is sent, where its draft is kept, and where one goes without recording. */
const waysOf = ({ act, dossiernummer, snel }: Actformulier) => {
  if (!dossiernummer)
    return { back: '/', naar: snel ? '/meldingen/snel' : '/meldingen/nieuw', concept: '/meldingen/concept' };
  const back = `/dossiers/${dossiernummer}`;
  const naar = `${back}/handelingen/${act.name}`;
  return { back, naar, concept: `${naar}/concept` };
};

const otherWay = ({ dossiernummer, snel }: Actformulier): Html | '' => {
  if (dossiernummer) return '';
  return snel
    ? submitButton('Naar het hele formulier', { soort: 'secondary', naam: 'naar', waarde: 'heel' })
    : submitButton('Naar snelle invoer', { soort: 'secondary', naam: 'naar', waarde: 'snel' });
};

/** The heading: quick entry says that it is the short way. */
const headingOf = ({ act, snel }: Pick<Actformulier, 'act' | 'snel'>): string =>
  snel ? 'Snelle invoer van een melding' : act.label;

const titleOf = (formulier: Actformulier): string => {
  const heading = headingOf(formulier);
  return formulier.dossiernummer ? `${heading}, dossier ${formulier.dossiernummer}` : heading;
};

/** What goes along when an act takes the place of a wrong one, or a dossier is split off. */
const beside = ({ vervangt, gesplitstUit, fouten }: Actformulier): Html | '' => {
  if (gesplitstUit)
    return html`<input type="hidden" name="gesplitst_uit" value="${gesplitstUit}">${alert('info', html`<p>Dit wordt een nieuw dossier, afgesplitst van ${gesplitstUit}. Beide dossiers tellen mee en verwijzen naar elkaar. Laat hier staan wat over dit tweede voorval gaat.</p>`)}`;
  if (!vervangt) return '';
  const kader = {
    naam: vervangreden,
    label: 'Wat was er verkeerd?',
    hint: 'De eerdere handeling blijft in het journaal staan, als ingetrokken.',
    verplicht: true,
    fouten,
  };
  return html`<input type="hidden" name="vervangt" value="${vervangt.versie}">${textarea(kader, vervangt.reden)}`;
};

const besideCard = (formulier: Actformulier): Html | '' => {
  const inhoud = beside(formulier);
  return inhoud ? html`<div class="mp-kaart mp-deel">${inhoud}</div>` : '';
};

const knownOf = ({ dossier, dossiernummer, instellingen }: Actformulier) =>
  dossier && dossiernummer ? { dossier, dossiernummer, instellingen } : null;

/** The form of an act, made from its schema. */
export const actPage = (frame: Frame, formulier: Actformulier): Html => {
  const { act, dossiernummer, fouten, weigering, intussen, melding, snel, contact } = formulier;
  const { back, naar, concept } = waysOf(formulier);
  const known = [
    ...fieldPaths(act.input, (naam) => rowsShown(formulier.ingevuld, naam)),
    vervangreden,
    fileField,
    'documenttitel',
  ];
  const wrong = fouten.length > 0 || weigering !== undefined || intussen !== undefined;
  const parts = askedHere(snel ? quickParts(act.input) : partsOf(act.input), act, formulier.dossier);
  const hulp = guidanceFor(act, formulier, knownOf(formulier));
  const staat = {
    ...formulier,
    inPlaats: hulp.inPlaats,
    ...(snel && { toetsen: quickKeys, ...(!wrong && { focus: QUICK_FOCUS }) }),
  };
  const isLong = parts.length > SHORT_FORM;
  return page(frame, {
    titel: titleOf(formulier),
    fout: wrong,
    scripts: ['formulier.js', 'zoekkeuze.js', 'concept.js'],
    inhoud: html`<div class="mp-stapel${isLong || contact || hulp.naast ? ' mp-formulierblad' : ' mp-smal'}">
${errorSummary(fouten, known)}
${weigering ? refusalNotice(weigering, dossiernummer) : ''}
${intussen ? meanwhile(intussen) : ''}
${formulier.bericht ?? ''}
${contact ? contactNotice(contact) : ''}
<div><p class="mp-niet-op-papier"><a href="${back}">Terug naar ${dossiernummer ? `dossier ${dossiernummer}` : 'de werklijst'}</a></p>
<h1>${headingOf(formulier)}</h1>${dossiernummer ? html`${presenceLine(formulier.anderen ?? '')}${letterLinks(act.name, dossiernummer, formulier.dossier)}` : ''}</div>
<div class="mp-formulierblad__kolommen"><div class="mp-formulierblad__naast mp-stapel">${isLong ? partsMenu(parts, staat) : ''}${contact ? contactCard(contact) : ''}${hulp.naast}</div>
<form class="mp-formulier mp-stapel${snel ? ' mp-snel' : ''}" id="formulier" method="post" action="${naar}" data-concept="${concept}" novalidate autocomplete="off"${act.stuk ? html` enctype="multipart/form-data"` : ''}>
${recordFirst}${csrfField(frame.csrf)}<input type="hidden" name="versie" value="${formulier.versie}">${melding ? html`<input type="hidden" name="melding" value="${melding}">` : ''}${snel ? html`<input type="hidden" name="snel" value="ja">` : ''}
${besideCard(formulier)}
${formParts(parts, staat)}
${act.stuk ? html`<div class="mp-kaart mp-deel">${documentFields(act, formulier, formulier.bestand.maxBytes, formulier.bestand.opnieuw)}</div>` : ''}
${snel ? '' : adding(act)}
<div class="mp-knoppen${isLong ? ' mp-knoppen--vast' : ''}">${submitButton('Vastleggen', { toets: 's' })}${submitButton('Concept bewaren', { soort: 'secondary', naam: 'bewaar', waarde: 'ja', toets: 'c' })}${otherWay(formulier)}<a href="${back}">Niet vastleggen</a><span class="mp-rustig" id="concept-stand" role="status"></span></div>
</form></div>
<details><summary>Waar dit op berust</summary><ul>${act.artikelen.map((artikel) => articleText(artikel)).map(({ naam, zin }) => html`<li><strong>${naam}:</strong> ${zin}</li>`)}</ul></details>
</div>`,
  });
};

/**
 * Shown instead of the form when the act can't be done now; what was typed before (`concept`) can still be read and taken
 * over.
 */
export const closedActPage = (
  frame: Frame,
  act: Act,
  dossiernummer: string,
  weigering: Refusal,
  concept: Concept | null = null,
): Html => {
  const back = `/dossiers/${dossiernummer}`;
  return page(frame, {
    titel: `${act.label}, dossier ${dossiernummer}`,
    inhoud: html`<div class="mp-smal mp-stapel"><p class="mp-niet-op-papier"><a href="${back}">Terug naar dossier ${dossiernummer}</a></p><h1>${act.label}</h1>${refusalNotice(weigering, dossiernummer)}${
      concept ? keptTexts(act, concept, { pad: `${back}/handelingen/${act.name}/concept` }, frame.csrf) : ''
    }</div>`,
  });
};
