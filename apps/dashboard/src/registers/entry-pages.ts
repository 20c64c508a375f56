import { type Datum, type Registerhandeling, veldOf } from '@meldpunt/core';
import type { Registerpost } from '@meldpunt/store';
import { html } from 'hono/html';
import type { z } from 'zod';
import { articleText } from '../act/refusal.ts';
import { actFields } from '../form/act-fields.ts';
import type { Keuzelijsten } from '../form/choices.ts';
import { fieldPaths } from '../form/fields-of.ts';
import { madeOnceField } from '../form/made-once.ts';
import type { Ingevuld } from '../form/typed.ts';
import { codedWords } from '../journal/coded-values.ts';
import { type Namen, whoText } from '../journal/names.ts';
import { alert, errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, dataList, linkButton, submitButton } from '../layout/pieces.ts';
import { dagTekst, momentTekst } from '../layout/texts.ts';

export type Formulierblad = {
  terug: string;
  terugNaar: string;
  action: string;
  handeling: Pick<Registerhandeling<unknown, unknown>, 'label' | 'input' | 'artikel'>;
  ingevuld: Ingevuld;
  fouten: readonly Fout[];
  weigering?: string | undefined;
  intussen?: boolean | undefined;
  versie: number;
  /** The id that a new entry will have; undefined on the form of what happens to one. */
  nieuw?: string | undefined;
  lijsten: Keuzelijsten;
  vandaag: Datum;
};

/** The form of something that happens in a register, made from its schema. */
export const registerForm = (frame: Frame, blad: Formulierblad): Html => {
  const { handeling, fouten } = blad;
  const cited = articleText(handeling.artikel);
  return page(frame, {
    titel: handeling.label,
    fout: fouten.length > 0 || blad.weigering !== undefined,
    inhoud: html`<div class="mp-smal mp-stapel">${errorSummary(
      fouten,
      fieldPaths(handeling.input, () => 0),
    )}${blad.weigering ? alert('error', html`<p role="alert">${blad.weigering}</p>`) : ''}${
      blad.intussen
        ? alert(
            'warning',
            html`<p><strong>Iemand anders legde intussen iets vast.</strong> Er is nog niets van u vastgelegd. Kijk of het nog klopt en leg het dan vast.</p>`,
          )
        : ''
    }<p><a href="${blad.terug}">${blad.terugNaar}</a></p><h1>${handeling.label}</h1>
<form class="mp-formulier mp-kaart" method="post" action="${blad.action}" novalidate autocomplete="off">${csrfField(frame.csrf)}<input type="hidden" name="versie" value="${blad.versie}">${blad.nieuw ? madeOnceField(blad.nieuw) : ''}${actFields(handeling.input, blad)}<div class="mp-knoppen">${submitButton('Vastleggen')}<a href="${blad.terug}">Niet vastleggen</a></div></form>
<p class="mp-rustig"><strong>${cited.naam}:</strong> ${cited.zin}</p></div>`,
  });
};

const fieldOf = (handeling: Pick<Registerhandeling<unknown, unknown>, 'input'> | undefined, key: string) => {
  const schema = handeling?.input.shape[key] as z.ZodType | undefined;
  return schema && veldOf(schema);
};

type Known = readonly Registerhandeling<never, never>[];

const line = (
  regel: Registerpost<{ type: string; op?: string }>['regels'][number],
  handelingen: Known,
  namen: Namen,
): Html => {
  const handeling = handelingen.find(({ name }) => name === regel.handeling) as
    | Registerhandeling<unknown, unknown>
    | undefined;
  const words = Object.entries(regel.velden).map(
    ([veld, waarde]) => [fieldOf(handeling, veld)?.label ?? veld, waarde] as const,
  );
  const coded = Object.entries(regel.gebeurtenis).flatMap(([key, value]): (readonly [string, string])[] => {
    const veld = fieldOf(handeling, key);
    return veld && key !== 'op' && value !== undefined && value !== null
      ? [[veld.label, codedWords(veld, value, namen)]]
      : [];
  });
  return html`<li><h3>${handeling?.label ?? regel.handeling}</h3><p class="mp-rustig">${regel.gebeurtenis.op ? `${dagTekst(regel.gebeurtenis.op)} · ` : ''}vastgelegd door ${whoText(namen, regel.medewerkerId)} op ${momentTekst(regel.vastgelegdOp)}</p>${dataList([...words, ...coded])}</li>`;
};

export type Postblad = {
  nummer: string;
  titel: string;
  lijst: string;
  terug: string;
  kop: Html;
  post: Registerpost<{ type: string; op?: string }>;
  handelingen: Known;
  mogelijk: readonly { naam: string; label: string }[];
  pad: string;
  namen: Namen;
  /** What is said about keeping and destroying, with the button where the reader may decide. */
  bewaren: { tekst: string; knop: boolean };
};

/** One entry: how it stands, what can be done, and its whole history, which is only added to. */
export const postPage = (frame: Frame, blad: Postblad): Html =>
  page(frame, {
    titel: `${blad.titel} ${blad.nummer}`,
    inhoud: html`<p><a href="${blad.lijst}">${blad.terug}</a></p><h1>${blad.titel} ${blad.nummer}</h1>
<div class="mp-kolommen mp-kolommen--dossier"><div class="mp-stapel">${blad.kop}<section class="mp-stapel" aria-labelledby="verloop"><h2 id="verloop">Wat er is vastgelegd</h2><div class="mp-kaart"><ol class="mp-journaal" reversed>${blad.post.regels
      .toReversed()
      .map((regel) => line(regel, blad.handelingen, blad.namen))}</ol></div></section></div>
<div class="mp-stapel">${
      blad.mogelijk.length > 0
        ? html`<section class="mp-kaart" aria-labelledby="kan-nu"><h2 id="kan-nu">Wat nu kan</h2><ul class="mp-handelingen">${blad.mogelijk.map(({ naam, label }) => html`<li>${linkButton(`${blad.pad}/${blad.nummer}/${naam}`, label)}</li>`)}</ul></section>`
        : ''
    }<section class="mp-kaart" aria-labelledby="bewaren"><h2 id="bewaren">Bewaren</h2><p>${blad.bewaren.tekst}</p>${
      blad.bewaren.knop
        ? html`<form method="post" action="${blad.pad}/${blad.nummer}/vernietigen">${csrfField(frame.csrf)}${submitButton('Vernietigen goedkeuren', { soort: 'danger' })}</form>`
        : ''
    }</section></div></div>`,
  });
