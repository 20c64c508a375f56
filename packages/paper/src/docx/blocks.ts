import { BorderStyle, HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Block, Run } from '../paper.ts';
import { wordText } from './word-text.ts';

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: '8A8F98' };
const borders = { top: line, bottom: line, left: line, right: line };

/** A block as Word knows it. */
export const blocksOf = (block: Block): (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], keepNext: true, children: runs([block.text]) })];
    case 'paragraph':
      return [new Paragraph({ children: runs(typeof block.text === 'string' ? [block.text] : block.text) })];
    case 'lines':
      return [new Paragraph({ keepLines: true, children: runs([block.lines.join('\n')]) })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            ...(block.ordered ? { numbering: { reference: 'nummers', level: 0 } } : { bullet: { level: 0 } }),
            spacing: { after: 60 },
            children: runs(typeof item === 'string' ? [item] : item),
          }),
      );
    case 'table': {
      const total = block.columns.reduce((sum, { share }) => sum + (share ?? 1), 0);
      const shares = block.columns.map(({ share }) => Math.round((100 * (share ?? 1)) / total));
      return [
        table([
          new TableRow({
            tableHeader: true,
            children: block.columns.map(({ title }, i) => cell(title, shares[i], true)),
          }),
          ...block.rows.map((row) => new TableRow({ children: row.map((text, i) => cell(text, shares[i])) })),
        ]),
        new Paragraph({ children: [] }),
      ];
    }
    case 'facts':
      return [
        table(
          block.rows.map(
            ([name, text]) => new TableRow({ children: [cell(name, 30, true), cell(text, 70)] }),
          ),
        ),
        new Paragraph({ children: [] }),
      ];
  }
};

const table = (rows: TableRow[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    rows,
  });

const cell = (text: string, share = 0, strong = false): TableCell =>
  new TableCell({
    width: { size: share, type: WidthType.PERCENTAGE },
    borders,
    children: [
      new Paragraph({ spacing: { after: 0 }, children: runs(strong ? [{ text, strong: true }] : [text]) }),
    ],
  });

/** A new line within a text stays one. */
const runs = (texts: readonly Run[]): TextRun[] =>
  texts.flatMap((run) => {
    const [text, bold] = typeof run === 'string' ? [run, false] : [run.text, true];
    return wordText(text)
      .split('\n')
      .map((part, i) => new TextRun({ text: part, ...(bold && { bold }), ...(i > 0 && { break: 1 }) }));
  });
