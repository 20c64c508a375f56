import type { Datum } from '@meldpunt/core';
import { html } from 'hono/html';
import type { z } from 'zod';
import { type Fout, fieldId } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { submitButton } from '../layout/pieces.ts';
import { type Keuzelijsten, optionsOf } from './choices.ts';
import { choices, select, textarea, textbox } from './controls.ts';
import type { Kader } from './field-frame.ts';
import { fieldsOf, type Invoerveld } from './fields-of.ts';
import { searchChoice, zoekveld } from './search-choice.ts';
import { type Ingevuld, one, sentRows } from './typed.ts';

/** All that a form needs besides the schema. */
export type Formulierstaat = {
  ingevuld: Ingevuld;
  fouten: readonly Fout[];
  lijsten: Keuzelijsten;
  vandaag: Datum;
  /** Fields that are shown in another way than their kind says: by name, what stands in their place. */
  inPlaats?: Readonly<Record<string, Html | ''>> | undefined;
  /** The field that one begins to type in. */
  focus?: string | undefined;
  /** Keys that choose an answer at once: by field and value. */
  toetsen?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
};

/** Lists up to this length are shown whole; longer ones fold into a select. */
const RADIO_LIMIT = 7;
const FIRST_ROWS = 1;
const MOST_ROWS = 20;
const janee = [
  { waarde: 'ja', naam: 'Ja' },
  { waarde: 'nee', naam: 'Nee' },
];

/** How many rows of a field are on the form: those sent, or a few to begin with; one more when that was asked. */
export const rowsShown = (ingevuld: Ingevuld, naam: string): number => {
  const more = one(ingevuld, 'nog_een_regel') === naam ? 1 : 0;
  return Math.min(Math.max(sentRows(ingevuld, naam) + more, FIRST_ROWS), MOST_ROWS);
};

/** All fields of an act as controls, each with its label, explanation and error. */
export const actFields = (schema: z.ZodObject, staat: Formulierstaat, path = ''): Html[] =>
  controlsOf(fieldsOf(schema), staat, path);

/** Some fields of an act as controls. */
export const controlsOf = (fields: readonly Invoerveld[], staat: Formulierstaat, path = ''): Html[] =>
  fields.map((field) =>
    staat.inPlaats && Object.hasOwn(staat.inPlaats, path + field.naam)
      ? html`${staat.inPlaats[path + field.naam]}`
      : control(field, staat, path),
  );

const control = ({ naam, veld, verplicht, rij }: Invoerveld, staat: Formulierstaat, path: string): Html => {
  const full = path + naam;
  const kader: Kader = {
    naam: full,
    label: veld.label,
    hint: veld.hint,
    soms: verplicht ? undefined : veld.soms,
    verplicht,
    fouten: staat.fouten,
    focus: staat.focus === full,
  };
  const values = staat.ingevuld[full] ?? [];
  const value = values[0] ?? '';
  if (rij) return rows(kader, rij, staat);
  if (veld.verwijst === 'organisatie' || veld.verwijst === 'voorval')
    return searchChoice(kader, {
      wat: veld.verwijst,
      opties: staat.lijsten[veld.verwijst],
      waarde: value,
      tekst: one(staat.ingevuld, zoekveld(veld.verwijst)),
    });
  switch (veld.soort) {
    case 'lange_tekst':
      return textarea(kader, value);
    case 'datum':
      return textbox(kader, value, 'date');
    case 'tijd':
      return textbox(kader, value, 'time');
    case 'getal':
      return textbox(kader, value, 'text', { kort: true, inputmode: 'numeric' });
    case 'janee':
      return choices(kader, 'radio', janee, values);
    case 'keuzes':
      return choices(
        kader,
        'checkbox',
        optionsOf(veld, staat.lijsten, staat.vandaag, values).flatMap((g) => g.opties),
        values,
      );
    case 'keuze':
    case 'verwijzing':
      return single(
        kader,
        withKeys(optionsOf(veld, staat.lijsten, staat.vandaag, values), staat.toetsen?.[full]),
        value,
        veld.soort === 'keuze',
      );
    default:
      return textbox(kader, value);
  }
};

/** The same options, those that have a key with it. */
const withKeys = (
  groepen: ReturnType<typeof optionsOf>,
  toetsen: Readonly<Record<string, string>> = {},
): ReturnType<typeof optionsOf> =>
  groepen.map((groep) => ({
    ...groep,
    opties: groep.opties.map((optie) => ({ ...optie, toets: toetsen[optie.waarde] })),
  }));

const single = (
  kader: Kader,
  groepen: ReturnType<typeof optionsOf>,
  value: string,
  mayBeRadio: boolean,
): Html => {
  const opties = groepen.flatMap((groep) => groep.opties);
  // A radio button can't be unchosen, so what may stay empty is a select.
  if (mayBeRadio && kader.verplicht && opties.length <= RADIO_LIMIT)
    return choices(kader, 'radio', opties, [value]);
  return select(kader, groepen, value, kader.verplicht ? 'Kies…' : 'Niet ingevuld');
};

const rows = (kader: Kader, rij: z.ZodObject, staat: Formulierstaat): Html => {
  const shown = rowsShown(staat.ingevuld, kader.naam);
  const own = staat.fouten.filter(({ veld }) => veld === kader.naam);
  return html`<fieldset class="mp-veld${own.length > 0 ? ' mp-veld--fout' : ''}" id="${fieldId(kader.naam)}" tabindex="-1"${kader.verplicht ? html` data-gevraagd` : ''}><legend>${kader.label}</legend><div class="utrecht-form-field-description">${kader.hint ?? 'Regels die u leeg laat, tellen niet mee.'}</div>${own.map(({ reden }) => html`<div class="utrecht-form-field-error-message mp-foutregel">${reden}</div>`)}${Array.from(
    { length: shown },
    (_, i) =>
      html`<fieldset class="mp-rij"><legend>Regel ${i + 1}</legend>${actFields(rij, staat, `${kader.naam}.${i}.`)}</fieldset>`,
  )}${shown < MOST_ROWS ? html`<p>${submitButton('Nog een regel', { soort: 'secondary', naam: 'nog_een_regel', waarde: kader.naam, anker: fieldId(kader.naam) })}</p>` : ''}</fieldset>`;
};
