import type { Block, Paper, Run } from '@meldpunt/paper';
import { html } from 'hono/html';
import type { Html } from '../layout/html.ts';

const runHtml = (run: Run): Html | string =>
  typeof run === 'string' ? run : html`<strong>${run.text}</strong>`;

/** Line ends stay line ends. */
const linesHtml = (lines: readonly string[]): Html =>
  html`${lines.map((line, i) => html`${i > 0 ? html`<br>` : ''}${line}`)}`;

const textHtml = (text: string | readonly Run[]): Html =>
  typeof text === 'string' ? linesHtml(text.split('\n')) : html`${text.map(runHtml)}`;

const blockHtml = (block: Block): Html => {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? html`<h3>${block.text}</h3>` : html`<h4>${block.text}</h4>`;
    case 'paragraph':
      return html`<p>${textHtml(block.text)}</p>`;
    case 'lines':
      return html`<p>${linesHtml(block.lines)}</p>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${textHtml(item)}</li>`);
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'table':
      return html`<table><caption>${block.caption}</caption><thead><tr>${block.columns.map(({ title }) => html`<th scope="col">${title}</th>`)}</tr></thead><tbody>${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
    case 'facts':
      return html`<dl>${block.rows.map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl>`;
  }
};

/** A letter as it will stand on paper, for on screen. */
export const paperHtml = (kop: string, paper: Paper): Html =>
  html`<section class="mp-kaart mp-brief" aria-label="${kop}"><h2>${kop}</h2><p class="mp-rustig">${linesHtml([paper.letterhead?.name ?? '', ...(paper.letterhead?.lines ?? [])])}</p>${paper.blocks.map(blockHtml)}</section>`;
