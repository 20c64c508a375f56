import { addDays, type Datum, datumSchema, weekdayOf } from '@meldpunt/core';

const months = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const monthNumber = (word: string): number => {
  const start = word.toLowerCase().replace('mrt', 'maa').slice(0, 3);
  return months.indexOf(start) + 1;
};

/** A year of two digits is the latest that has been. */
const wholeYear = (text: string, vandaag: Datum): number => {
  if (text.length === 4) return Number(text);
  const thisYear = Number(vandaag.slice(0, 4));
  const guess = thisYear - (thisYear % 100) + Number(text);
  return guess > thisYear ? guess - 100 : guess;
};

const two = (n: number): string => String(n).padStart(2, '0');

const dayOf = (day: number, month: number, year: number): Datum | null =>
  datumSchema.safeParse(`${year}-${two(month)}-${two(day)}`).data ?? null;

const weekday = /^(?:maan|dins|woens|donder|vrij|zater|zon)dag,? /i;

/** How many days ago a word of today or of the days before is; a part of the day says nothing more. */
const ago: readonly (readonly [RegExp, number])[] = [
  [/^(vandaag|zojuist|net|vanochtend|vanmorgen|vanmiddag|vanavond|vannacht)$/, 0],
  [/^gister(en|ochtend|middag|avond|nacht)$/, 1],
  [/^eergister(en|ochtend|middag|avond|nacht)$/, 2],
];

const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

/** A day by how people speak of the last week: `gisteren`, `zaterdag`, `afgelopen zaterdag`; a weekday is the last one before today. */
const recentDay = (plain: string, vandaag: Datum): Datum | null => {
  const word = plain.toLowerCase().replace(/^(afgelopen|vorige|op) /, '');
  const days = ago.find(([words]) => words.test(word))?.[1];
  if (days !== undefined) return addDays(vandaag, -days);
  const weekday = weekdays.indexOf(word) + 1;
  return weekday === 0 ? null : addDays(vandaag, -((weekdayOf(vandaag) - weekday + 6) % 7) - 1);
};

/** A day of this year, or of the year before when it has not come yet. */
const withoutYear = (day: number, month: number, vandaag: Datum): Datum | null => {
  const year = Number(vandaag.slice(0, 4));
  const thisYear = dayOf(day, month, year);
  return thisYear && thisYear <= vandaag ? thisYear : dayOf(day, month, year - 1);
};

/**
 * The day that somebody wrote as people write days: `1-3-2026`, `01/03/26`, `1 maart 2026`, `zondag 1 mrt 2026`,
 * `2026-03-01`, `1 maart`, `gisteren`, `zaterdag`. Null when it is no day of the calendar.
 */
export const readDay = (text: string, vandaag: Datum): Datum | null => {
  const recent = recentDay(text.trim(), vandaag);
  if (recent) return recent;
  const plain = text.trim().replace(weekday, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso) return dayOf(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const digits = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})$/.exec(plain);
  if (digits) return dayOf(Number(digits[1]), Number(digits[2]), wholeYear(digits[3] ?? '', vandaag));
  const words = /^(\d{1,2})[- ]?([a-z]{3,9})\.?[- ]?(\d{4}|\d{2})$/i.exec(plain);
  if (words) return dayOf(Number(words[1]), monthNumber(words[2] ?? ''), wholeYear(words[3] ?? '', vandaag));
  const short = /^(\d{1,2})[- ]?([a-z]{3,9})\.?$/i.exec(plain);
  return short && withoutYear(Number(short[1]), monthNumber(short[2] ?? ''), vandaag);
};
