import { addDays, type Datum, datum, isDatum } from '@meldpunt/core';

const parts = {
  jjjj: '(?<j>\\d{4})',
  jj: '(?<k>\\d{2})',
  mm: '(?<m>\\d{2})',
  m: '(?<m>\\d{1,2})',
  dd: '(?<d>\\d{2})',
  d: '(?<d>\\d{1,2})',
};
const compiled = new Map<string, RegExp | null>();

/** The pattern of a way of writing: `d`/`dd`, `m`/`mm`, `jjjj` (or `jj`, taken as 20jj), signs between; null if it is none. */
const patternOf = (format: string): RegExp | null => {
  const known = compiled.get(format);
  if (known !== undefined) return known;
  const words = format.match(/j+|m+|d+|[^jmd]+/g) ?? [];
  const source = words
    .map(
      (word) =>
        parts[word as keyof typeof parts] ??
        (/^[ ./-]+$/.test(word) ? word.replaceAll(/[./]/g, '\\$&') : '!'),
    )
    .join('');
  const complete = ['j', 'm', 'd'].every(
    (letter) => words.filter((word) => word.startsWith(letter)).length === 1,
  );
  const pattern = complete && !source.includes('!') ? new RegExp(`^${source}$`) : null;
  compiled.set(format, pattern);
  return pattern;
};

/** Whether a mapping can name this way of writing days. `excel` is the serial number of a day, written as text. */
export const knownFormat = (format: string): boolean => format === 'excel' || patternOf(format) !== null;

const firstSerial = datum('1899-12-30');

/** The day of an Excel serial number (day 1 is 1 January 1900; from 1 March 1900 on); null when it is none. */
export const dayOfSerial = (serial: number): Datum | null =>
  Number.isFinite(serial) && serial >= 61 && serial < 2_958_466
    ? addDays(firstSerial, Math.floor(serial))
    : null;

/** The day that a text says, by the first way of writing that fits; a time after it is left out. Null when none fits. */
export const dayOfText = (text: string, formats: readonly string[]): Datum | null => {
  const day = text.trim().replace(/[ T]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/, '');
  for (const format of formats) {
    if (format === 'excel' && /^\d{2,7}([.,]\d+)?$/.test(day))
      return dayOfSerial(Number(day.replace(',', '.')));
    const groups = patternOf(format)?.exec(day)?.groups;
    if (!groups) continue;
    const made = `${groups.j ?? `20${groups.k}`}-${groups.m?.padStart(2, '0')}-${groups.d?.padStart(2, '0')}`;
    if (isDatum(made)) return made;
  }
  return null;
};
