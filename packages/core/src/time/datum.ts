import { z } from 'zod';
import { dayNumberOf, daysInMonth, isoText, isoTextOf } from './civil-day.ts';

declare const datumBrand: unique symbol;

/** A calendar day as YYYY-MM-DD, years 0001-9999, known to exist. Text order is the order of time. */
export type Datum = string & { readonly [datumBrand]: true };

/** Whether the text is an existing day written as YYYY-MM-DD. */
export function isDatum(text: string): text is Datum {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = yearIn(text);
  const month = monthIn(text);
  const day = dayIn(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The text as a Datum. Throws RangeError when that day does not exist or is written otherwise. */
export function datum(text: string): Datum {
  if (isDatum(text)) return text;
  throw new RangeError('Not an existing day written as YYYY-MM-DD');
}

const NO_DATUM = 'Vul een bestaande datum in, zoals 2026-03-01.';

/** An existing day in input; gives a Datum, and `type: string, format: date` in JSON Schema. */
export const datumSchema = z.iso
  .date({ error: NO_DATUM, abort: true })
  .refine(isDatum, { error: NO_DATUM, abort: true }) as unknown as z.ZodType<Datum, string>;

/** The day n days later (earlier when n is negative). Throws RangeError when n is no whole number. */
export function addDays(d: Datum, n: number): Datum {
  return datumOfDayNumber(dayNumberOfDatum(d) + whole(n));
}

/** The day n weeks later. */
export function addWeeks(d: Datum, n: number): Datum {
  return addDays(d, n * 7);
}

/**
 * The same day of the month n months later; where that month is too short its last day:
 * 31 January + 1 month = 28 or 29 February.
 */
export function addMonths(d: Datum, n: number): Datum {
  const months = yearIn(d) * 12 + monthIn(d) - 1 + whole(n);
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return isoText(year, month, Math.min(dayIn(d), daysInMonth(year, month))) as Datum;
}

/** The same day n years later; 29 February becomes 28 February in a year without one. */
export function addYears(d: Datum, n: number): Datum {
  return addMonths(d, n * 12);
}

/** Whole days from a to b: 0 for the same day, negative when b is the earlier. */
export function daysBetween(a: Datum, b: Datum): number {
  return dayNumberOfDatum(b) - dayNumberOfDatum(a);
}

/** -1 when a is before b, 0 when they are the same day, 1 when a is after b. */
export function compareDatum(a: Datum, b: Datum): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The ISO day of the week: 1 is Monday, 7 is Sunday. */
export function weekdayOf(d: Datum): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const sinceMonday = (dayNumberOfDatum(d) + 3) % 7; // 1970-01-01 was a Thursday
  return ((sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The ISO week: week 1 holds the year's first Thursday, so `year` can differ from the calendar year. */
export function isoWeek(d: Datum): { year: number; week: number } {
  const thursday = addDays(d, 4 - weekdayOf(d));
  const year = yearIn(thursday);
  return { year, week: Math.floor((dayNumberOfDatum(thursday) - dayNumberOf(year, 1, 1)) / 7) + 1 };
}

/** The calendar year. */
export function yearOf(d: Datum): number {
  return yearIn(d);
}

/** The calendar month as YYYY-MM. */
export function monthOf(d: Datum): string {
  return d.slice(0, 7);
}

/** Days since 1970-01-01. */
export function dayNumberOfDatum(d: Datum): number {
  return dayNumberOf(yearIn(d), monthIn(d), dayIn(d));
}

// The days of 1900-2099 are made once each, so that the same day is the same text in memory.
const FIRST_KEPT = dayNumberOf(1900, 1, 1);
const kept: (Datum | undefined)[] = new Array(dayNumberOf(2100, 1, 1) - FIRST_KEPT).fill(undefined);

/** The Datum of a number of days since 1970-01-01. Throws RangeError outside the years 0001-9999. */
export function datumOfDayNumber(dayNumber: number): Datum {
  const index = dayNumber - FIRST_KEPT;
  if (index < 0 || index >= kept.length) return isoTextOf(dayNumber) as Datum;
  const known = kept[index];
  if (known !== undefined) return known;
  const made = isoTextOf(dayNumber) as Datum;
  kept[index] = made;
  return made;
}

function whole(n: number): number {
  if (!Number.isInteger(n)) throw new RangeError(`Not a whole number: ${n}`);
  return n;
}

function digit(text: string, at: number): number {
  return text.charCodeAt(at) - 48;
}

function yearIn(text: string): number {
  return digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
}

function monthIn(text: string): number {
  return digit(text, 5) * 10 + digit(text, 6);
}

function dayIn(text: string): number {
  return digit(text, 8) * 10 + digit(text, 9);
}
