import { type Act, type Refusal, veldOf } from '@meldpunt/core';
import type { Contactgegevens } from '@meldpunt/store';
import { html } from 'hono/html';
import type { z } from 'zod';
import { contactCard, contactNotice } from '../contact/contact-notice.ts';
import { documentFields, fileField } from '../document/document-field.ts';
import { actFields, type Formulierstaat, rowsShown } from '../form/act-fields.ts';
import { textarea } from '../form/controls.ts';
import { fieldPaths } from '../form/fields-of.ts';
import { alert, errorSummary } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, submitButton } from '../layout/pieces.ts';
import { articleText, refusalNotice } from './refusal.ts';

/** Name of the field that says what was wrong with the act that is replaced. */
export const vervangreden = 'vervangreden';

/** What the form of an act is shown with. */
export type Actformulier = Formulierstaat & {
  act: Act;
  /** Null for a new melding: there is no dossier yet. */
  dossiernummer: string | null;
  versie: number;
  /** The "no" that came back, other than faults in fields. */
  weigering?: Refusal | undefined;
  /** The largest file that is taken, and whether one was sent that must be chosen again. */
  bestand: { maxBytes: number; opnieuw: boolean };
  /** What was recorded since the form was opened; absent when nothing was. */
  intussen?: readonly string[] | undefined;
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

const meanwhile = (intussen: readonly string[]): Html =>
  alert(
    'warning',
    html`<p><strong>Dit dossier is intussen veranderd.</strong> Dit kwam erbij:</p><ul>${intussen.map((wat) => html`<li>${wat}</li>`)}</ul><p>Er is nog niets van u vastgelegd. Wat u typte staat hieronder. Kijk of het nog klopt en leg het dan vast.</p>`,
  );

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

/** The form of an act, made from its schema. */
export const actPage = (frame: Frame, formulier: Actformulier): Html => {
  const { act, dossiernummer, fouten, weigering, intussen, contact } = formulier;
  const back = dossiernummer ? `/dossiers/${dossiernummer}` : '/';
  const action = dossiernummer ? `${back}/handelingen/${act.name}` : '/meldingen/nieuw';
  const known = [
    ...fieldPaths(act.input, (naam) => rowsShown(formulier.ingevuld, naam)),
    vervangreden,
    fileField,
    'documenttitel',
  ];
  const wrong = fouten.length > 0 || weigering !== undefined || intussen !== undefined;
  const cited = act.artikelen.map((artikel) => articleText(artikel));
  return page(frame, {
    scripts: ['zoekkeuze.js'],
    titel: dossiernummer ? `${act.label}, dossier ${dossiernummer}` : act.label,
    fout: wrong,
    inhoud: html`<div class="mp-smal mp-stapel">
${errorSummary(fouten, known)}
${weigering ? refusalNotice(weigering, dossiernummer) : ''}
${intussen ? meanwhile(intussen) : ''}
<p><a href="${back}">Terug naar ${dossiernummer ? `dossier ${dossiernummer}` : 'de werklijst'}</a></p>
<h1>${act.label}</h1>
${contact ? html`${contactNotice(contact)}${contactCard(contact)}` : ''}
<form class="mp-formulier mp-kaart" method="post" action="${action}" novalidate autocomplete="off"${act.stuk ? html` enctype="multipart/form-data"` : ''}>
${csrfField(frame.csrf)}<input type="hidden" name="versie" value="${formulier.versie}">
${beside(formulier)}
${actFields(act.input, formulier)}
${documentFields(act, formulier, formulier.bestand.maxBytes, formulier.bestand.opnieuw)}
${adding(act)}
<div class="mp-knoppen">${submitButton('Vastleggen')}<a href="${back}">Niet vastleggen</a></div>
</form>
<details><summary>Waar dit op berust</summary><ul>${cited.map(({ naam, zin }) => html`<li><strong>${naam}:</strong> ${zin}</li>`)}</ul></details>
</div>`,
  });
};

/** Shown instead of the form when the act can't be done now. */
export const closedActPage = (frame: Frame, act: Act, dossiernummer: string, weigering: Refusal): Html =>
  page(frame, {
    titel: `${act.label}, dossier ${dossiernummer}`,
    inhoud: html`<div class="mp-smal mp-stapel"><p><a href="/dossiers/${dossiernummer}">Terug naar dossier ${dossiernummer}</a></p><h1>${act.label}</h1>${refusalNotice(weigering, dossiernummer)}</div>`,
  });
