export { isPng } from './docx/png-size.ts';
export { writeDocx } from './docx/write-docx.ts';
export { type Block, type Letterhead, type Paper, plainText, type Run } from './paper.ts';
export { writePdf } from './pdf/write-pdf.ts';
