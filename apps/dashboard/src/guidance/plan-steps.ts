import { type Dossier, labelOf, planstappen, type Stap, stapnemers } from '@meldpunt/core';
import { html } from 'hono/html';
import { articleLink, liftLink } from '../act/refusal.ts';
import type { Formulierstaat } from '../form/act-fields.ts';
import { choices } from '../form/controls.ts';
import type { Html } from '../layout/html.ts';
import { dagTekst } from '../layout/texts.ts';
import type { Dossierkennis } from './known.ts';

const STAP = 'stap';
const HEARS = 'hoor-wederhoor';

/** Steps that were carried out since the plan was agreed; the other side is heard once its letter is sent. */
const taken = ({ verloop, plan, hoorOp }: Dossier): Set<string> =>
  new Set([
    ...(hoorOp ? [HEARS] : []),
    ...verloop.flatMap(({ versie, gebeurtenis }) =>
      gebeurtenis.type === 'StapTaken' && versie > (plan?.versie ?? 0) ? [gebeurtenis.stap] : [],
    ),
  ]);

const agreed = ({ stap, doorWie, uiterlijk }: Stap, done: boolean): Html =>
  html`<li>${labelOf(planstappen, stap)}: ${labelOf(stapnemers, doorWie).toLowerCase()}, uiterlijk ${dagTekst(uiterlijk)}${done ? ', al gedaan' : ''}</li>`;

/** The steps of the agreed plan to choose from, with who takes each and until when: no other has the client's consent (5.4.4a). */
export const planSteps = (
  staat: Formulierstaat,
  { dossier, dossiernummer }: Dossierkennis,
): Readonly<Record<string, Html | ''>> => {
  const steps = dossier.plan?.stappen ?? [];
  const done = taken(dossier);
  const offered = steps
    .filter(({ stap }, i) => stap !== HEARS && steps.findIndex((one) => one.stap === stap) === i)
    .map(({ stap }) => ({ waarde: stap, naam: labelOf(planstappen, stap) }));
  const kader = { naam: STAP, label: 'Welke stap?', verplicht: true, fouten: staat.fouten };
  const hears = !done.has(HEARS) && steps.some(({ stap }) => stap === HEARS);
  return {
    [STAP]: html`<p>In het plan staat:</p><ul>${steps.map((step) => agreed(step, done.has(step.stap)))}</ul>
${offered.length > 0 ? choices(kader, 'radio', offered, staat.ingevuld[STAP] ?? []) : html`<p>In het plan staat geen stap die u hier kunt vastleggen.</p>`}
${hears ? html`<p class="mp-rustig">Hoor en wederhoor heeft een eigen handeling: ${liftLink('sendHoorWederhoorbrief', dossiernummer)} ${articleLink('7.3a')}</p>` : ''}
<p class="mp-rustig">Een andere stap nodig? Stel dan eerst het plan bij met de cliënt: ${liftLink('agreePlan', dossiernummer)} ${articleLink('5.4.4a')}</p>`,
  };
};
