import { labelOf, sluitredenen, sluitredenenNu } from '@meldpunt/core';
import { html } from 'hono/html';
import { articleLink, liftLink } from '../act/refusal.ts';
import type { Formulierstaat } from '../form/act-fields.ts';
import { choices } from '../form/controls.ts';
import type { Html } from '../layout/html.ts';
import type { Dossierkennis } from './known.ts';

const REDEN = 'reden';

type Reden = ReturnType<typeof sluitredenenNu>[number];

const whyNot =
  (dossiernummer: string) =>
  ({ code, weigering }: Reden): Html =>
    html`<li><strong>${labelOf(sluitredenen, code)}</strong>: ${weigering.reden} <span class="mp-rustig">${articleLink(weigering.artikel)}${
      weigering.opheffen ? html` · eerst: ${liftLink(weigering.opheffen, dossiernummer)}` : ''
    }</span></li>`;

/** The reasons that can succeed now, to choose from; under them what the others lack, and which have an act of their own (8.6a). */
export const closingReasons = (
  staat: Formulierstaat,
  { dossier, dossiernummer, instellingen }: Dossierkennis,
): Readonly<Record<string, Html | ''>> => {
  const refused = sluitredenenNu(dossier, { vandaag: staat.vandaag, instellingen });
  const chosen = staat.ingevuld[REDEN] ?? [];
  const offered = sluitredenen.codes
    .filter(({ code }) => chosen.includes(code) || !refused.some((one) => one.code === code))
    .map(({ code, label }) => ({ waarde: code, naam: label }));
  const own = refused.filter(({ weigering }) => weigering.uitweg);
  const later = refused.filter(({ weigering }) => !weigering.uitweg);
  const kader = { naam: REDEN, label: 'Reden', verplicht: true, fouten: staat.fouten };
  return {
    [REDEN]: html`${choices(kader, 'radio', offered, chosen)}
${later.length > 0 ? html`<details><summary>Redenen die nu niet kunnen (${later.length})</summary><ul>${later.map(whyNot(dossiernummer))}</ul></details>` : ''}
<p class="mp-rustig">Deze redenen hebben een eigen handeling:</p><ul class="mp-rustig">${own.map(
      ({ code, weigering }) =>
        html`<li>${labelOf(sluitredenen, code)}: ${liftLink(weigering.uitweg ?? '', dossiernummer)}</li>`,
    )}</ul>`,
  };
};
