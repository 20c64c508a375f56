import type { Rol } from '@meldpunt/core';
import { html } from 'hono/html';
import type { Frame } from './frame.ts';
import type { Html } from './html.ts';
import { type Groep, type Item, menuItems } from './menu-items.ts';

/** Up to this many pages stand beside each other; of more, only the daily ones do and the rest is folded. */
const MOST_FLAT = 7;

const groepen: Readonly<Record<Exclude<Groep, 'werk'>, string>> = {
  toezicht: 'Toezicht',
  beheer: 'Beheer',
  hulp: 'Hulp',
};

/** The page that a role starts on: the directeur on the overview, others on the first page of their menu. */
export const startpagina = (rol: Rol): string =>
  rol === 'directeur'
    ? '/directeur'
    : (menuItems.find((item) => item.voor.includes(rol))?.pad ?? '/protocol');

const isHere = (pad: string, shown: string): boolean =>
  pad === '/'
    ? shown === '/' || shown.startsWith('/meldingen')
    : shown === pad || shown.startsWith(`${pad}/`);

const waiting = (aantal: number): Html | '' =>
  aantal > 0
    ? html` <span class="mp-label mp-label--geel">${aantal}<span class="mp-verborgen"> open</span></span>`
    : '';

const link =
  (shown: string, teBeslissen = 0) =>
  ({ pad, naam, toets }: Item): Html =>
    html`<li><a href="${pad}"${isHere(pad, shown) ? html` aria-current="page"` : ''}${toets ? html` accesskey="${toets}"` : ''}>${naam}${pad === '/voorleggingen' ? waiting(teBeslissen) : ''}</a></li>`;

const folded = (naam: string, items: readonly Item[], shown: string): Html => {
  const here = items.some(({ pad }) => isHere(pad, shown));
  return html`<li><details name="hoofdmenu"><summary${here ? html` class="mp-menu__hier"` : ''}>${naam}</summary><ul>${items.map(link(shown))}</ul></details></li>`;
};

const grouped = (mine: readonly Item[], shown: string): Html[] =>
  (Object.keys(groepen) as (keyof typeof groepen)[]).flatMap((groep) => {
    const items = mine.filter((item) => item.groep === groep);
    return items.length > 1 ? [folded(groepen[groep], items, shown)] : items.map(link(shown));
  });

/**
 * The menu for who is logged in; nothing for who is not. On a narrow screen it is folded behind a button, by the browser
 * itself: no script is needed.
 */
export const menu = ({ wie, pad: shown, teBeslissen = 0 }: Frame): Html | '' => {
  if (!wie) return '';
  const mine = menuItems.filter((item) => item.voor.includes(wie.rol));
  const daily = mine.length > MOST_FLAT ? mine.filter(({ groep }) => groep === 'werk') : mine;
  const rest = mine.length > MOST_FLAT ? grouped(mine, shown) : [];
  return html`<div class="mp-menu"><div class="mp-breed"><button class="mp-menu__knop" type="button" popovertarget="hoofdmenu">Menu</button><nav id="hoofdmenu" aria-label="Hoofdmenu" popover><ul>${daily.map(link(shown, teBeslissen))}${rest}</ul></nav></div></div>`;
};
