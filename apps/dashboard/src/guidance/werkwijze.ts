import {
  type Datum,
  redenVelden,
  type Werkwijzepunt,
  werkwijzepunten,
  werkwijzeUitleg,
} from '@meldpunt/core';
import { html } from 'hono/html';
import { articleLink } from '../act/refusal.ts';
import type { Formulierstaat } from '../form/act-fields.ts';
import { textarea } from '../form/controls.ts';
import { grouped } from '../form/field-frame.ts';
import { fieldId } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { label } from '../layout/pieces.ts';
import { dagTekst } from '../layout/texts.ts';

/** The two lists that the checklist stands for; beside them the reason of each point. */
export const DONE = 'besproken';
export const NOT_NEEDED = 'nietVanToepassing';

type Punt = (typeof werkwijzepunten.codes)[number];

const box = (veld: string, tekst: string, punt: Punt, index: number, staat: Formulierstaat): Html => {
  const id = `${fieldId(veld)}${index ? `-${index}` : ''}`;
  const checked = staat.ingevuld[veld]?.includes(punt.code) ? html` checked` : '';
  return html`<label class="mp-keuze utrecht-form-label utrecht-form-label--checkbox" for="${id}"><input type="checkbox" id="${id}" name="${veld}" value="${punt.code}"${checked}><span>${tekst}<span class="mp-verborgen">: ${punt.label}</span></span></label>`;
};

/** Asked once the point is said not to apply; the style sheet shows it then, so that it needs no script. */
const why = (punt: Punt, { ingevuld, fouten }: Formulierstaat): Html => {
  const naam = redenVelden[punt.code];
  const waarde = ingevuld[naam]?.[0] ?? '';
  const label = html`Waarom niet van toepassing?<span class="mp-verborgen"> ${punt.label}</span>`;
  const kader = { naam, label, verplicht: true, fouten };
  return html`<div class="mp-waarom${waarde ? ' mp-waarom--gevuld' : ''}">${textarea(kader, waarde)}</div>`;
};

const item = (punt: Punt, index: number, staat: Formulierstaat, earlier: Datum | undefined): Html =>
  html`<li class="mp-punt"><p><strong>${punt.label}</strong> ${
    earlier ? label(`gedaan op ${dagTekst(earlier)}`, 'groen') : ''
  } <span class="mp-rustig">${'artikel' in punt ? articleLink(String(punt.artikel)) : ''}</span></p>
<details><summary>Wat u kunt zeggen</summary><p class="mp-citaat">${werkwijzeUitleg[punt.code as Werkwijzepunt]}</p></details>
<div class="mp-keuzes mp-keuzes--naast">${box(DONE, 'Besproken', punt, index, staat)}${box(NOT_NEEDED, 'Niet van toepassing', punt, index, staat)}</div>
${why(punt, staat)}</li>`;

/** The eight points of the way of working as a list to go through with the client, each with words to say (5.4). */
export const werkwijzeChecklist = (
  staat: Formulierstaat,
  earlier: Readonly<Record<string, Datum>>,
): Readonly<Record<string, Html | ''>> => {
  const fouten = staat.fouten
    .filter(({ veld }) => veld === DONE || veld === NOT_NEEDED)
    .map(({ reden }) => ({ veld: DONE, reden }));
  const hint =
    'Loop elk punt met de cliënt door. Vink aan wat u besprak. Is een punt niet van toepassing, leg dan bij dat punt uit waarom.';
  const kader = { naam: DONE, label: 'Punten van de werkwijze', hint, verplicht: true, fouten };
  const list = html`<ol class="mp-punten">${werkwijzepunten.codes.map((punt, i) => item(punt, i, staat, earlier[punt.code]))}</ol>`;
  return {
    [DONE]: grouped(kader, list),
    [NOT_NEEDED]: '',
    ...Object.fromEntries(Object.values(redenVelden).map((veld) => [veld, ''])),
  };
};
