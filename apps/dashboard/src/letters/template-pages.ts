import {
  type Briefsoort,
  briefsoorten,
  delenVan,
  invulvelden,
  type Ontvanger,
  ontvangerLabels,
} from '@meldpunt/letters';
import type { Paper } from '@meldpunt/paper';
import type { Sjabloonversie } from '@meldpunt/store';
import { html } from 'hono/html';
import { textarea, textbox } from '../form/controls.ts';
import { kaderMet } from '../form/field-frame.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import { type Namen, whoText } from '../journal/names.ts';
import { alert, errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, submitButton } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { momentTekst } from '../layout/texts.ts';
import { paperHtml } from './paper-html.ts';

export const templatesPath = '/briefsjablonen';

const MARKS =
  'Een lege regel begint een nieuwe alinea. ## aan het begin van een regel maakt een kop, - een opsomming. Tussen ** en ** wordt vet. Noem geen namen van mensen.';

type Regel = { soort: string; brief: Briefsoort; deel: Ontvanger; versie: number };

/** Every letter with its template, and whether the bureau changed it. */
export const templateListPage = (frame: Frame, versions: ReadonlyMap<string, number>): Html => {
  const rows = briefsoorten.flatMap(([soort, brief]) =>
    delenVan(brief).map(
      ([deel]): Regel => ({ soort, brief, deel, versie: versions.get(`${soort}.${deel}`) ?? 0 }),
    ),
  );
  return page(frame, {
    titel: 'Brieven',
    inhoud: html`<h1>Brieven</h1><p>Dit zijn de teksten waarmee een brief begint. U kunt ze veranderen. Oude versies blijven bewaard.</p>${table<Regel>(
      'Teksten van brieven',
      [
        {
          kop: 'Brief',
          cel: ({ soort, brief, deel }) =>
            html`<a href="${templatesPath}/${soort}/${deel}">${brief.label}, ${ontvangerLabels[deel]}</a>`,
        },
        { kop: 'Artikelen', cel: ({ brief }) => brief.artikelen.join(', ') },
        {
          kop: 'Tekst',
          cel: ({ versie }) => (versie === 0 ? 'van Meldpunt' : `eigen tekst, versie ${versie}`),
        },
      ],
      rows,
    )}`,
  });
};

export type Sjabloonblad = {
  soort: string;
  brief: Briefsoort;
  deel: Ontvanger;
  /** The version that is changed; 0 is the shipped text. */
  versie: number;
  ingevuld: Ingevuld;
  fouten: readonly Fout[];
  voorbeeld?: Paper | undefined;
  versies: readonly Sjabloonversie[];
  namen: Namen;
  melding?: string | undefined;
  /** Somebody else saved a version in the meantime. */
  ingehaald?: boolean;
};

const history = ({ versies, namen, soort, deel }: Sjabloonblad): Html | '' =>
  versies.length === 0
    ? ''
    : html`<section class="mp-kaart" aria-labelledby="versies"><h2 id="versies">Eerdere versies</h2><ul>${versies.map(
        ({ versie, gemaaktOp, medewerkerId }) =>
          html`<li><a href="${templatesPath}/${soort}/${deel}?versie=${versie}">Versie ${versie}</a>, ${momentTekst(gemaaktOp)}, ${whoText(namen, medewerkerId)}</li>`,
      )}<li><a href="${templatesPath}/${soort}/${deel}?versie=0">De tekst van Meldpunt</a></li></ul></section>`;

/** One template: its text, what can be filled in, how it looks, and its versions. */
export const templatePage = (frame: Frame, blad: Sjabloonblad): Html => {
  const { soort, brief, deel, fouten, ingevuld, voorbeeld, melding, ingehaald } = blad;
  const kader = kaderMet(fouten);
  return page(frame, {
    titel: `${brief.label}, ${ontvangerLabels[deel]}`,
    fout: fouten.length > 0 || ingehaald === true,
    inhoud: html`<div class="mp-smal mp-stapel">
${errorSummary(fouten, ['onderwerp', 'tekst'])}
${melding ? alert('ok', html`<p role="status">${melding}</p>`) : ''}
${ingehaald ? alert('warning', html`<p><strong>Iemand anders heeft deze tekst intussen veranderd.</strong> Uw tekst staat hieronder en is nog niet bewaard. Bewaart u hem nu, dan wordt het de nieuwste versie.</p>`) : ''}
<p class="mp-niet-op-papier"><a href="${templatesPath}">Terug naar de brieven</a></p>
<h1>${brief.label}, ${ontvangerLabels[deel]}</h1>
<form class="mp-formulier mp-kaart" method="post" action="${templatesPath}/${soort}/${deel}" novalidate autocomplete="off">${csrfField(frame.csrf)}<input type="hidden" name="versie" value="${blad.versie}">
${textbox(kader('onderwerp', 'Onderwerp'), one(ingevuld, 'onderwerp'))}
${textarea(kader('tekst', 'Tekst', MARKS), one(ingevuld, 'tekst'))}
<div class="mp-knoppen">${submitButton('Bewaar als nieuwe versie', { naam: 'doe', waarde: 'bewaren' })}${submitButton('Bekijk met verzonnen gegevens', { soort: 'secondary', naam: 'doe', waarde: 'bekijken' })}${submitButton('Terug naar de tekst van Meldpunt', { soort: 'danger', naam: 'doe', waarde: 'herstellen' })}</div>
<details><summary>Wat u kunt laten invullen</summary><ul>${Object.entries(invulvelden).map(([naam, { label }]) => html`<li><code>{{${naam}}}</code>: ${label}</li>`)}</ul></details>
</form>
${voorbeeld ? paperHtml('Zo ziet de brief eruit, met verzonnen gegevens', voorbeeld) : ''}
${history(blad)}</div>`,
  });
};
