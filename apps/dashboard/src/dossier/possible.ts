import {
  type Act,
  type ActName,
  acts,
  type Context,
  type Dossier,
  possibleActs,
  type Refusal,
  volgendeStappen,
} from '@meldpunt/core';
import { html } from 'hono/html';
import { articleLink, liftLink } from '../act/refusal.ts';
import type { Html } from '../layout/html.ts';
import { empty } from '../layout/pieces.ts';

type Refused = { act: Act; refusal: Refusal };

const button =
  (dossiernummer: string, soort: 'primary' | 'secondary') =>
  (act: Act): Html =>
    html`<li><a class="mp-knop utrecht-button utrecht-button--${soort}-action" href="/dossiers/${dossiernummer}/handelingen/${act.name}">${act.label}</a></li>`;

const link =
  (dossiernummer: string) =>
  (act: Act): Html =>
    html`<li><a href="/dossiers/${dossiernummer}/handelingen/${act.name}">${act.label}</a></li>`;

const why =
  (dossiernummer: string) =>
  ({ act, refusal }: Refused): Html =>
    html`<li><strong>${act.label}</strong>${
      refusal.refused === 'artikel'
        ? html`<p>${refusal.reden} ${refusal.hoe}</p><p class="mp-rustig">${articleLink(refusal.artikel)}${
            refusal.opheffen ? html` · eerst: ${liftLink(refusal.opheffen, dossiernummer)}` : ''
          }${refusal.uitweg ? html` · wel: ${liftLink(refusal.uitweg, dossiernummer)}` : ''}</p>`
        : html`<p>${refusal.refused === 'rol' ? refusal.reden : ''}</p>`
    }</li>`;

/** The course of a case in the order of the catalogue: each stretch with the act that it begins with. */
const stretches: readonly { kop: string; vanaf: ActName }[] = [
  { kop: 'Ontvangst en registratie', vanaf: 'receiveMelding' },
  { kop: 'Belang, voorval en beslissing', vanaf: 'declareBelang' },
  { kop: 'Contact en eerste analyse', vanaf: 'contactClient' },
  { kop: 'Gesprek, stukken en machtiging', vanaf: 'confirmAfspraak' },
  { kop: 'Besluit en plan', vanaf: 'decideBehandeling' },
  { kop: 'Onderzoek en uitvoering', vanaf: 'startOnderzoek' },
  { kop: 'Conclusie en einde', vanaf: 'sendConclusie' },
  { kop: 'Rechtzetten, overdragen en evalueren', vanaf: 'reopenDossier' },
  { kop: 'Klacht over het bureau en verzoeken', vanaf: 'openProcedure' },
];

const places = new Map(acts.map(({ name }, place) => [name, place]));
const placeOf = (name: string): number => places.get(name) ?? -1;

const byStretch = (open: readonly Act[], dossiernummer: string): Html[] =>
  stretches.flatMap(({ kop, vanaf }, i) => {
    const until = stretches[i + 1];
    const [from, to] = [placeOf(vanaf), until ? placeOf(until.vanaf) : acts.length];
    const mine = open.filter(({ name }) => placeOf(name) >= from && placeOf(name) < to);
    return mine.length === 0
      ? []
      : [
          html`<h3>${kop}</h3><ul class="mp-handelingen mp-handelingen--rij">${mine.map(link(dossiernummer))}</ul>`,
        ];
  });

/** A second dossier from the same melding; its form is filled in with what is known here (2.2). */
const splitting = (dossiernummer: string): Html =>
  html`<li><a href="/meldingen/nieuw?uit=${dossiernummer}">Splitsen: nieuw dossier uit deze melding</a></li>`;

/** What can be done in a dossier now, what comes next first and then what is used most, and what can't be done with the reason. */
export const possible = (dossier: Dossier, dossiernummer: string, context: Context): Html => {
  const judged = possibleActs(
    dossier,
    acts.filter((act) => act.name !== 'receiveMelding'),
    context,
  );
  const open = judged.filter(({ refusal }) => refusal === null).map(({ act }) => act);
  const closed = judged.filter((one): one is Refused => one.refusal !== null);
  const next = volgendeStappen(dossier, context).flatMap((name) => open.filter((act) => act.name === name));
  const often = open.filter((act) => act.frequent && !next.includes(act));
  const seldom = open.filter((act) => !act.frequent && !next.includes(act));
  const first = next.length + often.length > 0;
  return html`<section class="mp-kaart mp-niet-op-papier" aria-labelledby="kan-nu"><h2 id="kan-nu" tabindex="-1" accesskey="k">Wat nu kan</h2>
${open.length === 0 ? empty('In dit dossier kan nu niets worden vastgelegd.') : ''}
${next.length > 0 ? html`<h3>Volgende stap</h3><ul class="mp-handelingen">${next.map(button(dossiernummer, 'primary'))}</ul>` : ''}
${often.length > 0 ? html`${next.length > 0 ? html`<h3>Kan ook</h3>` : ''}<ul class="mp-handelingen">${often.map(button(dossiernummer, next.length > 0 ? 'secondary' : 'primary'))}</ul>` : ''}
${seldom.length > 0 ? html`<details${first ? '' : html` open`}><summary>${first ? 'Andere handelingen' : 'Handelingen'} (${seldom.length})</summary>${byStretch(seldom, dossiernummer)}${dossier.vervallen ? '' : html`<ul class="mp-handelingen mp-handelingen--rij">${splitting(dossiernummer)}</ul>`}</details>` : ''}</section>
<section class="mp-kaart mp-niet-op-papier" aria-labelledby="kan-niet"><h2 id="kan-niet">Wat nu niet kan, en waarom</h2>
<details><summary>${closed.length} handelingen bekijken</summary><ul class="mp-nietnu">${closed.map(why(dossiernummer))}</ul></details></section>`;
};
