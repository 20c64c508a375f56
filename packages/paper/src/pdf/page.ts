/** Measures of a page in points, and sizes of text. */
export const MARGIN = { top: 64, bottom: 78, left: 68, right: 62 } as const;
export const BODY = 10;
export const LINE_GAP = 2.5;
export const SPACE = 8;
export const headingSizes = { 1: 15, 2: 12.5, 3: 10.5 } as const;

/** The document that is drawn on, and the part of its structure that blocks belong to. */
export type Sheet = { doc: PDFKit.PDFDocument; root: PDFKit.PDFStructureElement };

export const widthOf = ({ doc }: Sheet): number => doc.page.width - MARGIN.left - MARGIN.right;

/** How low text may come on a page. */
export const bottomOf = ({ doc }: Sheet): number => doc.page.height - MARGIN.bottom;

/** Starts a new page when less than this height is left. */
export const needRoom = (sheet: Sheet, height: number): void => {
  if (sheet.doc.y + height > bottomOf(sheet)) sheet.doc.addPage();
};
