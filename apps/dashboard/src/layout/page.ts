import { rolLabels } from '@meldpunt/core';
import { html } from 'hono/html';
import type { AssetName } from '../assets/asset-files.ts';
import { alert } from './alert.ts';
import type { Frame } from './frame.ts';
import type { Html, Inhoud } from './html.ts';
import { menu, startpagina } from './menu.ts';

export type Pagina = {
  titel: string;
  /** The page shows that something was wrong with what was sent: its title says so first. */
  fout?: boolean;
  inhoud: Inhoud;
  scripts?: readonly AssetName[];
};

/** Where somebody reads what happened to an account. */
export const warningsPath = '/waarschuwingen';

/** Of a demo: nothing on it is real. */
export const demoBanner = html`<div class="mp-demo" role="note" aria-label="Demo"><div class="mp-breed">DEMO: verzonnen gegevens, voer geen echte meldingen in.</div></div>`;

/** The mark beside the name. */
export const mark = html`<svg width="34" height="34" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="7" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M7 8h18v12H16l-5 5v-5H7z" fill="currentColor"/></svg>`;

const who = ({ wie, csrf }: Frame): Html | '' =>
  wie
    ? html`<div class="mp-wie"><a href="/account">${wie.naam}, ${rolLabels[wie.rol]}</a><form method="post" action="/uitloggen"><input type="hidden" name="csrf" value="${csrf}"><button type="submit">Uitloggen</button></form></div>`
    : '';

const sessionNotice = ({ wie, sessieMinuten }: Frame): Html | '' =>
  wie && sessieMinuten
    ? html`<div class="utrecht-alert utrecht-alert--warning" id="sessie-bericht" data-minuten="${sessieMinuten}" role="status" hidden><div class="utrecht-alert__content"><p>U was even niet actief. Over vijf minuten logt Meldpunt u uit. Leg vast wat u hebt getypt.</p></div></div>`
    : '';

/** Until it was confirmed, on every page but the one that tells more. */
const accountNotice = ({ waarschuwing, pad }: Frame): Html | '' =>
  waarschuwing && pad !== warningsPath
    ? alert(
        'warning',
        html`<p><strong>Het account van een directeur is opnieuw uitgenodigd.</strong> <a href="${warningsPath}">Bekijk wat er gebeurde</a></p>`,
      )
    : '';

/** A whole page: frame, menu and content. Works without scripts; those named in `scripts` only add to it. */
export const page = (frame: Frame, { titel, fout, inhoud, scripts = [] }: Pagina): Html => {
  const all: readonly AssetName[] = frame.wie ? [...scripts, 'menu.js', 'wacht.js'] : scripts;
  return html`<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${fout ? 'Fout: ' : ''}${titel} - ${frame.bureau}</title>
<link rel="stylesheet" href="${frame.assetPath('meldpunt.css')}">
<link rel="icon" type="image/svg+xml" href="${frame.assetPath('merk.svg')}">
${all.map((name) => html`<script defer src="${frame.assetPath(name)}"></script>`)}
</head>
<body>
<a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">Naar de inhoud</a>
${frame.demo ? demoBanner : ''}
<header class="mp-kop"><div class="mp-breed mp-kop__rij"><a class="mp-merk" href="${frame.wie ? startpagina(frame.wie.rol) : '/'}">${mark}<span>Meldpunt <small>${frame.bureau}</small></span></a>${who(frame)}</div></header>
${menu(frame)}
<main id="inhoud" tabindex="-1"><div class="mp-breed">${sessionNotice(frame)}</div><div class="mp-breed mp-stapel">${accountNotice(frame)}${inhoud}</div></main>
<footer class="mp-voet"><div class="mp-breed"><ul><li>${frame.bureau}</li>${frame.wie ? html`<li><a href="/protocol">Protocol</a></li><li><a href="/registers/datalekken/nieuw">Datalek melden</a></li>` : ''}<li>Meldpunt is open software (EUPL-1.2)</li></ul></div></footer>
</body>
</html>`;
};
