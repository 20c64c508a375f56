import type { Block, Run } from '../paper.ts';
import { drawable } from './fonts.ts';
import { BODY, headingSizes, LINE_GAP, MARGIN, needRoom, type Sheet, SPACE, widthOf } from './page.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A heading stays with the lines below it. */
export const drawHeading = (sheet: Sheet, { level, text }: Of<'heading'>): void => {
  const { doc, root } = sheet;
  const size = headingSizes[level];
  doc.moveDown(level === 1 ? 0 : 0.4);
  needRoom(sheet, size + 4 * BODY);
  root.add(
    doc.struct(`H${level}`, {}, () => {
      doc
        .font('strong')
        .fontSize(size)
        .text(drawable(text), MARGIN.left, doc.y, { width: widthOf(sheet) });
    }),
  );
  after(sheet, SPACE / 2);
};

export const drawParagraph = (sheet: Sheet, { text }: Of<'paragraph'>): void => {
  const { doc, root } = sheet;
  needRoom(sheet, 2 * BODY);
  root.add(
    doc.struct('P', {}, () => {
      doc.x = MARGIN.left;
      drawRuns(sheet, text, widthOf(sheet));
    }),
  );
  after(sheet, SPACE);
};

/** A text from where the pen is, with what stands out in it. */
const drawRuns = ({ doc }: Sheet, text: string | readonly Run[], width: number): void => {
  const runs: readonly Run[] = typeof text === 'string' ? [text] : text;
  doc.fontSize(BODY);
  for (const [index, run] of runs.entries()) {
    const [shown, font] = typeof run === 'string' ? [run, 'regular'] : [run.text, 'strong'];
    doc.font(font).text(drawable(shown), { width, lineGap: LINE_GAP, continued: index < runs.length - 1 });
  }
};

export const drawLines = (sheet: Sheet, { lines }: Of<'lines'>): void => {
  needRoom(sheet, Math.min(lines.length, 6) * (BODY + LINE_GAP + 2));
  drawParagraph(sheet, { kind: 'paragraph', text: lines.join(' \n') });
};

const INDENT = 16;

export const drawList = (sheet: Sheet, { items, ordered }: Of<'list'>): void => {
  const { doc, root } = sheet;
  const list = doc.struct('L');
  root.add(list);
  for (const [index, item] of items.entries()) {
    needRoom(sheet, 2 * BODY);
    const one = doc.struct('LI');
    list.add(one);
    doc.font('regular').fontSize(BODY);
    const top = doc.y;
    one.add(
      doc.struct('Lbl', {}, () => {
        doc.text(ordered ? `${index + 1}.` : '•', MARGIN.left, top, { width: INDENT, lineBreak: false });
      }),
    );
    one.add(
      doc.struct('LBody', {}, () => {
        [doc.x, doc.y] = [MARGIN.left + INDENT, top];
        drawRuns(sheet, item, widthOf(sheet) - INDENT);
      }),
    );
    one.end();
    after(sheet, 2);
  }
  list.end();
  after(sheet, SPACE - 2);
};

const after = (sheet: Sheet, space: number): void => {
  sheet.doc.x = MARGIN.left;
  sheet.doc.y += space;
};
