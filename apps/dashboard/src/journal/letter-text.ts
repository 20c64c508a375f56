import { blokkenVan, briefsoorten } from '@meldpunt/letters';
import type { Block, Run } from '@meldpunt/paper';
import { html } from 'hono/html';
import type { Html } from '../layout/html.ts';

const fields: ReadonlySet<string> = new Set(
  briefsoorten.flatMap(([, { handeling, tekstveld }]) => (tekstveld ? [`${handeling}.${tekstveld}`] : [])),
);

/** Whether this field of an act holds the text of a letter, with marks for headings and lists. */
export const isLetterText = (handeling: string, veld: string): boolean => fields.has(`${handeling}.${veld}`);

const runs = (text: string | readonly Run[]): Html =>
  typeof text === 'string'
    ? html`${text}`
    : html`${text.map((run) => (typeof run === 'string' ? run : html`<strong>${run.text}</strong>`))}`;

const blockHtml = (block: Block): Html => {
  if (block.kind === 'heading') return html`<p><strong>${runs(block.text)}</strong></p>`;
  if (block.kind === 'paragraph') return html`<p>${runs(block.text)}</p>`;
  if (block.kind !== 'list') return html``;
  const items = block.items.map((item) => html`<li>${runs(item)}</li>`);
  return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
};

/** The text of a letter as it went out, without the marks it was typed with. */
export const letterText = (tekst: string): Html => html`${blokkenVan(tekst).map(blockHtml)}`;
