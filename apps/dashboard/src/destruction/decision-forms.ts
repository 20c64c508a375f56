import { type Lijst, NIET_UITGEVOERD } from '@meldpunt/archive';
import { html } from 'hono/html';
import { textarea, textbox } from '../form/controls.ts';
import type { Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { csrfField, submitButton } from '../layout/pieces.ts';
import { meervoud } from '../layout/texts.ts';

/** What the directeur typed on a list, by field, to be shown again beside a fault. */
export type Lijstvelden = { reden: string; dossier: string; uitzondering: string };

export const legeVelden: Lijstvelden = { reden: '', dossier: '', uitzondering: '' };

/** The fields in the order in which they stand on the page. */
export const lijstvelden: readonly (keyof Lijstvelden)[] = ['dossier', 'uitzondering', 'reden'];

const hint = 'Schrijf geen namen of andere persoonsgegevens op.';

/** What the directeur can do with a list that waits: leave a dossier out, approve it, or refuse it. */
export const decisionForms = (
  frame: Frame,
  lijst: Lijst,
  fouten: readonly Fout[],
  getypt: Lijstvelden,
): Html => {
  const place = `/vernietiging/${lijst.lijstNummer}`;
  const field = (naam: keyof Lijstvelden, label: string, uitleg?: string) => ({
    naam,
    label,
    hint: uitleg,
    verplicht: true,
    fouten,
  });
  const left = meervoud(lijst.dossiers - lijst.uitgezonderd, 'dossier', 'dossiers');
  return html`<section class="mp-kaart mp-smal" aria-labelledby="uitzonderen"><h2 id="uitzonderen">Een dossier bewaren</h2>
<p>Is een dossier nog nodig? Haal het dan van deze lijst. Een volgende lijst stelt het later opnieuw voor.</p>
<form class="mp-formulier" method="post" action="${place}/uitzonderen" novalidate>${csrfField(frame.csrf)}${textbox(
    field('dossier', 'Dossiernummer', 'Zoals 2021-00012.'),
    getypt.dossier,
    'text',
    { kort: true },
  )}${textarea(field('uitzondering', 'Reden om het dossier te bewaren', hint), getypt.uitzondering)}<div class="mp-knoppen">${submitButton('Van de lijst halen', { soort: 'secondary' })}</div></form></section>
<section class="mp-kaart mp-smal" aria-labelledby="besluit"><h2 id="besluit">Uw besluit</h2>
<p>Na goedkeuren kunnen deze dossiers worden vernietigd. Dat is niet terug te draaien.</p>
<p>${frame.demo ? 'In deze demo vernietigt de volgende nacht de goedgekeurde dossiers.' : `${NIET_UITGEVOERD} Uw besluit wordt wel bewaard.`}</p>
<form method="post" action="${place}/goedkeuren">${csrfField(frame.csrf)}<div class="mp-knoppen">${submitButton(`Lijst goedkeuren: ${left}`)}</div></form>
<form class="mp-formulier" method="post" action="${place}/afwijzen" novalidate>${csrfField(frame.csrf)}${textarea(field('reden', 'Reden om de lijst af te wijzen', hint), getypt.reden)}<div class="mp-knoppen">${submitButton('Lijst afwijzen', { soort: 'danger' })}</div></form></section>`;
};
