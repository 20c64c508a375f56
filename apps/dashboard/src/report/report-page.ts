import { html } from 'hono/html';
import type { Optie } from '../form/choices.ts';
import { select } from '../form/controls.ts';
import { kaderMet } from '../form/field-frame.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import { errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, empty, submitButton } from '../layout/pieces.ts';

export type Rapportblad = {
  /** No reports can be made here. */
  kan: boolean;
  jaren: readonly Optie[];
  gemeenten: readonly Optie[];
  ingevuld: Ingevuld;
  fouten: readonly Fout[];
};

/** Choose a year and a municipality, and download the statutory form as a workbook. */
export const reportPage = (frame: Frame, { kan, jaren, gemeenten, ingevuld, fouten }: Rapportblad): Html => {
  const kader = kaderMet(fouten);
  const form = html`<form class="mp-formulier mp-kaart" method="post" action="/rapporten" novalidate>${csrfField(frame.csrf)}
${select(kader('jaar', 'Jaar'), [{ kop: '', opties: jaren }], one(ingevuld, 'jaar'))}
${select(kader('gemeente', 'Gemeente', 'Alleen gemeenten die in dat jaar bestonden.'), [{ kop: '', opties: gemeenten }], one(ingevuld, 'gemeente'))}
<div class="mp-knoppen">${submitButton('Rapport maken (Excel)')}</div></form>`;
  const yearly = html`<form class="mp-formulier mp-kaart" method="post" action="/rapporten/jaarverslag" novalidate>${csrfField(frame.csrf)}${select(kader('verslagjaar', 'Jaar van het verslag'), [{ kop: '', opties: jaren }], one(ingevuld, 'verslagjaar') || one(ingevuld, 'jaar'))}<div class="mp-knoppen">${submitButton('Jaarverslag maken (Excel)')}</div></form>`;
  return page(frame, {
    titel: 'Rapporten',
    fout: fouten.length > 0,
    inhoud: html`<div class="mp-smal mp-stapel">${errorSummary(fouten, ['jaar', 'gemeente', 'verslagjaar'])}<h1>Rapporten voor gemeenten</h1><p>Het rapport volgt het wettelijke formulier. Geteld is wat in het gekozen jaar is geregistreerd, met en zonder massameldingen.</p><p>Elk aantal wordt gecontroleerd. Klopt een som niet, dan komt er geen rapport.</p>${kan ? form : empty('Rapporten kunnen op deze installatie niet worden gemaakt.')}<h2>Jaarverslag van het bureau</h2><p>Evaluaties met hun respons, waaraan zaken bijdroegen, en procedures over het bureau.</p>${yearly}</div>`,
  });
};
