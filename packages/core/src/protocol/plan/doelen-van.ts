/** As many goals as an evaluation has room for. */
const MOST = 20;
const bullet = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/;

/** The goals of a plan, from the words of its intended result: each line is one (7, 9). */
export const doelenVan = (resultaat: string): string[] =>
  resultaat
    .split(/\r?\n/)
    .map((line) => line.replace(bullet, '').trim())
    .filter((line) => line !== '')
    .slice(0, MOST);
