import { gemeenten, hedendaags } from '../codes/gemeenten.ts';
import { datum } from '../time/datum.ts';

/**
 * The municipality under which a code is counted in a year: a municipality that had ended by then counts as its
 * successor. Where it was split the code alone can't tell; it then stays itself, and stands in no form of that year.
 */
export function gemeenteInJaar(code: string, jaar: number): string {
  const inJaar = hedendaags(code, { op: eersteDag(jaar) });
  return inJaar === 'splitst' ? code : inJaar;
}

/** The municipalities that count under another in a year, for counting in a database. */
export function opgevolgdeGemeenten(jaar: number): { code: string; gemeente: string }[] {
  return gemeenten.codes
    .map(({ code }) => ({ code, gemeente: gemeenteInJaar(code, jaar) }))
    .filter(({ code, gemeente }) => code !== gemeente);
}

/** The first day of a calendar year. */
export function eersteDag(jaar: number) {
  return datum(`${String(jaar).padStart(4, '0')}-01-01`);
}
