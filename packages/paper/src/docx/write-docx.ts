import {
  AlignmentType,
  Document,
  Footer,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Letterhead, Paper } from '../paper.ts';
import { blocksOf } from './blocks.ts';
import { sizeOfPng } from './png-size.ts';
import { wordText } from './word-text.ts';

const POINT = 20;
const A4 = { width: 11906, height: 16838 };

/** Writes a paper as a .docx that a word processor can change: real headings, lists and tables, in Dutch. */
export const writeDocx = async (paper: Paper): Promise<Uint8Array> => {
  const document = new Document({
    title: wordText(paper.title),
    creator: wordText(paper.author),
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 21, language: { value: 'nl-NL' } },
          paragraph: { spacing: { after: 8 * POINT, line: 280 } },
        },
        heading1: { run: { bold: true, size: 30 }, paragraph: { spacing: { after: 6 * POINT } } },
        heading2: { run: { bold: true, size: 25 }, paragraph: { spacing: { before: 8 * POINT, after: 80 } } },
        heading3: { run: { bold: true, size: 21 }, paragraph: { spacing: { before: 8 * POINT, after: 80 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'nummers',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              style: { paragraph: { indent: { left: 360, hanging: 360 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: 1280, bottom: 1280, left: 1360, right: 1240 } } },
        footers: { default: footer(paper.footer) },
        children: [
          ...(paper.letterhead ? letterhead(paper.letterhead) : []),
          ...paper.blocks.flatMap(blocksOf),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
};

const footer = (text: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 16,
            children: [`${wordText(text)} · pagina `, PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

const LOGO = { width: 200, height: 64 };

const letterhead = ({ name, lines, logo }: Letterhead): Paragraph[] => [
  ...(logo ? [new Paragraph({ children: [image(logo, name)] })] : []),
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { after: 0 },
    children: [new TextRun({ text: wordText(name), bold: true })],
  }),
  ...lines.map(
    (line, i) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { after: i === lines.length - 1 ? 24 * POINT : 0 },
        children: [new TextRun({ text: wordText(line), size: 18 })],
      }),
  ),
];

const image = (logo: Uint8Array, name: string): ImageRun => {
  const { width, height } = sizeOfPng(logo);
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  return new ImageRun({
    type: 'png',
    data: Buffer.from(logo),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'logo', title: 'Logo', description: `Logo van ${wordText(name)}` },
  });
};
