import {
  type Datum,
  datumVoluit,
  type Protocolinstellingen,
  type TermijnNaam,
  type Termijnregel,
  termijnregels,
  uitlegOf,
} from '@meldpunt/core';
import type { Conceptregel, Dagoverzicht, WorklistRow } from '@meldpunt/store';
import { html } from 'hono/html';
import { articleLink } from '../act/refusal.ts';
import { ownConcepts } from '../concept/concept-notice.ts';
import { contactLabels } from '../contact/contact-notice.ts';
import { type Dringendheid, urgencyColour, urgencyLabel, urgencyOf } from '../dossier/term-card.ts';
import { termWork } from '../dossier/term-work.ts';
import type { Namen } from '../journal/names.ts';
import { alert } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { counters, empty, type Kleur, label, linkButton } from '../layout/pieces.ts';
import { aantalTekst, dagTekst, meervoud } from '../layout/texts.ts';
import { withoutTerm, ZONDER_TERMIJN, type ZonderTermijn } from './zonder-termijn.ts';

/** Whose terms: one's own, those of dossiers that nobody handles yet, or all. */
export type Wie = 'mij' | 'niemand' | 'alle';

export type Werklijst = {
  regels: readonly WorklistRow[];
  /** There are more than the list holds. */
  afgekapt: boolean;
  wie: Wie;
  vandaag: Datum;
  instellingen: Protocolinstellingen;
  namen: Namen;
  overzicht: Dagoverzicht;
  /** Open dossiers of the same people in which no term runs. */
  zonderTermijn: ZonderTermijn;
  /** How many of those nobody handles. */
  teamZonderTermijn: number;
  /** What one was writing and did not record yet. */
  concepten: readonly Conceptregel[];
};

const ruleOf = (termijn: string): Termijnregel => termijnregels[termijn as TermijnNaam];

/** Urgency is about the handling: once a dossier is closed nothing in it is urgent. */
const isUrgent = (regel: WorklistRow): boolean => regel.spoedeisend && regel.status !== 'afgesloten';

const item = (regel: WorklistRow, lijst: Werklijst): Html => {
  const rule = ruleOf(regel.termijn);
  const { wat, act, uitleg } = termWork(
    regel.termijn as TermijnNaam,
    regel.begonnen.gebeurtenis,
    regel.stand === 'verlopen',
  );
  const where = `/dossiers/${regel.dossiernummer}`;
  const handler = regel.behandelaarId ? lijst.namen.get(regel.behandelaarId) : 'nog geen behandelaar';
  const conditions = act?.bereiktClient ? regel.contactvoorwaarden : [];
  return html`<li class="mp-taak mp-${urgencyColour(regel, lijst.vandaag)}"><p><a class="mp-nummer" href="${where}">${regel.dossiernummer}</a> ${isUrgent(regel) ? label('Spoed', 'rood') : ''} <strong>${wat}</strong></p>
<p>${urgencyLabel(regel, lijst.vandaag)} ${dagTekst(regel.uiterlijkOp)}</p>
<p>${act ? html`<a href="${where}/handelingen/${act.name}">${act.label}<span class="mp-verborgen"> in dossier ${regel.dossiernummer}</span></a>` : ''}</p>
<div class="mp-taak__onder mp-rustig">${conditions.length > 0 ? html`<span>${contactLabels(conditions)}</span>` : ''}${regel.rolOnbekend && act?.bereiktClient ? html`<span>${label('Nog vragen wie er meldt', 'geel')}</span>` : ''}${lijst.wie === 'alle' ? html`<span>${handler}</span>` : ''}<span>${articleLink(regel.artikel)}</span><details><summary>Waarom deze dag</summary><p>${uitlegOf(regel.termijn as TermijnNaam, regel.begonnen, lijst.instellingen)}</p></details>${regel.stand === 'verlopen' ? html`<span>${rule.whenPast}</span>` : ''}${uitleg ? html`<details><summary>Hoe pakt u deze op?</summary><p>${uitleg}</p></details>` : ''}</div></li>`;
};

type Groep = { kop: string; holds: (regel: WorklistRow, urgency: Dringendheid) => boolean };

/** Urgent dossiers stand first (protocol 3.4), then what is late, ends today, ends soon, and the rest. */
const groups: readonly Groep[] = [
  { kop: 'Spoed', holds: isUrgent },
  { kop: 'Te laat', holds: (regel, urgency) => !isUrgent(regel) && urgency === 'verlopen' },
  { kop: 'Vandaag', holds: (regel, urgency) => !isUrgent(regel) && urgency === 'vandaag' },
  { kop: 'Binnenkort', holds: (regel, urgency) => !isUrgent(regel) && urgency === 'bijna' },
  { kop: 'Later', holds: (regel, urgency) => !isUrgent(regel) && urgency === 'later' },
];

