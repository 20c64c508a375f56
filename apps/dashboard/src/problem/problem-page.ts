import type { Probleem } from '@meldpunt/api';
import type { VernietigdDossier } from '@meldpunt/store';
import { html } from 'hono/html';
import { articleLink } from '../act/refusal.ts';
import type { Ingevuld } from '../form/typed.ts';
import { alert } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, dataList, linkButton, submitButton } from '../layout/pieces.ts';
import { dagTekst } from '../layout/texts.ts';
import { meldenPath } from '../melden/public-page.ts';

/** What to do now, for problems that have more than one way out. */
const advice: Record<string, string> = {
  rol: 'Denkt u dat u dit wel moet kunnen? Vraag het uw leidinggevende of beheerder.',
  'niet-gevonden': 'Kijk of het adres klopt. Een vernietigd dossier is er ook niet meer.',
  methode: 'Ga terug en gebruik de knoppen op de pagina.',
  'te-vaak': 'U hoeft niets opnieuw te typen: ga terug en probeer het straks nog eens.',
  storing: 'Blijft het misgaan? Geef uw beheerder het tijdstip en het nummer hieronder.',
};

/** Where to go from here. */
const wayOn = ({ wie, pad }: Frame): Html => {
  if (pad === meldenPath) return linkButton(meldenPath, 'Naar het begin van het formulier');
  // The start of one role is closed to another: this address knows which is whose.
  return wie ? linkButton('/begin', 'Naar het begin') : linkButton('/aanmelden', 'Naar inloggen');
};

/** A problem as a page: what it is, what to do, and the way back. */
export const problemPage = (frame: Frame, probleem: Probleem, verzoekId: string): Html =>
  page(frame, {
    titel: probleem.titel,
    fout: true,
    inhoud: html`<div class="mp-smal mp-kaart"><h1>${probleem.titel}</h1><p>${probleem.uitleg}</p>${advice[probleem.soort] ? html`<p>${advice[probleem.soort]}</p>` : ''}${
      probleem.fouten ? html`<ul>${probleem.fouten.map(({ reden }) => html`<li>${reden}</li>`)}</ul>` : ''
    }<p>${wayOn(frame)}</p>${
      probleem.status >= 500
        ? html`<p class="mp-rustig">Nummer van dit verzoek: <code>${verzoekId}</code></p>`
        : ''
    }</div>`,
  });

/** Instead of "not found", for who handles cases: the dossier was there, and why it is no longer (11). */
export const destroyedPage = (
  frame: Frame,
  { dossiernummer, bewaarregel, vernietigdOp }: VernietigdDossier,
): Html =>
  page(frame, {
    titel: 'Dossier vernietigd',
    fout: true,
    inhoud: html`<div class="mp-smal mp-kaart"><h1>Dit dossier is vernietigd</h1><p>Dossier ${dossiernummer} is op ${dagTekst(vernietigdOp)} vernietigd, volgens de bewaarregel "${bewaarregel.replaceAll('_', ' ')}". De gegevens zijn niet terug te halen.</p><p>Wat overblijft, zijn tellingen voor de jaarcijfers en de verklaring van vernietiging. Daarin staat niets over een persoon. ${articleLink('11')}</p><p>${wayOn(frame)}</p></div>`,
  });

/** Not sent again and not shown: what proves who someone is. */
const secret = new Set(['csrf', 'wachtwoord', 'code', 'huidig', 'nieuw', 'nieuweCode', 'verzegeld']);

/**
 * A form that came in when the session had ended: what was typed stays, to be sent again after logging in. Only for who
 * sent it: it is the answer to their own request.
 */
export const keptFormPage = (frame: Frame, pad: string, ingevuld: Ingevuld, loggedIn: boolean): Html => {
  const kept = Object.entries(ingevuld).filter(([naam]) => !secret.has(naam));
  const texts = kept.filter(([, values]) => values.some((value) => value.length > 20));
  return page(frame, {
    titel: loggedIn ? 'Verstuur opnieuw' : 'U bent uitgelogd',
    fout: true,
    inhoud: html`<div class="mp-smal mp-stapel"><h1>${loggedIn ? 'Verstuur opnieuw' : 'U bent uitgelogd'}</h1>${alert(
      'warning',
      loggedIn
        ? html`<p>U bent weer ingelogd. Er is nog niets vastgelegd. Kies "Opnieuw versturen".</p>`
        : html`<p>U was te lang niet actief. Er is nog niets vastgelegd, en wat u typte is nog hier.</p><ol><li><a href="/aanmelden" target="_blank" rel="noopener">Log opnieuw in (nieuw tabblad)</a>.</li><li>Kom terug naar dit tabblad.</li><li>Kies "Opnieuw versturen".</li></ol>`,
    )}<form method="post" action="${pad}">${csrfField(frame.csrf)}${kept.flatMap(([naam, values]) =>
      values.map((value) => html`<input type="hidden" name="${naam}" value="${value}">`),
    )}<div class="mp-knoppen">${submitButton('Opnieuw versturen')}</div></form>${
      texts.length > 0
        ? html`<section class="mp-kaart"><h2>Wat u typte</h2>${dataList(texts.map(([, values], i) => [`Tekst ${i + 1}`, values.join('\n')]))}</section>`
        : ''
    }</div>`,
  });
};
