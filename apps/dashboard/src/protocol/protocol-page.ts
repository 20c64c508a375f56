import type { Act, Termijnregel } from '@meldpunt/core';
import { html } from 'hono/html';
import { articleId, articleText } from '../act/refusal.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html, Inhoud } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { counters, label } from '../layout/pieces.ts';
import { aantalTekst } from '../layout/texts.ts';
import { type Artikeldekking, coverage } from './coverage.ts';
import { testsPerArticle } from './tests-of.ts';

/** More names than this are folded. */
const MANY = 8;

const line = (kop: string, namen: readonly string[], wat = 'handelingen'): Html | false =>
  namen.length > 0 &&
  html`<dt>${kop}</dt><dd>${
    namen.length > MANY
      ? html`<details><summary>${namen.length} ${wat}</summary>${namen.join('; ')}</details>`
      : namen.join('; ')
  }</dd>`;
const labelsOf = (acts: readonly Act[]): string[] => acts.map((act) => act.label);
const bound: Record<Termijnregel['binds'], string> = {
  bureau: 'het bureau',
  client: 'de cliënt',
  wederpartij: 'de wederpartij',
  derde: 'een ander',
};
const termsOf = (rules: readonly Termijnregel[]): string[] =>
  rules.map((rule) => `${rule.label} (door ${bound[rule.binds]}). Te laat: ${rule.whenPast}`);

/** Whether this installation has its tests with it; without them nothing is said about tests. */
const hasTests = (): boolean => testsPerArticle().size > 0;

const isUntested = ({ toetsen }: Artikeldekking): boolean => hasTests() && toetsen.length === 0;

const standing = (dekking: Artikeldekking): Html => {
  const { gebouwd, ontbreekt } = dekking;
  if (!gebouwd) return label('Nog niet gebouwd', 'geel');
  if (isUntested(dekking)) return label('Zonder toets', 'geel');
  return ontbreekt ? label('Deels gebouwd', 'geel') : label('Gebouwd', 'groen');
};

const article = (dekking: Artikeldekking): Html => {
  const { artikel, zin, handelingen, weigert, termijnen, elders, toetsen, ontbreekt, gebouwd } = dekking;
  const carried: Inhoud[] = [
    line('Handelingen', labelsOf(handelingen)),
    line('Weigert', labelsOf(weigert)),
    line('Termijnen', termsOf(termijnen)),
    line('Elders', elders ? [elders] : []),
    line('Toetsen', toetsen, 'toetsen'),
    line('Ontbreekt nog', ontbreekt ? [ontbreekt] : []),
  ];
  return html`<article class="mp-kaart" id="${articleId(artikel)}"><h3>${articleText(artikel).naam} ${standing(dekking)}</h3><p>${zin}</p>${gebouwd ? html`<dl class="mp-gegevens">${carried}</dl>` : ''}</article>`;
};

const chapters: readonly { kop: string; holds: (artikel: string) => boolean }[] = [
  { kop: 'Protocol klachtbehandeling', holds: (artikel) => /^\d/.test(artikel) },
  {
    kop: 'Besluit gemeentelijke antidiscriminatievoorzieningen',
    holds: (artikel) => artikel.startsWith('B'),
  },
  { kop: 'Wet gemeentelijke antidiscriminatievoorzieningen', holds: (artikel) => artikel.startsWith('W') },
  { kop: 'AVG en UAVG', holds: (artikel) => /^[AU]/.test(artikel) },
];

/** Each article with what the program does about it, made from the catalogue; and what it does not do yet. */
export const protocolPage = (frame: Frame): Html => {
  const all = coverage();
  const built = all.filter((one) => one.gebouwd && !one.ontbreekt && !isUntested(one)).length;
  const partly = all.filter((one) => one.gebouwd && (one.ontbreekt || isUntested(one))).length;
  return page(frame, {
    titel: 'Protocol',
    inhoud: html`<h1>Protocol</h1>
<p>Dit is wat Meldpunt van elk artikel uitvoert. De lijst komt uit het programma zelf. "Weigert" noemt de handelingen die Meldpunt op dat artikel kan tegenhouden. "Toetsen" noemt de proeven van het programma die over dat artikel gaan, in het Engels.</p>
${hasTests() ? '' : html`<p>De toetsen zijn in deze installatie niet aanwezig.</p>`}
${counters([
  { aantal: aantalTekst(all.length), wat: 'artikelen' },
  { aantal: aantalTekst(built), wat: 'gebouwd', kleur: 'groen' },
  { aantal: aantalTekst(partly), wat: 'deels gebouwd', kleur: 'geel' },
  { aantal: aantalTekst(all.length - built - partly), wat: 'nog niet gebouwd', kleur: 'geel' },
])}
${chapters.map(({ kop, holds }) => html`<h2>${kop}</h2>${all.filter(({ artikel }) => holds(artikel)).map(article)}`)}`,
  });
};
