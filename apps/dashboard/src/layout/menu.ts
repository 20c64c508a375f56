import type { Rol } from '@meldpunt/core';
import { html } from 'hono/html';
import type { Frame } from './frame.ts';
import type { Html } from './html.ts';

type Item = { pad: string; naam: string; voor: readonly Rol[] };

const behandelen: readonly Rol[] = ['klachtbehandelaar', 'leidinggevende', 'directeur'];
const toezicht: readonly Rol[] = ['directeur', 'functionaris_gegevensbescherming'];

/** The menu: each page once, with the roles that see it. */
const items: readonly Item[] = [
  { pad: '/', naam: 'Werklijst', voor: behandelen },
  { pad: '/dossiers', naam: 'Dossiers', voor: behandelen },
  { pad: '/zoeken', naam: 'Zoeken', voor: behandelen },
  { pad: '/directeur', naam: 'Overzicht', voor: ['leidinggevende', 'directeur'] },
  { pad: '/rapporten', naam: 'Rapporten', voor: ['leidinggevende', 'directeur'] },
  { pad: '/procedures', naam: 'Procedures', voor: behandelen },
  { pad: '/registers/datalekken', naam: 'Datalekken', voor: toezicht },
  { pad: '/registers/verwerkingen', naam: 'Verwerkingen', voor: toezicht },
  { pad: '/vernietiging', naam: 'Vernietiging', voor: toezicht },
  { pad: '/verklaringen', naam: 'Verklaringen', voor: toezicht },
  { pad: '/logboek', naam: 'Logboek', voor: toezicht },
  { pad: '/beheer', naam: 'Gebruikers', voor: ['beheerder', 'directeur'] },
  { pad: '/briefsjablonen', naam: 'Brieven', voor: ['beheerder', 'directeur'] },
  {
    pad: '/protocol',
    naam: 'Protocol',
    voor: [...behandelen, 'functionaris_gegevensbescherming', 'beheerder'],
  },
];

/** The page that a role starts on: the directeur on the overview, others on the first page of their menu. */
export const startpagina = (rol: Rol): string =>
  rol === 'directeur' ? '/directeur' : (items.find((item) => item.voor.includes(rol))?.pad ?? '/protocol');

const isHere = (pad: string, shown: string): boolean =>
  pad === '/'
    ? shown === '/' || shown.startsWith('/meldingen')
    : shown === pad || shown.startsWith(`${pad}/`);

/** The menu for who is logged in; nothing for who is not. */
export const menu = ({ wie, pad: shown }: Frame): Html | '' => {
  if (!wie) return '';
  const mine = items.filter((item) => item.voor.includes(wie.rol));
  return html`<nav class="mp-menu" aria-label="Hoofdmenu"><div class="mp-breed"><ul>${mine.map(
    ({ pad, naam }) =>
      html`<li><a href="${pad}"${isHere(pad, shown) ? html` aria-current="page"` : ''}>${naam}</a></li>`,
  )}</ul></div></nav>`;
};
