import { html } from 'hono/html';
import type { Html, Inhoud } from './html.ts';

export type Kolom<T> = {
  kop: string;
  cel: (rij: T) => Inhoud;
  /** Numbers stand right. */
  getal?: boolean;
};

/**
 * A table with its caption; the first column names the row. A wide one scrolls within its frame, which can take the
 * keyboard's focus for that. `voet` is a last row of totals.
 */
export const table = <T>(
  bijschrift: string,
  kolommen: readonly Kolom<T>[],
  rijen: readonly T[],
  voet?: readonly Inhoud[],
): Html => {
  const side = (kolom: Kolom<T> | undefined) => (kolom?.getal ? html` class="mp-getal"` : '');
  const cells = (rij: T) =>
    kolommen.map((kolom, i) =>
      i === 0
        ? html`<th scope="row"${side(kolom)}>${kolom.cel(rij)}</th>`
        : html`<td${side(kolom)}>${kolom.cel(rij)}</td>`,
    );
  return html`<div class="mp-tabel" role="region" aria-label="${bijschrift}" tabindex="0"><table>
<caption>${bijschrift}</caption>
<thead><tr>${kolommen.map((kolom) => html`<th scope="col"${side(kolom)}>${kolom.kop}</th>`)}</tr></thead>
<tbody>${rijen.map((rij) => html`<tr>${cells(rij)}</tr>`)}</tbody>
${voet ? html`<tfoot><tr>${voet.map((cel, i) => (i === 0 ? html`<th scope="row">${cel}</th>` : html`<td${side(kolommen[i])}>${cel}</td>`))}</tr></tfoot>` : ''}
</table></div>`;
};
