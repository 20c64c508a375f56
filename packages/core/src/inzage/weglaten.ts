import { patternOf } from './passages.ts';

/** What stands where something about another person was. */
export const WEGGELATEN = '[weggelaten: gegevens van een ander]';

/** A text without some passages, and how many places were taken out. */
export type Weggelaten = { tekst: string; aantal: number };

/** Every place of a text at which one of the passages stands, joined where they touch or overlap. */
const placesOf = (tekst: string, passages: readonly string[]): [number, number][] => {
  const places = passages
    .flatMap((passage) => {
      const pattern = patternOf(passage);
      return pattern ? [...tekst.matchAll(pattern)] : [];
    })
    .map((found): [number, number] => [found.index, found.index + found[0].length])
    .sort(([a], [b]) => a - b);
  const joined: [number, number][] = [];
  for (const [from, to] of places) {
    const last = joined.at(-1);
    if (last && /^\s*$/.test(tekst.slice(last[1], from))) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
};

/** Takes passages out of a text, whatever their capitals and white space; the words themselves are not in what is given back. */
export const laatWeg = (tekst: string, passages: readonly string[]): Weggelaten => {
  let rest = '';
  let at = 0;
  const places = placesOf(tekst, passages);
  for (const [from, to] of places) {
    rest += tekst.slice(at, from) + WEGGELATEN;
    at = to;
  }
  return { tekst: rest + tekst.slice(at), aantal: places.length };
};

/** Whether a passage stands in a text at all. */
export const staatIn = (tekst: string, passage: string): boolean => placesOf(tekst, [passage]).length > 0;