const counts: readonly { wat: string; urgency: Dringendheid; kleur: Kleur }[] = [
  { wat: 'te laat', urgency: 'verlopen', kleur: 'rood' },
  { wat: 'vandaag', urgency: 'vandaag', kleur: 'rood' },
  { wat: 'binnenkort', urgency: 'bijna', kleur: 'geel' },
  { wat: 'later', urgency: 'later', kleur: 'groen' },
];

const choice = (wie: Wie): Html => {
  const link = (one: Wie, naam: string) =>
    html`<li><a href="${one === 'mij' ? '/' : `/?wie=${one}`}"${one === wie ? html` aria-current="page"` : ''}>${naam}</a></li>`;
  return html`<nav aria-label="Welke dossiers"><ul class="mp-schakel">${link('mij', 'Mijn dossiers')}${link('niemand', 'Zonder behandelaar')}${link('alle', 'Alle dossiers')}</ul></nav>`;
};

/** What else asks for attention this morning; nothing when it is quiet. */
const besides = ({ wie, overzicht, zonderTermijn, teamZonderTermijn }: Werklijst): Html | '' => {
  const { team, teBeslissen } = overzicht;
  const lines = [
    teBeslissen > 0 &&
      html`<a href="/voorleggingen">${meervoud(teBeslissen, 'vraag wacht', 'vragen wachten')} op uw beslissing</a>`,
    team > 0 &&
      wie !== 'niemand' &&
      html`<a href="/?wie=niemand">${meervoud(team, 'termijn', 'termijnen')} zonder behandelaar ${team === 1 ? 'vraagt' : 'vragen'} nu aandacht</a>`,
    wie === 'mij' &&
      zonderTermijn.aantal > 0 &&
      html`<a href="#${ZONDER_TERMIJN}">${meervoud(zonderTermijn.aantal, 'dossier', 'dossiers')} van u zonder termijn</a>`,
    wie !== 'niemand' &&
      teamZonderTermijn > 0 &&
      html`<a href="/?wie=niemand#${ZONDER_TERMIJN}">${meervoud(teamZonderTermijn, 'dossier', 'dossiers')} zonder termijn en zonder behandelaar</a>`,
  ].filter((line) => line !== false);
  return lines.length > 0 ? alert('info', html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`) : '';
};

const nothing: Record<Wie, string> = {
  mij: 'Er lopen geen termijnen in uw dossiers. Kijk bij "Zonder behandelaar" of er iets ligt.',
  niemand: 'Elk dossier met een termijn heeft een behandelaar.',
  alle: 'Er loopt geen enkele termijn.',
};

/** The start of the day: every open term with its last day, what it takes, and why that day. */
export const worklistPage = (frame: Frame, lijst: Werklijst): Html => {
  const { regels, vandaag, wie } = lijst;
  const urgency = (regel: WorklistRow) => urgencyOf(regel, vandaag);
  const shown = groups
    .map(({ kop, holds }) => ({ kop, mine: regels.filter((regel) => holds(regel, urgency(regel))) }))
    .filter(({ mine }) => mine.length > 0);
  return page(frame, {
    titel: 'Werklijst',
    inhoud: html`<div class="mp-titel"><div><p class="mp-voortitel">${datumVoluit(vandaag)}</p><h1>Werklijst</h1></div><div class="mp-knoppen">${linkButton('/meldingen/snel', 'Snelle invoer', 'primary', 'n')}${linkButton('/meldingen/nieuw', 'Nieuwe melding')}</div></div>
${ownConcepts(lijst.concepten, 'Waar u mee bezig was')}
${choice(wie)}
${counters(
  counts.map(({ wat, urgency: one, kleur }) => ({
    aantal: aantalTekst(regels.filter((regel) => urgency(regel) === one).length),
    wat,
    kleur,
  })),
)}
${besides(lijst)}
${lijst.afgekapt ? alert('info', html`<p>Er zijn meer termijnen. Hier staan de eerste ${regels.length}.</p>`) : ''}
${shown.length === 0 ? empty(nothing[wie]) : ''}
${shown.map(({ kop, mine }) => html`<h2>${kop} <span class="mp-rustig">${mine.length}</span></h2><ul class="mp-termijnen mp-termijnen--dicht">${mine.map((regel) => item(regel, lijst))}</ul>`)}
${withoutTerm(lijst.zonderTermijn)}
<p class="mp-rustig"><a href="/ochtendbericht">Ochtendbericht per e-mail instellen</a></p>`,
  });
};
