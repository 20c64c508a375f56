import { html } from 'hono/html';
import { fieldId } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { submitButton } from '../layout/pieces.ts';
import type { Optie } from './choices.ts';
import { grouped, isInvalid, type Kader } from './field-frame.ts';

/** What there is too much of for a list: it is chosen from what a search finds. */
export type Zoekbaar = 'organisatie' | 'voorval';

/** How many matches are shown. */
export const MOST_FOUND = 12;

/** The name of the button that searches instead of recording. */
export const zoekknop = 'zoek';

/** The name of the field with the text that is searched for. */
export const zoekveld = (wat: Zoekbaar): string => `zoek_${wat}`;

const asked: Record<Zoekbaar, string> = {
  organisatie: 'Typ een deel van de naam, of het KvK-nummer',
  voorval: 'Typ een deel van het nummer, de plaats of de dag (zoals 3 mrt 2026)',
};

type Zoekkeuze = {
  wat: Zoekbaar;
  opties: readonly Optie[];
  waarde: string;
  /** What was searched for; empty when nothing was. */
  tekst: string;
};

const said = ({ opties, waarde, tekst }: Zoekkeuze): string => {
  const found = opties.filter((optie) => optie.waarde !== waarde);
  if (found.length > MOST_FOUND) return `Meer dan ${MOST_FOUND} gevonden. Typ meer om minder te vinden.`;
  if (tekst.trim() === '') return '';
  return found.length === 0 ? `Niets anders gevonden met "${tekst.trim()}".` : `${found.length} gevonden.`;
};

/** What a search found, as radio buttons under what was chosen before; a part of the page that can be replaced. */
export const searchResults = (kader: Pick<Kader, 'naam' | 'verplicht'>, keuze: Zoekkeuze): Html => {
  const { opties, waarde } = keuze;
  const most = MOST_FOUND + (opties.some((optie) => optie.waarde === waarde) ? 1 : 0);
  const none = kader.verplicht ? [] : [{ waarde: '', naam: 'Niet ingevuld' }];
  const shown = [...none, ...opties.slice(0, most)];
  const id = fieldId(kader.naam);
  return html`<div class="mp-zoekuitkomst" id="${id}-uitkomst"><p class="mp-rustig" role="status">${said(keuze)}</p><div class="mp-keuzes">${shown.map(
    (optie, i) =>
      html`<label class="mp-keuze utrecht-form-label utrecht-form-label--radio" for="${id}-${i}"><input type="radio" id="${id}-${i}" name="${kader.naam}" value="${optie.waarde}"${optie.waarde === waarde ? html` checked` : ''}><span>${optie.naam}</span></label>`,
  )}</div></div>`;
};

/**
 * One of very many: a text, a button that searches, and what was found. The button sends the whole form, so that all
 * that was typed comes back; with scripts the matches come while typing (`zoekkeuze.js`).
 */
export const searchChoice = (kader: Kader, keuze: Zoekkeuze): Html => {
  const id = fieldId(kader.naam);
  return grouped(
    kader,
    html`<div class="mp-zoekkeuze" data-zoekkeuze="${keuze.wat}" data-veld="${kader.naam}" data-verplicht="${kader.verplicht ? 'ja' : 'nee'}"><label class="utrecht-form-field-description" for="${id}">${asked[keuze.wat]}</label><div class="mp-zoekregel"><input class="utrecht-textbox utrecht-textbox--html-input${isInvalid(kader) ? ' utrecht-textbox--invalid' : ''}" id="${id}" name="${zoekveld(keuze.wat)}" type="search" value="${keuze.tekst}" autocomplete="off" spellcheck="false" maxlength="200">${submitButton('Zoeken', { soort: 'secondary', naam: zoekknop, waarde: keuze.wat })}</div>${searchResults(kader, keuze)}</div>`,
  );
};
