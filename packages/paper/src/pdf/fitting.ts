import { LINE_GAP } from './page.ts';

/**
 * Cuts a text where it no longer fits the height: at a word where it can, so that a long story in a table goes on over the
 * next page. At least one character is taken, so that it always ends.
 */
export const fitting = <C extends { text: string }>(
  doc: PDFKit.PDFDocument,
  cell: C,
  width: number,
  height: number,
  setFont: (doc: PDFKit.PDFDocument, cell: C) => PDFKit.PDFDocument,
): { head: string; rest: string } => {
  const fits = (text: string) =>
    setFont(doc, cell).heightOfString(text, { width, lineGap: LINE_GAP }) <= height;
  if (fits(cell.text)) return { head: cell.text, rest: '' };
  const ends = [...cell.text.matchAll(/\s+|$/g)].map(({ index }) => index).filter((index) => index > 0);
  const atWord = longest(ends, (end) => fits(cell.text.slice(0, end)));
  const end =
    atWord ??
    longest(
      Array.from({ length: ends[0] ?? cell.text.length }, (_, i) => i + 1),
      (at) => fits(cell.text.slice(0, at)),
    ) ??
    1;
  return { head: cell.text.slice(0, end), rest: cell.text.slice(end).trimStart() };
};

/** The last of these, in order, for which it holds; as it holds up to some point. */
const longest = (ends: readonly number[], holds: (end: number) => boolean): number | undefined => {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(ends[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1];
};
