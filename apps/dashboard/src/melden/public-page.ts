import type { Bureau } from '@meldpunt/api';
import { html } from 'hono/html';
import type { Frame } from '../layout/frame.ts';
import type { Html, Inhoud } from '../layout/html.ts';
import { demoBanner, mark } from '../layout/page.ts';
import { telefoonlink } from './bureau-contact.ts';
import { leavePath } from './leave.ts';

/** Where the public form is. */
export const meldenPath = '/melden';
const FORM = 'meldformulier';

/** What every page of the public form needs. */
export type Omgeving = { frame: Frame; bureau: Bureau };

export type Publiek = {
  /** The title in the history of the browser: says nothing about discrimination. */
  titel: string;
  fout?: boolean;
  /** The page has a way back. */
  terug?: boolean;
  inhoud: Inhoud;
};

/**
 * Enter in a field presses the first button of the form, which would be the one that goes back; so one that goes on
 * stands before it, out of sight.
 */
const back = html`<div class="mp-breed mp-terug"><button class="mp-verborgen" form="${FORM}" type="submit" name="naar" value="verder" tabindex="-1" aria-hidden="true">Verder</button><button class="mp-tekstknop" form="${FORM}" type="submit" name="naar" value="terug">Terug</button></div>`;

/**
 * A page of the public form: no menu, no login, nothing that leads away from what was typed, and a way out at the top.
 * All that changes from page to page is within `blad`, so that the script can put the next page in its place.
 */
export const publicPage = ({ frame, bureau }: Omgeving, { titel, fout, terug, inhoud }: Publiek): Html =>
  html`<!DOCTYPE html>
<html lang="nl" class="mp-publiek">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noarchive">
<title>${fout ? 'Fout: ' : ''}${titel} - Formulier</title>
<link rel="stylesheet" href="${frame.assetPath('meldpunt.css')}">
<link rel="icon" type="image/svg+xml" href="${frame.assetPath('merk.svg')}">
<script defer src="${frame.assetPath('melden.js')}"></script>
</head>
<body>
<a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">Naar de inhoud</a>
<a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="${leavePath}" rel="noreferrer" data-weg>Verlaat deze site snel</a>
${frame.demo ? demoBanner : ''}
<header class="mp-kop"><div class="mp-breed mp-kop__rij"><span class="mp-merk">${mark}<span>${frame.bureau}</span></span></div></header>
<div class="mp-weg"><div class="mp-breed mp-weg__rij"><p class="mp-weg__uitleg" id="weg-uitleg" hidden>Of druk drie keer op Shift.</p><a class="mp-weg__knop" href="${leavePath}" rel="noreferrer" data-weg>Verlaat deze site</a></div></div>
<div id="blad" class="mp-blad">${terug ? back : ''}<main id="inhoud" tabindex="-1"><div class="mp-breed"><div class="mp-smal mp-stapel">${inhoud}</div></div></main></div>
<footer class="mp-voet"><div class="mp-breed"><ul><li>${frame.bureau}</li>${bureau.telefoon ? html`<li>Bellen: ${telefoonlink(bureau.telefoon)}</li>` : ''}<li>Bij gevaar: bel 112</li></ul></div></footer>
</body>
</html>`;

/** The one form of a page: what was answered before travels along, sealed. */
export const publicForm = (verborgen: Readonly<Record<string, string>>, inhoud: Inhoud): Html =>
  html`<form class="mp-formulier" id="${FORM}" method="post" action="${meldenPath}" novalidate autocomplete="off">${Object.entries(
    verborgen,
  ).map(([naam, waarde]) => html`<input type="hidden" name="${naam}" value="${waarde}">`)}${inhoud}</form>`;
