import type { Block } from '../paper.ts';
import { fitting } from './fitting.ts';
import { drawable } from './fonts.ts';
import { BODY, bottomOf, LINE_GAP, MARGIN, needRoom, type Sheet, SPACE, widthOf } from './page.ts';

type Cell = { text: string; font: 'regular' | 'strong'; tag: 'TH' | 'TD'; scope?: 'Row' | 'Column' };

const SIZE = BODY - 1;
const PAD = 4;
const LINE = '#8a8f98';

/** A table with a header row, which is drawn again on every page. */
export const drawTable = (sheet: Sheet, { caption, columns, rows }: Extract<Block, { kind: 'table' }>) => {
  const total = columns.reduce((sum, { share }) => sum + (share ?? 1), 0);
  const widths = columns.map(({ share }) => ((share ?? 1) / total) * widthOf(sheet));
  const header: Cell[] = columns.map(({ title }) => ({
    text: title,
    font: 'strong',
    tag: 'TH',
    scope: 'Column',
  }));
  const cells = rows.map((row) => row.map((text): Cell => ({ text, font: 'regular', tag: 'TD' })));
  drawRows(sheet, caption, widths, cells, header);
};

/** What it is on the left, what it says on the right. */
export const drawFacts = (sheet: Sheet, { caption, rows }: Extract<Block, { kind: 'facts' }>) => {
  const left = widthOf(sheet) * 0.3;
  const cells = rows.map(([name, text]): Cell[] => [
    { text: name, font: 'strong', tag: 'TH', scope: 'Row' },
    { text, font: 'regular', tag: 'TD' },
  ]);
  drawRows(sheet, caption, [left, widthOf(sheet) - left], cells);
};

const drawRows = (sheet: Sheet, caption: string, widths: number[], rows: Cell[][], header?: Cell[]): void => {
  const { doc, root } = sheet;
  const table = doc.struct('Table', { title: drawable(caption) });
  root.add(table);
  needRoom(sheet, 4 * SIZE + 4 * PAD);
  if (header) drawRow(sheet, widths, header, table);
  for (const row of rows) {
    for (let left = clean(row); left.length > 0; ) {
      const room = () => bottomOf(sheet) - doc.y - 2 * PAD;
      if (heightOf(sheet, widths, left) > room() && room() < 5 * SIZE) nextPage(sheet, widths, header);
      const parts = left.map((cell, i) => fitting(doc, cell, (widths[i] ?? 0) - 2 * PAD, room(), setFont));
      drawRow(
        sheet,
        widths,
        parts.map(({ head }, i) => ({ ...(left[i] as Cell), text: head })),
        table,
      );
      const rest = parts.some((part) => part.rest !== '');
      left = rest ? left.map((cell, i) => ({ ...cell, text: parts[i]?.rest ?? '' })) : [];
      if (rest) nextPage(sheet, widths, header);
    }
  }
  table.end();
  doc.x = MARGIN.left;
  doc.y += SPACE;
};

const clean = (row: Cell[]): Cell[] => row.map((cell) => ({ ...cell, text: drawable(cell.text) }));

/** The repeated header is decoration for who hears the page: the table has its header once. */
const nextPage = (sheet: Sheet, widths: number[], header?: Cell[]): void => {
  sheet.doc.addPage();
  if (!header) return;
  sheet.doc.markContent('Artifact', { type: 'Pagination' });
  drawRow(sheet, widths, header);
  sheet.doc.endMarkedContent();
};

const setFont = (doc: PDFKit.PDFDocument, { font }: Pick<Cell, 'font'>) => doc.font(font).fontSize(SIZE);

const heightOf = ({ doc }: Sheet, widths: number[], row: Cell[]): number =>
  Math.max(
    ...row.map((cell, i) =>
      setFont(doc, cell).heightOfString(cell.text, { width: (widths[i] ?? 0) - 2 * PAD, lineGap: LINE_GAP }),
    ),
  );

const drawRow = (sheet: Sheet, widths: number[], row: Cell[], table?: PDFKit.PDFStructureElement): void => {
  const { doc } = sheet;
  const height = heightOf(sheet, widths, row);
  const top = doc.y;
  const tr = table && doc.struct('TR');
  if (tr) table.add(tr);
  let x: number = MARGIN.left;
  for (const [i, cell] of row.entries()) {
    const at = x + PAD;
    const width = (widths[i] ?? 0) - 2 * PAD;
    const draw = () => {
      setFont(doc, cell).text(cell.text, at, top + PAD, { width, lineGap: LINE_GAP });
    };
    // The types of pdfkit do not know the scope of a header cell yet.
    const options = (cell.scope ? { scope: cell.scope } : {}) as PDFKit.Mixins.StructureElementOptions;
    if (tr) tr.add(doc.struct(cell.tag, options, draw));
    else draw();
    x += widths[i] ?? 0;
  }
  tr?.end();
  const bottom = top + height + 2 * PAD;
  const ruled = () =>
    doc.lineWidth(0.5).strokeColor(LINE).moveTo(MARGIN.left, bottom).lineTo(x, bottom).stroke();
  if (table) {
    doc.markContent('Artifact', { type: 'Layout' });
    ruled();
    doc.endMarkedContent();
  } else ruled();
  doc.y = bottom;
};
