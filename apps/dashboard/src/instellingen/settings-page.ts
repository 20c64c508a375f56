import type { Instellingversie } from '@meldpunt/store';
import { html } from 'hono/html';
import type { z } from 'zod';
import { actFields, type Formulierstaat, rowsShown } from '../form/act-fields.ts';
import { fieldPaths } from '../form/fields-of.ts';
import type { Namen } from '../journal/names.ts';
import { alert, errorSummary } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, label, submitButton } from '../layout/pieces.ts';
import { settingHistory } from './history.ts';

/** A line of the page with all settings. */
export type Instelregel = { pad: string; titel: string; uitleg: string; opScherm: boolean };

/** All settings that this person may change, and whether each was set on screen or in the configuration. */
export const settingsPage = (frame: Frame, regels: readonly Instelregel[], bewaard: boolean): Html =>
  page(frame, {
    titel: 'Instellingen',
    inhoud: html`${bewaard ? alert('ok', html`<p role="status">De wijziging is bewaard en geldt nu.</p>`) : ''}<h1>Instellingen</h1><p>Wat u hier instelt, gaat voor de configuratie van de installatie. Elke wijziging blijft bewaard, met wie, wanneer en waarom.</p><ul class="mp-instellingen">${regels.map(
      ({ pad, titel, uitleg, opScherm }) =>
        html`<li class="mp-kaart"><h2><a href="${pad}">${titel}</a></h2><p>${uitleg}</p><p>${opScherm ? label('Op het scherm ingesteld', 'groen') : label('Uit de configuratie')}</p></li>`,
    )}</ul>`,
  });

export type Instelblad = Formulierstaat & {
  titel: string;
  uitleg: string;
  actie: string;
  velden: z.ZodObject;
  versies: readonly Instellingversie[];
  namen: Namen;
  /** Somebody else changed it since the form was opened. */
  intussen?: boolean;
};

/** The form of one setting, with who changed it before. */
export const settingPage = (frame: Frame, blad: Instelblad): Html => {
  const { titel, uitleg, actie, velden, versies, namen, fouten, intussen } = blad;
  const known = fieldPaths(velden, (naam) => rowsShown(blad.ingevuld, naam));
  const changed = alert(
    'warning',
    html`<p><strong>Iemand anders heeft dit intussen gewijzigd.</strong> Er is nog niets van u bewaard. Kijk onderaan wat er veranderde, en bewaar opnieuw als het nog klopt.</p>`,
  );
  return page(frame, {
    titel,
    fout: fouten.length > 0 || intussen === true,
    inhoud: html`<div class="mp-smal mp-stapel">${errorSummary(fouten, known)}${intussen ? changed : ''}<p class="mp-niet-op-papier"><a href="/instellingen">Alle instellingen</a></p><h1>${titel}</h1><p>${uitleg}</p><form class="mp-formulier mp-kaart" method="post" action="${actie}" novalidate autocomplete="off">${csrfField(frame.csrf)}<input type="hidden" name="versie" value="${versies[0]?.versie ?? 0}">${actFields(velden, blad)}<div class="mp-knoppen">${submitButton('Bewaren')}<a href="/instellingen">Niet bewaren</a></div></form></div>${settingHistory(versies, namen)}`,
  });
};
