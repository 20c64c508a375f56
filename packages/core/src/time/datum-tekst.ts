import { type Datum, weekdayOf, yearOf } from './datum.ts';

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** The day in Dutch words, with its weekday and year: `maandag 2 maart 2026`. */
export function datumVoluit(d: Datum): string {
  return `${dagEnMaand(d)} ${yearOf(d)}`;
}

/** The day in Dutch words without its year: `maandag 2 maart`. */
export function dagEnMaand(d: Datum): string {
  return `${WEEKDAYS[weekdayOf(d) - 1]} ${Number(d.slice(8))} ${MONTHS[Number(d.slice(5, 7)) - 1]}`;
}

/** Words as a Dutch list: `a`, `a en b`, `a, b en c`. */
export function opsomming(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} en ${last}`;
}
