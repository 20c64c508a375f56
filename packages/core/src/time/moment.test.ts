import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays, datum } from './datum.ts';
import { datumAt, instantAt, uurAt } from './moment.ts';

const at = (text: string) => new Date(text);

test('the day and the clock are those of the Netherlands', () => {
  expect(datumAt(at('2026-06-30T21:59:59.999Z'))).toBe('2026-06-30');
  expect(datumAt(at('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  expect(datumAt(at('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
  expect(datumAt(at('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
  expect(uurAt(at('2026-06-30T21:59:59Z'))).toBe(23 * 60 + 59);
  expect(uurAt(at('2026-01-05T08:00:00Z'))).toBe(9 * 60);
});

test('29 March 2026: the clock jumps from 2.00 to 3.00', () => {
  expect(uurAt(at('2026-03-29T00:59:59Z'))).toBe(119);
  expect(uurAt(at('2026-03-29T01:00:00Z'))).toBe(180);
  expect(instantAt(datum('2026-03-29'), '01:59').toISOString()).toBe('2026-03-29T00:59:00.000Z');
  expect(instantAt(datum('2026-03-29'), '02:30').toISOString()).toBe('2026-03-29T01:30:00.000Z'); // 03:30
  expect(instantAt(datum('2026-03-29'), '03:00').toISOString()).toBe('2026-03-29T01:00:00.000Z');
  expect(instantAt(datum('2026-03-29'), '09:00').toISOString()).toBe('2026-03-29T07:00:00.000Z');
});

test('25 October 2026: 2.30 comes twice, the first one is taken', () => {
  expect(instantAt(datum('2026-10-25'), '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  expect(instantAt(datum('2026-10-25'), '03:00').toISOString()).toBe('2026-10-25T02:00:00.000Z');
  expect(uurAt(at('2026-10-25T00:30:00Z'))).toBe(150);
  expect(uurAt(at('2026-10-25T01:30:00Z'))).toBe(150);
  expect(datumAt(at('2026-10-25T22:59:00Z'))).toBe('2026-10-25');
  expect(datumAt(at('2026-10-25T23:00:00Z'))).toBe('2026-10-26');
});

test('2020-2030: every few hours the day and clock are those of Temporal, and so is the way back', () => {
  const wrong: string[] = [];
  const end = Date.UTC(2031, 0, 1);
  for (let ms = Date.UTC(2020, 0, 1) - 1; ms < end; ms += 7 * 3_600_000 + 60_000) {
    const instant = new Date(ms);
    const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/Amsterdam');
    if (datumAt(instant) !== zoned.toPlainDate().toString()) wrong.push(instant.toISOString());
    if (uurAt(instant) !== zoned.hour * 60 + zoned.minute) wrong.push(instant.toISOString());
    const hhmm = zoned.toPlainTime().toString().slice(0, 5);
    const back = Temporal.PlainDateTime.from(`${zoned.toPlainDate()}T${hhmm}`).toZonedDateTime(
      'Europe/Amsterdam',
    );
    if (instantAt(datumAt(instant), hhmm).getTime() !== back.epochMilliseconds) wrong.push(`${zoned}`);
  }
  expect(wrong).toEqual([]);
});

test('every quarter of an hour of the days on which clocks change, back is as Temporal has it', () => {
  for (const day of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26']) {
    for (let m = 0; m < 1440; m += 15) {
      const hhmm = `${`${Math.floor(m / 60)}`.padStart(2, '0')}:${`${m % 60}`.padStart(2, '0')}`;
      const oracle = Temporal.PlainDateTime.from(`${day}T${hhmm}`).toZonedDateTime('Europe/Amsterdam');
      expect(instantAt(datum(day), hhmm).getTime()).toBe(oracle.epochMilliseconds);
    }
  }
});

test('no time and no instant are errors', () => {
  for (const time of ['24:00', '9:00', '09.00', '09:60', '']) {
    expect(() => instantAt(datum('2026-01-01'), time)).toThrow(RangeError);
  }
  expect(() => datumAt(new Date(Number.NaN))).toThrow(RangeError);
});

test('the midnight of each day of a year is the start of that day', () => {
  for (let d = datum('2026-01-01'); d < '2027-01-01'; d = addDays(d, 1)) {
    const midnight = instantAt(d, '00:00');
    expect(datumAt(midnight)).toBe(d);
    expect(datumAt(new Date(midnight.getTime() - 1))).toBe(addDays(d, -1));
  }
});

test('what is no instant is said to be none, for the day and for the clock', () => {
  for (const ask of [datumAt, uurAt])
    expect(() => ask(new Date(Number.NaN)), ask.name).toThrow('Not a valid instant');
});
