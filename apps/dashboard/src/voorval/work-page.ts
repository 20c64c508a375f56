import type { Voorvalwerk } from '@meldpunt/store';
import { html } from 'hono/html';
import { type Namen, whoText } from '../journal/names.ts';
import { alert } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, linkButton, submitButton } from '../layout/pieces.ts';
import { aantalTekst, meervoud, momentTekst } from '../layout/texts.ts';

const soorten: Record<string, string> = {
  koppelen: 'koppelen',
  loskoppelen: 'loskoppelen',
  samenvoegen: 'overzetten na samenvoegen',
};

const refusedText = (geweigerd: number): string =>
  geweigerd === 0 ? '' : ` Bij ${meervoud(geweigerd, 'melding', 'meldingen')} mocht het niet.`;

/** One line: what was asked, by whom, and how far it is. */
export const workLine = (werk: Voorvalwerk, namen: Namen): string => {
  const what = `${meervoud(werk.totaal, 'melding', 'meldingen')} ${soorten[werk.soort] ?? werk.soort}`;
  const done = werk.gereed_op
    ? 'klaar'
    : `${aantalTekst(werk.gedaan + werk.geweigerd)} van ${aantalTekst(werk.totaal)} gedaan`;
  return `${momentTekst(werk.begonnen_op)}, ${whoText(namen, werk.medewerker_id)}: ${what}, ${done}.${refusedText(werk.geweigerd)}`;
};

/** How far linking or unlinking is; the page comes anew by itself until it is done. */
export const workPage = (
  frame: Frame,
  voorvalnummer: string,
  werk: Voorvalwerk,
  stilgevallen: boolean,
): Html => {
  const done = werk.gedaan + werk.geweigerd;
  const here = `/voorvallen/${voorvalnummer}`;
  const what = soorten[werk.soort] ?? werk.soort;
  const ended = html`${alert('ok', html`<p role="status"><strong>Klaar.</strong> ${meervoud(werk.gedaan, 'melding', 'meldingen')} gedaan.${refusedText(werk.geweigerd)}</p>`)}<div class="mp-knoppen">${linkButton(here, `Naar voorval ${voorvalnummer}`, 'primary')}</div>`;
  const running = html`<p role="status">${aantalTekst(done)} van ${meervoud(werk.totaal, 'melding', 'meldingen')} gedaan.</p><p><progress class="mp-voortgang" max="${werk.totaal}" value="${done}" aria-label="Voortgang">${done}</progress></p>
<p>U kunt intussen iets anders doen. Het gaat door als u deze pagina sluit.</p>
${stilgevallen ? html`<form method="post" action="${here}/werk/${werk.werk_id}">${csrfField(frame.csrf)}<p>Het werk ligt stil.</p><div class="mp-knoppen">${submitButton('Verdergaan')}</div></form>` : ''}<p><a href="${here}">Naar voorval ${voorvalnummer}</a></p>`;
  return page(frame, {
    titel: `Voorval ${voorvalnummer}: ${what}`,
    inhoud: html`<div class="mp-smal mp-stapel"><h1>Voorval ${voorvalnummer}: ${what}</h1>${werk.gereed_op ? ended : running}</div>`,
  });
};
