import { html } from 'hono/html';
import { type Fout, fieldId } from '../layout/alert.ts';
import type { Html, Inhoud } from '../layout/html.ts';

/** What stands around every control: its name, explanation, and what was wrong with it. */
export type Kader = {
  naam: string;
  label: Inhoud;
  hint?: string | undefined;
  /** When a field that may be empty must be filled in after all. */
  soms?: string | undefined;
  /** The words beside the name instead, where what surrounds the field says it already. */
  naast?: string | undefined;
  verplicht: boolean;
  fouten: readonly Fout[];
  /** One begins to type here. */
  focus?: boolean;
};

/** The frames of the fields of one form: required unless said otherwise, of one field or of all. */
export const kaderMet =
  (fouten: readonly Fout[], alle = true) =>
  (naam: string, label: Inhoud, hint?: string, verplicht = alle): Kader => ({
    naam,
    label,
    hint,
    verplicht,
    fouten,
  });

const reasons = ({ naam, fouten }: Kader): string[] => [
  ...new Set(fouten.filter(({ veld }) => veld === naam).map(({ reden }) => reden)),
];

/** What stands under the name: the explanation, and when the field may not stay empty. */
const hintOf = ({ hint, soms }: Kader): string => [hint, soms].filter(Boolean).join(' ');

/** The attributes that tie a control to its explanation and its error. */
export const described = (kader: Kader): Html | '' => {
  const ids = [
    hintOf(kader) && `${fieldId(kader.naam)}-uitleg`,
    reasons(kader).length > 0 && `${fieldId(kader.naam)}-fout`,
  ].filter(Boolean);
  const invalid = reasons(kader).length > 0 ? html` aria-invalid="true"` : '';
  return ids.length > 0 ? html` aria-describedby="${ids.join(' ')}"${invalid}` : '';
};

/** Whether there is an error at this very field. */
export const isInvalid = (kader: Kader): boolean => reasons(kader).length > 0;

const optional = ({ verplicht, soms, naast }: Kader) =>
  verplicht
    ? ''
    : html` <span class="mp-niet-verplicht">(${naast ?? (soms ? 'soms verplicht' : 'niet verplicht')})</span>`;

const around = (kader: Kader): Html => {
  const wrong = reasons(kader);
  const hint = hintOf(kader);
  return html`${hint ? html`<div class="utrecht-form-field-description" id="${fieldId(kader.naam)}-uitleg">${hint}</div>` : ''}${
    wrong.length > 0
      ? html`<div class="utrecht-form-field-error-message mp-foutregel" id="${fieldId(kader.naam)}-fout"><span class="mp-verborgen">Fout: </span>${wrong.join(' ')}</div>`
      : ''
  }`;
};

const classes = (kader: Kader): string => `mp-veld${isInvalid(kader) ? ' mp-veld--fout' : ''}`;
/** Says to the script of a long form which fields it counts as still open. */
const asked = ({ verplicht }: Kader): Html | '' => (verplicht ? html` data-gevraagd` : '');

/** One control with its label. */
export const labelled = (kader: Kader, control: Inhoud): Html =>
  html`<div class="${classes(kader)}"${asked(kader)}><label class="utrecht-form-label" for="${fieldId(kader.naam)}">${kader.label}${optional(kader)}</label>${around(kader)}${control}</div>`;

/** A group of controls under one legend, such as radio buttons. */
export const grouped = (kader: Kader, controls: Inhoud): Html =>
  html`<fieldset class="${classes(kader)}"${asked(kader)}${described(kader)}><legend>${kader.label}${optional(kader)}</legend>${around(kader)}${controls}</fieldset>`;
