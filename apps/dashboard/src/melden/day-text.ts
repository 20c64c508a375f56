import { addDays, type Datum, datumSchema, yearOf } from '@meldpunt/core';

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

/** Words for a day of which everybody knows how long ago it is; a part of the day says no more. */
const before: Record<string, number> = {
  ...{ vandaag: 0, vanochtend: 0, vanmorgen: 0, vanmiddag: 0, vanavond: 0 },
  ...{ gisteren: 1, gisterochtend: 1, gistermiddag: 1, gisteravond: 1 },
  eergisteren: 2,
};

const weekday = /^(?:maan|dins|woens|donder|vrij|zater|zon)dag,? /i;

/**
 * The day that somebody wrote as people write days: `1-3-2026`, `01/03/26`, `1 maart 2026`, `zondag 1 mrt 2026`,
 * `2026-03-01`, `gisteren`; without a year the last one that there was. Null when it is no day of the calendar.
 */
export const readDay = (text: string, vandaag: Datum): Datum | null => {
  const plain = text.trim().replace(weekday, '');
  const back = before[plain.toLowerCase()];
  if (back !== undefined) return addDays(vandaag, -back);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso) return dayOf(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const digits = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})$/.exec(plain);
  if (digits) return dayOf(Number(digits[1]), Number(digits[2]), wholeYear(digits[3] ?? '', vandaag));
  const words = /^(\d{1,2})[- ]?([a-z]{3,9})\.?(?:[- ]?(\d{4}|\d{2}))?$/i.exec(plain);
  if (!words) return null;
  const [, day, month = '', year] = words;
  if (year) return dayOf(Number(day), monthNumber(month), wholeYear(year, vandaag));
  const thisYear = dayOf(Number(day), monthNumber(month), yearOf(vandaag));
  return thisYear && thisYear <= vandaag
    ? thisYear
    : dayOf(Number(day), monthNumber(month), yearOf(vandaag) - 1);
};
