import { html } from 'hono/html';
import { fieldId } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import type { Optie, Optiegroep } from './choices.ts';
import { described, grouped, isInvalid, type Kader, labelled } from './field-frame.ts';

const SHORT = 20;

type Invoersoort = 'text' | 'date' | 'time' | 'password' | 'search';

/** One line of text, or a date, time or password. */
export const textbox = (
  kader: Kader,
  waarde: string,
  soort: Invoersoort = 'text',
  extra: { kort?: boolean; autocomplete?: string; inputmode?: string } = {},
): Html =>
  labelled(
    kader,
    html`<input class="utrecht-textbox utrecht-textbox--html-input${isInvalid(kader) ? ' utrecht-textbox--invalid' : ''}${extra.kort || soort === 'date' || soort === 'time' ? ' mp-kort' : ''}" id="${fieldId(kader.naam)}" name="${kader.naam}" type="${soort}" value="${waarde}" autocomplete="${extra.autocomplete ?? 'off'}"${extra.inputmode ? html` inputmode="${extra.inputmode}"` : ''}${kader.focus ? html` autofocus` : ''}${described(kader)}>`,
  );

/** Many lines of text. */
export const textarea = (kader: Kader, waarde: string): Html =>
  labelled(
    kader,
    // A first line end right after the tag is not part of the value, so one is put there.
    html`<textarea class="utrecht-textarea utrecht-textarea--html-textarea${isInvalid(kader) ? ' utrecht-textarea--invalid' : ''}" id="${fieldId(kader.naam)}" name="${kader.naam}" rows="6" autocomplete="off" spellcheck="true"${described(kader)}>
${waarde}</textarea>`,
  );

const option =
  (waarde: string) =>
  (optie: Optie): Html =>
    html`<option value="${optie.waarde}"${optie.waarde === waarde ? html` selected` : ''}>${optie.naam}</option>`;

/** One of a long list. `leeg` is what stands there before a choice. */
export const select = (kader: Kader, groepen: readonly Optiegroep[], waarde: string, leeg = 'Kies…'): Html =>
  labelled(
    kader,
    html`<select class="utrecht-select utrecht-select--html-select${isInvalid(kader) ? ' utrecht-select--invalid' : ''}" id="${fieldId(kader.naam)}" name="${kader.naam}" autocomplete="off"${described(kader)}><option value="">${leeg}</option>${groepen.map(
      ({ kop, opties }) =>
        kop
          ? html`<optgroup label="${kop}">${opties.map(option(waarde))}</optgroup>`
          : opties.map(option(waarde)),
    )}</select>`,
  );

/** A few short answers stand beside each other, so that a form is not longer than it must be. */
const arrangement = (soort: 'radio' | 'checkbox', opties: readonly Optie[]): string => {
  if (opties.length > 6) return ' mp-keuzes--lang';
  return soort === 'radio' && opties.every(({ naam }) => naam.length <= SHORT) ? ' mp-keuzes--naast' : '';
};

/** Radio buttons (one) or checkboxes (several). The first has the id that errors link to. */
export const choices = (
  kader: Kader,
  soort: 'radio' | 'checkbox',
  opties: readonly Optie[],
  waarden: readonly string[],
): Html =>
  grouped(
    kader,
    html`<div class="mp-keuzes${arrangement(soort, opties)}">${opties.map(
      (optie, i) =>
        html`<label class="mp-keuze utrecht-form-label utrecht-form-label--${soort}" for="${fieldId(kader.naam)}${i ? `-${i}` : ''}"><input type="${soort}" id="${fieldId(kader.naam)}${i ? `-${i}` : ''}" name="${kader.naam}" value="${optie.waarde}"${waarden.includes(optie.waarde) ? html` checked` : ''}${optie.toets ? html` accesskey="${optie.toets}"` : ''}><span>${optie.naam}</span></label>`,
    )}</div>`,
  );
