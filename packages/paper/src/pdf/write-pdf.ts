import PDFDocument from 'pdfkit';
import type { Block, Letterhead, Paper } from '../paper.ts';
import { drawFacts, drawTable } from './draw-table.ts';
import { drawHeading, drawLines, drawList, drawParagraph } from './draw-text.ts';
import { drawable, fonts } from './fonts.ts';
import { BODY, MARGIN, type Sheet, widthOf } from './page.ts';

/**
 * Writes a paper as a tagged PDF: a structure of headings, paragraphs, lists and tables, its language and title, and
 * embedded fonts. The same paper gives the same bytes.
 */
export const writePdf = async (paper: Paper): Promise<Uint8Array> => {
  const doc = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    bufferPages: true,
    info: { Title: paper.title, Author: paper.author, CreationDate: paper.madeOn, ModDate: paper.madeOn },
    // The accessible subset is younger than the types.
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    font: null as unknown as string,
  });
  const done = bytesOf(doc);
  doc.registerFont('regular', fonts().regular);
  doc.registerFont('strong', fonts().strong);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const sheet: Sheet = { doc, root };
  if (paper.letterhead) drawLetterhead(sheet, paper.letterhead);
  for (const block of paper.blocks) drawBlock(sheet, block);
  root.end();
  drawFooters(doc, paper.footer);
  doc.end();
  return done;
};

const bytesOf = (doc: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });

/** How each kind of block is drawn. */
const drawers: { [K in Block['kind']]: (sheet: Sheet, block: Extract<Block, { kind: K }>) => void } = {
  heading: drawHeading,
  paragraph: drawParagraph,
  lines: drawLines,
  list: drawList,
  table: drawTable,
  facts: drawFacts,
};

const drawBlock = (sheet: Sheet, block: Block): void => drawers[block.kind](sheet, block as never);

const LOGO = { width: 150, height: 48 };

/** The logo says nothing that the name beside it does not, so it is decoration. */
const drawLetterhead = (sheet: Sheet, { name, lines, logo }: Letterhead): void => {
  const { doc, root } = sheet;
  const half = widthOf(sheet) / 2;
  if (logo) {
    doc.markContent('Artifact', { type: 'Layout' });
    doc.image(Buffer.from(logo), MARGIN.left, MARGIN.top - 20, { fit: [LOGO.width, LOGO.height] });
    doc.endMarkedContent();
  }
  root.add(
    doc.struct('P', {}, () => {
      const options = { width: half, align: 'right' } as const;
      doc.font('strong').fontSize(BODY + 1);
      doc.text(`${drawable(name)} `, MARGIN.left + half, MARGIN.top - 20, options);
      doc.font('regular').fontSize(BODY - 1.5);
      doc.text(drawable(lines.join(' \n')), options);
    }),
  );
  doc.x = MARGIN.left;
  doc.y = Math.max(doc.y + 24, MARGIN.top + LOGO.height);
};

const drawFooters = (doc: PDFKit.PDFDocument, footer: string): void => {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    // Below the margin a text would start a new page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    const text = drawable(`${footer} · pagina ${page - start + 1} van ${count}`);
    const width = doc.page.width - MARGIN.left - MARGIN.right;
    doc.font('regular').fontSize(8).fillColor('#4a4f57');
    doc.text(text, MARGIN.left, doc.page.height - 46, { width, align: 'center', lineBreak: false });
    doc.endMarkedContent();
  }
};
