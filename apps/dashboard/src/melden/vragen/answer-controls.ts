import { html } from 'hono/html';
import type { Optie } from '../../form/choices.ts';
import { grouped, type Kader } from '../../form/field-frame.ts';
import { fieldId } from '../../layout/alert.ts';
import type { Html } from '../../layout/html.ts';

/** A choice with what it means. */
export type UitgelegdeOptie = Optie & { uitleg: string };

/** The heading of a page that is also the name of its group of choices. */
export const heading = (titel: string): Html => html`<h1>${titel}</h1>`;

/** Radio buttons of which each has its meaning below it. */
export const explainedChoices = (kader: Kader, opties: readonly UitgelegdeOptie[], gekozen: string): Html => {
  const radio = ({ waarde, naam, uitleg }: UitgelegdeOptie, i: number): Html => {
    const id = `${fieldId(kader.naam)}${i ? `-${i}` : ''}`;
    return html`<div class="mp-keuze-uitgelegd"><label class="mp-keuze utrecht-form-label utrecht-form-label--radio" for="${id}"><input type="radio" id="${id}" name="${kader.naam}" value="${waarde}" aria-describedby="${id}-betekent"${waarde === gekozen ? html` checked` : ''}><span>${naam}</span></label><p class="utrecht-form-field-description" id="${id}-betekent">${uitleg}</p></div>`;
  };
  return grouped(kader, html`<div class="mp-keuzes">${opties.map(radio)}</div>`);
};

/** One check box by itself. */
export const checkbox = (naam: string, label: string, aangevinkt: boolean): Html =>
  html`<label class="mp-keuze utrecht-form-label utrecht-form-label--checkbox" for="${fieldId(naam)}"><input type="checkbox" id="${fieldId(naam)}" name="${naam}" value="ja"${aangevinkt ? html` checked` : ''}><span>${label}</span></label>`;

/** The words of the option with this value; empty when there is none. */
export const nameOf = (opties: readonly Optie[], waarde: string): string =>
  opties.find((optie) => optie.waarde === waarde)?.naam ?? '';
