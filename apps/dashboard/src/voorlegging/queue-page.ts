import {
  beslissingen,
  type Datum,
  daysBetween,
  labelOf,
  terreinen,
  voorleggingregels,
  voorleggingsoorten,
} from '@meldpunt/core';
import type { VoorleggingRij } from '@meldpunt/store';
import { html } from 'hono/html';
import { articleLink, articleText } from '../act/refusal.ts';
import { type Namen, whoText } from '../journal/names.ts';
import { alert } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { empty, label, linkButton } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { dagTekst, meervoud } from '../layout/texts.ts';
import { queuePath } from './paths.ts';

/** Which questions: those that wait, those decided, or one's own. */
export type Keuze = 'open' | 'beslist' | 'eigen';

export type Wachtrij = {
  keuze: Keuze;
  rijen: readonly VoorleggingRij[];
  pagina: number;
  meer: boolean;
  namen: Namen;
  organisaties: ReadonlyMap<string, string>;
  vandaag: Datum;
  /** The directeur names who stands in. */
  magAanwijzen: boolean;
  waarneemt: boolean;
  gelukt: boolean;
};

const place = (rij: VoorleggingRij): string => `${queuePath}/${rij.dossiernummer}/${rij.versie}`;

const waited = (rij: VoorleggingRij, vandaag: Datum): Html => {
  const days = daysBetween(rij.op, vandaag);
  return days === 0
    ? label('vandaag')
    : label(`${meervoud(days, 'dag', 'dagen')} open`, days > 7 ? 'rood' : 'geel');
};

const card = (rij: VoorleggingRij, wachtrij: Wachtrij): Html => {
  const regel = voorleggingregels[rij.soort];
  const { namen, organisaties, vandaag } = wachtrij;
  const facts = [
    labelOf(terreinen, rij.terrein),
    rij.organisatieId && organisaties.get(rij.organisatieId),
    rij.behandelaarId ? `behandelaar ${whoText(namen, rij.behandelaarId)}` : 'nog geen behandelaar',
  ].filter(Boolean);
  return html`<li class="mp-${rij.spoedeisend ? 'rood' : 'geel'}"><div class="mp-stapel-dicht"><p><a class="mp-nummer" href="/dossiers/${rij.dossiernummer}">${rij.dossiernummer}</a> ${rij.spoedeisend ? label('Spoed', 'rood') : ''} <strong>${labelOf(voorleggingsoorten, rij.soort)}</strong></p>
<p>${facts.join(' · ')}</p>
${regel ? html`<p>${regel.stil}</p><p class="mp-rustig">${articleLink(regel.artikel)}: ${articleText(regel.artikel).zin}</p>` : ''}</div>
<div class="mp-stapel-dicht"><p>${waited(rij, vandaag)}</p><p>Voorgelegd op ${dagTekst(rij.op)} door ${whoText(namen, rij.doorId)}</p>
<p><a href="${place(rij)}">${wachtrij.keuze === 'open' ? 'Bekijken en beslissen' : 'Bekijken'}<span class="mp-verborgen"> in dossier ${rij.dossiernummer}</span></a></p></div></li>`;
};

const decided = (wachtrij: Wachtrij): Html =>
  table(
    'Beslissingen',
    [
      {
        kop: 'Dossier',
        cel: (rij) => html`<a class="mp-nummer" href="${place(rij)}">${rij.dossiernummer}</a>`,
      },
      { kop: 'Vraag', cel: (rij) => labelOf(voorleggingsoorten, rij.soort) },
      { kop: 'Voorgelegd', cel: (rij) => `${dagTekst(rij.op)}, ${whoText(wachtrij.namen, rij.doorId)}` },
      { kop: 'Beslissing', cel: (rij) => labelOf(beslissingen, rij.beslissing ?? '') },
      {
        kop: 'Beslist',
        cel: (rij) =>
          rij.beslistOp && `${dagTekst(rij.beslistOp)}, ${whoText(wachtrij.namen, rij.beslistDoorId)}`,
      },
    ],
    wachtrij.rijen,
  );

const choice = (keuze: Keuze): Html => {
  const link = (one: Keuze, naam: string) =>
    html`<li><a href="${one === 'open' ? queuePath : `${queuePath}?toon=${one}`}"${one === keuze ? html` aria-current="page"` : ''}>${naam}</a></li>`;
  return html`<nav aria-label="Welke vragen"><ul class="mp-schakel">${link('open', 'Te beslissen')}${link('beslist', 'Beslist')}${link('eigen', 'Door mij voorgelegd')}</ul></nav>`;
};

const nothing: Record<Keuze, string> = {
  open: 'Er wacht niets op uw beslissing.',
  beslist: 'Er is nog niets beslist.',
  eigen: 'U hebt niets voorgelegd dat nog open staat.',
};

const turning = ({ keuze, pagina, meer }: Wachtrij): Html | '' => {
  if (pagina === 1 && !meer) return '';
  const to = (one: number, naam: string) => linkButton(`${queuePath}?toon=${keuze}&pagina=${one}`, naam);
  return html`<div class="mp-knoppen">${pagina > 1 ? to(pagina - 1, 'Vorige') : ''}${meer ? to(pagina + 1, 'Volgende') : ''}</div>`;
};

/** What waits for the directeur or leidinggevende, and what was decided; codes only, no stories. */
export const queuePage = (frame: Frame, wachtrij: Wachtrij): Html => {
  const { keuze, rijen, gelukt, magAanwijzen, waarneemt } = wachtrij;
  return page(frame, {
    titel: 'Ter beslissing',
    inhoud: html`${gelukt ? alert('ok', html`<p role="status">Uw beslissing is vastgelegd. Wat stil stond, kan nu verder volgens die beslissing.</p>`) : ''}
<div class="mp-titel"><h1>Ter beslissing</h1><div class="mp-knoppen">${magAanwijzen ? linkButton('/waarneming', 'Waarnemer aanwijzen') : ''}${frame.wie?.rol === 'klachtbehandelaar' ? '' : linkButton('/overdracht', 'Dossiers overdragen')}</div></div>
${waarneemt ? alert('info', html`<p>U neemt vandaag waar voor de directeur.</p>`) : ''}
${choice(keuze)}
${
  rijen.length === 0
    ? empty(nothing[keuze])
    : keuze === 'beslist'
      ? decided(wachtrij)
      : html`<ul class="mp-termijnen mp-termijnen--breed">${rijen.map((rij) => card(rij, wachtrij))}</ul>`
}${turning(wachtrij)}`,
  });
};
