import type { Paper } from '@meldpunt/paper';
import { html } from 'hono/html';
import type { Ingevuld } from '../form/typed.ts';
import { alert } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, submitButton } from '../layout/pieces.ts';
import type { Briefdossier } from './letter-dossier.ts';
import { paperHtml } from './paper-html.ts';

export type Voorbeeld = {
  from: Briefdossier;
  papieren: readonly { kop: string; paper: Paper }[];
  ingevuld: Ingevuld;
  /** There are pieces to go with it that Meldpunt does not print. */
  losseStukken: boolean;
};

const carried = (ingevuld: Ingevuld): Html[] =>
  Object.entries(ingevuld)
    .filter(([naam]) => naam !== 'doe')
    .flatMap(([naam, waarden]) =>
      waarden.map(
        (waarde) => html`<textarea hidden name="${naam}">
${waarde}</textarea>`,
      ),
    );

/** The letter as it will be on paper, before it is final: print it, change it, or record that it was sent. */
export const previewPage = (frame: Frame, { from, papieren, ingevuld, losseStukken }: Voorbeeld): Html => {
  const { brief, bekend } = from;
  const back = `/dossiers/${bekend.dossiernummer}`;
  return page(frame, {
    titel: `${brief.label} bekijken, dossier ${bekend.dossiernummer}`,
    inhoud: html`<div class="mp-smal mp-stapel"><h1>Klopt de brief?</h1>
${alert('info', html`<p>Er is nog niets vastgelegd. Haal de brief op om hem te printen of te mailen. Leg hem vast als hij weg is: dan komt hij in het dossier en gaan de termijnen lopen.</p>${losseStukken ? html`<p><strong>Doe zelf de stukken erbij die niet van ons zijn.</strong> U vindt ze bij de documenten van het dossier.</p>` : ''}`)}
${papieren.map(({ kop, paper }) => paperHtml(kop, paper))}
<form class="mp-formulier" method="post" action="${back}/brieven/${from.soort}">${csrfField(frame.csrf)}${carried(ingevuld)}
<div class="mp-knoppen">${papieren.flatMap(({ kop }, i) =>
      (['pdf', 'docx'] as const).map((soort) =>
        submitButton(papieren.length > 1 ? `${kop}: ${soort}` : `Haal op als ${soort}`, {
          soort: 'secondary',
          naam: 'doe',
          waarde: `${soort}-${i}`,
        }),
      ),
    )}</div>
<div class="mp-knoppen">${submitButton('Brief is verstuurd: leg vast', { naam: 'doe', waarde: 'versturen' })}${submitButton('Verander de brief', { soort: 'secondary', naam: 'doe', waarde: 'wijzigen' })}</div></form></div>`,
  });
};
