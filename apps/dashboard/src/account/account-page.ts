import { behandelend, rolLabels } from '@meldpunt/core';
import type { EigenSessie, NieuweFactor } from '@meldpunt/store';
import { html } from 'hono/html';
import { textbox } from '../form/controls.ts';
import { alert, errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, dataList, label, submitButton } from '../layout/pieces.ts';
import { momentTekst } from '../layout/texts.ts';

/** What was just done, as the address of the page says it. */
export const gelukt: Readonly<Record<string, string>> = {
  wachtwoord: 'Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.',
  app: 'Uw app is vervangen. Op andere apparaten bent u uitgelogd.',
  sessies: 'U bent daar uitgelogd.',
};

export type Accountblad = {
  gebruikersnaam: string;
  sessies: readonly EigenSessie[];
  /** The session of this page. */
  deze: Buffer;
  fouten?: readonly Fout[];
  bericht?: string | undefined;
};

const sessions = ({ sessies, deze }: Accountblad, csrf: string): Html => {
  const others = sessies.filter(({ hash }) => !hash.equals(deze));
  const end = (hash: string, tekst: string) =>
    html`<form method="post" action="/account/sessies">${csrfField(csrf)}<input type="hidden" name="sessie" value="${hash}">${submitButton(tekst, { soort: 'secondary' })}</form>`;
  return html`<section class="mp-kaart mp-stapel" aria-labelledby="sessies"><h2 id="sessies">Waar u bent ingelogd</h2>
<ul class="mp-sessies">${sessies.map(
    (sessie) =>
      html`<li><p>Ingelogd op ${momentTekst(sessie.begonnenOp)} ${sessie.hash.equals(deze) ? label('dit apparaat', 'groen') : ''}</p><p class="mp-rustig">Laatst gebruikt op ${momentTekst(sessie.gezienOp)}</p>${sessie.hash.equals(deze) ? '' : end(sessie.hash.toString('hex'), `Uitloggen (${momentTekst(sessie.begonnenOp)})`)}</li>`,
  )}</ul>
${others.length > 1 ? end('', 'Overal anders uitloggen') : ''}${others.length === 0 ? html`<p class="mp-rustig">U bent nergens anders ingelogd.</p>` : ''}</section>`;
};

const password = (fouten: readonly Fout[], csrf: string): Html =>
  html`<section class="mp-kaart" aria-labelledby="wachtwoord"><h2 id="wachtwoord">Wachtwoord wijzigen</h2><form class="mp-formulier" method="post" action="/account/wachtwoord" novalidate>${csrfField(csrf)}
${textbox({ naam: 'huidig', label: 'Uw huidige wachtwoord', verplicht: true, fouten }, '', 'password', { autocomplete: 'current-password' })}
${textbox({ naam: 'nieuw', label: 'Uw nieuwe wachtwoord', hint: 'Een zin van een paar woorden is sterk en makkelijk te onthouden.', verplicht: true, fouten }, '', 'password', { autocomplete: 'new-password' })}
<div class="mp-knoppen">${submitButton('Wachtwoord wijzigen')}</div></form></section>`;

/** Only who has terms gets a morning message about them; anybody can be warned about an account. */
const digest = ({ wie }: Frame): Html | '' =>
  wie && behandelend.some((rol) => rol === wie.rol)
    ? html`<section class="mp-kaart" aria-labelledby="ochtend"><h2 id="ochtend">Ochtendbericht</h2><p>Meldpunt kan u aan het begin van de dag mailen hoeveel termijnen te laat zijn of bijna eindigen.</p><p><a href="/ochtendbericht">Ochtendbericht instellen</a></p></section>`
    : html`<section class="mp-kaart" aria-labelledby="ochtend"><h2 id="ochtend">E-mailadres</h2><p>Meldpunt kan u mailen als iemand iets deed met het account van de directeur.</p><p><a href="/ochtendbericht">E-mailadres instellen</a></p></section>`;

/** One's own account: how one logs in, and where one is logged in. */
export const accountPage = (frame: Frame, blad: Accountblad): Html => {
  const { fouten = [], bericht } = blad;
  return page(frame, {
    titel: 'Uw account',
    fout: fouten.length > 0,
    inhoud: html`<div class="mp-smal mp-stapel">${errorSummary(fouten, ['huidig', 'nieuw'])}
${bericht ? alert('ok', html`<p role="status">${bericht}</p>`) : ''}
<h1>Uw account</h1>
<section class="mp-kaart" aria-labelledby="wie"><h2 id="wie">Wie u bent</h2>${dataList([
      ['Naam', frame.wie?.naam],
      ['Gebruikersnaam', blad.gebruikersnaam],
      ['Rol', frame.wie && rolLabels[frame.wie.rol]],
    ])}<p class="mp-rustig">Klopt uw naam of rol niet? Vraag het uw beheerder.</p></section>
${password(fouten, frame.csrf)}
<section class="mp-kaart" aria-labelledby="tweede-stap"><h2 id="tweede-stap">App voor de tweede stap</h2><p>Krijgt u een andere telefoon? Vervang dan de app, zolang u de oude nog hebt.</p><p><a href="/account/app">App vervangen</a></p></section>
${digest(frame)}
${sessions(blad, frame.csrf)}</div>`,
  });
};

export type Appblad = { factor: NieuweFactor; plaatje: string; fouten?: readonly Fout[] };

/** Another app for the second step: the new secret, and what proves that it is really you. */
export const appPage = (frame: Frame, { factor, plaatje, fouten = [] }: Appblad): Html => {
  const letters = factor.letters.match(/.{1,4}/g)?.join(' ') ?? factor.letters;
  const code = (naam: string, tekst: string, hint: string) =>
    textbox({ naam, label: tekst, hint, verplicht: true, fouten }, '', 'text', {
      autocomplete: 'one-time-code',
      inputmode: 'numeric',
      kort: true,
    });
  return page(frame, {
    titel: 'App vervangen',
    fout: fouten.length > 0,
    inhoud: html`<div class="mp-smal mp-stapel">${errorSummary(fouten, ['wachtwoord', 'nieuweCode', 'code'])}
<p class="mp-niet-op-papier"><a href="/account">Terug naar uw account</a></p><h1>App vervangen</h1>
<form class="mp-formulier mp-kaart" method="post" action="/account/app" novalidate>${csrfField(frame.csrf)}<input type="hidden" name="verzegeld" value="${factor.verzegeld}">
<div class="mp-veld mp-stapel-dicht"><h2>Scan met de nieuwe app</h2><p>Scan dit plaatje met de authenticator-app op uw nieuwe telefoon.</p><img class="mp-qr" src="${plaatje}" alt="QR-code met de sleutel die hieronder in letters staat" width="208" height="208"><p>Of typ deze sleutel over: <code>${letters}</code></p></div>
${code('nieuweCode', 'Code van de nieuwe app', 'De zes cijfers die de nieuwe app nu toont.')}
${code('code', 'Code van de oude app', 'Hebt u de oude app niet meer? Vraag uw beheerder om een nieuwe uitnodiging.')}
${textbox({ naam: 'wachtwoord', label: 'Uw wachtwoord', verplicht: true, fouten }, '', 'password', { autocomplete: 'current-password' })}
<div class="mp-knoppen">${submitButton('App vervangen')}<a href="/account">Niet vervangen</a></div></form></div>`,
  });
};
