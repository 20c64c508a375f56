import { html, raw } from 'hono/html';
import type { Html } from '../layout/html.ts';
import { type Kolom, table } from '../layout/table.ts';
import { aantalTekst } from '../layout/texts.ts';

/** Numbers by name, in one or two series: the picture and the table are both made of this. */
export type Cijfers = {
  titel: string;
  /** What the names are: the head of the first column. */
  kop: string;
  namen: readonly string[];
  reeksen: readonly { naam: string; waarden: readonly number[] }[];
  soort: 'staand' | 'liggend';
  /** One sentence with what must be known to read it. */
  uitleg?: string;
  /** Takes the whole width. */
  breed?: boolean;
  /** Whether a row of totals makes sense. */
  totaal?: boolean;
};

/** JSON that can stand in a script element: nothing in it can end the element. */
const embedded = (value: unknown): Html => raw(JSON.stringify(value).replaceAll('<', '\\u003c'));
const MANY = 8;

/** A chart with its table, from the same numbers. Without scripts, and on paper, the table is what there is. */
export const chart = (id: string, cijfers: Cijfers): Html => {
  const { titel, kop, namen, reeksen, soort, uitleg, totaal } = cijfers;
  type Rij = { naam: string; i: number };
  const kolommen: Kolom<Rij>[] = [
    { kop, cel: (rij) => rij.naam },
    ...reeksen.map(
      (reeks): Kolom<Rij> => ({
        kop: reeks.naam,
        getal: true,
        cel: (rij) => aantalTekst(reeks.waarden[rij.i] ?? 0),
      }),
    ),
  ];
  const sums = reeksen.map(({ waarden }) => aantalTekst(waarden.reduce((sum, one) => sum + one, 0)));
  const tall = soort === 'liggend' && namen.length > MANY ? ' mp-grafiek--hoog' : '';
  return html`<section class="mp-kaart${cijfers.breed ? ' mp-vol' : ''}" aria-labelledby="${id}-kop"><h3 id="${id}-kop">${titel}</h3>${uitleg ? html`<p class="mp-rustig">${uitleg}</p>` : ''}
<div class="mp-grafiek${tall}" data-gegevens="${id}"><canvas role="img" aria-label="Grafiek: ${titel}. De cijfers staan in de tabel hieronder."></canvas></div>
<script type="application/json" id="${id}">${embedded({ soort, namen, reeksen })}</script>
<details><summary>Cijfers in een tabel</summary>${table(
    titel,
    kolommen,
    namen.map((naam, i) => ({ naam, i })),
    totaal ? ['Totaal', ...sums] : undefined,
  )}</details></section>`;
};
