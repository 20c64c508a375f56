import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  compareDatum,
  type Datum,
  datum,
  datumSchema,
  daysBetween,
  isDatum,
  isoWeek,
  monthOf,
  weekdayOf,
  yearOf,
} from './datum.ts';

/** Every day of 2015-2045, each made by Temporal, so that ours is compared with days it did not make itself. */
const days: Datum[] = [];
for (
  let d = Temporal.PlainDate.from('2015-01-01');
  Temporal.PlainDate.compare(d, '2045-12-31') <= 0;
  d = d.add({ days: 1 })
) {
  days.push(datum(d.toString()));
}

const impossible = [
  '2026-02-29',
  '2100-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '0000-01-01',
  '2026-1-1',
  '26-01-01',
  ' 2026-01-01',
  '2026-01-01T00:00',
  '2026/01/01',
  '٢٠٢٦-٠١-٠١',
  '',
];

describe('reading a day', () => {
  test('existing days are taken, leap days of 2000 and 2028 too', () => {
    for (const text of ['2026-03-01', '2000-02-29', '2028-02-29', '0001-01-01', '9999-12-31']) {
      expect(datum(text)).toBe(text);
      expect(datumSchema.parse(text)).toBe(text);
    }
  });

  test.each(impossible)('%j is refused', (text) => {
    expect(isDatum(text)).toBe(false);
    expect(() => datum(text)).toThrow(RangeError);
    const issues = datumSchema.safeParse(text).error?.issues ?? [];
    expect(issues.map((i) => i.message)).toContain('Vul een bestaande datum in, zoals 2026-03-01.');
  });

  test('nothing or a number in input gets the same Dutch message', () => {
    for (const value of [undefined, null, 20260301]) {
      expect(datumSchema.safeParse(value).error?.issues[0]?.message).toBe(
        'Vul een bestaande datum in, zoals 2026-03-01.',
      );
    }
  });

  test('it says that it is a date in JSON Schema', () => {
    expect(z.toJSONSchema(datumSchema)).toMatchObject({ type: 'string', format: 'date' });
  });
});

describe('calculating with days', () => {
  test('2015-2045: the next day, the weekday and the distance are those of Temporal', () => {
    const first = days[0] as Datum;
    const wrong = days.filter((d, i) => {
      const next = days[i + 1];
      return (
        (next !== undefined && addDays(d, 1) !== next) ||
        weekdayOf(d) !== ((3 + i) % 7) + 1 || // 2015-01-01 was a Thursday
        daysBetween(first, d) !== i ||
        addDays(first, i) !== d ||
        addDays(d, -i) !== first ||
        compareDatum(first, d) !== (i === 0 ? 0 : -1)
      );
    });
    expect(days).toHaveLength(11_323);
    expect(wrong).toEqual([]);
  });

  test('2015-2045: months, years, weeks, weekday and ISO week are those of Temporal', () => {
    const wrong: string[] = [];
    for (let i = 0; i < days.length; i += 3) {
      const d = days[i] as Datum;
      const oracle = Temporal.PlainDate.from(d);
      const n = (i % 61) - 30;
      const week = isoWeek(d);
      const same =
        addMonths(d, n) === oracle.add({ months: n }).toString() &&
        addYears(d, n) === oracle.add({ years: n }).toString() &&
        addWeeks(d, n) === oracle.add({ weeks: n }).toString() &&
        weekdayOf(d) === oracle.dayOfWeek &&
        week.week === oracle.weekOfYear &&
        week.year === oracle.yearOfWeek &&
        yearOf(d) === oracle.year &&
        monthOf(d) === oracle.toPlainYearMonth().toString();
      if (!same) wrong.push(d);
    }
    expect(wrong).toEqual([]);
  });

  test('far from today, where no day is kept, it is the same', () => {
    for (const text of ['0001-01-01', '0004-02-29', '1582-10-15', '1899-12-31', '2099-12-31', '2400-02-29']) {
      const oracle = Temporal.PlainDate.from(text);
      expect(addDays(datum(text), 1)).toBe(oracle.add({ days: 1 }).toString());
      expect(weekdayOf(datum(text))).toBe(oracle.dayOfWeek);
    }
  });

  test('a month later is the last day where the month is too short', () => {
    expect(addMonths(datum('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(datum('2028-01-31'), 1)).toBe('2028-02-29');
    expect(addMonths(datum('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(datum('2026-12-15'), 1)).toBe('2027-01-15');
    expect(addYears(datum('2028-02-29'), 1)).toBe('2029-02-28');
  });

  test('ISO weeks at the turn of the year', () => {
    expect(isoWeek(datum('2026-12-31'))).toEqual({ year: 2026, week: 53 });
    expect(isoWeek(datum('2027-01-01'))).toEqual({ year: 2026, week: 53 });
    expect(isoWeek(datum('2024-12-30'))).toEqual({ year: 2025, week: 1 });
  });

  test('a part of a day or a year out of reach is an error', () => {
    expect(() => addDays(datum('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addMonths(datum('2026-01-01'), Number.NaN)).toThrow(RangeError);
    expect(() => addDays(datum('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addYears(datum('0001-01-01'), -1)).toThrow(RangeError);
  });
});

test('the ends of months, centuries and of the four hundred years of the calendar are days like any other', () => {
  const ends = [
    '1600-02-29',
    '1700-02-28',
    '1800-02-28',
    '1899-12-31',
    '1900-02-28',
    '2000-02-29',
    '2100-02-28',
  ];
  const next = [
    '1600-03-01',
    '1700-03-01',
    '1800-03-01',
    '1900-01-01',
    '1900-03-01',
    '2000-03-01',
    '2100-03-01',
  ];
  expect(ends.map((day) => addDays(datum(day), 1))).toEqual(next);
  expect(next.map((day) => addDays(datum(day), -1))).toEqual(ends);
  for (const year of [1600, 1601, 1604, 1996, 2000, 2004, 2100, 2104, 2400]) {
    const leap = addDays(datum(`${year}-03-01`), -1);
    expect(addDays(addDays(leap, 146_097), -146_097)).toBe(leap);
    expect(leap).toBe(year % 4 === 0 && year !== 2100 ? `${year}-02-29` : `${year}-02-28`);
  }
});

test('before, the same, after', () => {
  const [a, b] = [datum('2026-03-01'), datum('2026-03-02')];
  expect([compareDatum(a, b), compareDatum(a, a), compareDatum(b, a)]).toEqual([-1, 0, 1]);
});
