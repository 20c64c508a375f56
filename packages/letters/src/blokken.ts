import type { Block, Run } from '@meldpunt/paper';

/** Parts between double stars stand out. */
const runs = (text: string): string | Run[] => {
  const parts = text.split(/\*\*([^*\n]+)\*\*/);
  if (parts.length === 1) return text;
  return parts.flatMap((part, i): Run[] =>
    part === '' ? [] : [i % 2 ? { text: part, strong: true } : part],
  );
};

const bullet = /^[-•] +/;
const number = /^\d{1,2}[.)] +/;

const blockOf = (lines: readonly string[]): Block => {
  const text = lines.join('\n');
  if (lines.every((line) => bullet.test(line)))
    return { kind: 'list', items: lines.map((line) => runs(line.replace(bullet, ''))) };
  if (lines.every((line) => number.test(line)))
    return { kind: 'list', ordered: true, items: lines.map((line) => runs(line.replace(number, ''))) };
  return { kind: 'paragraph', text: runs(text) };
};

const kindOf = (line: string): string =>
  bullet.test(line) ? 'bullet' : number.test(line) ? 'number' : 'text';

/**
 * The text of a letter as blocks: an empty line between paragraphs, `## ` before a heading, `- ` or `1. ` before each
 * line of a list, double stars around what stands out. Everything else is taken as it is.
 */
export const blokkenVan = (tekst: string): Block[] => {
  const blocks: Block[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(blockOf(open));
    open = [];
  };
  for (const line of tekst
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((one) => one.trim())) {
    if (line === '') close();
    else if (line.startsWith('## ')) {
      close();
      blocks.push({ kind: 'heading', level: 2, text: line.slice(3).trim() });
    } else {
      if (open[0] !== undefined && kindOf(open[0]) !== kindOf(line)) close();
      open.push(line);
    }
  }
  close();
  return blocks;
};
