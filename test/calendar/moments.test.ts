import { datum, datumAt, instantAt, uurAt } from '@meldpunt/core';
import { expect, test } from 'vitest';
import { allDays, days, instantOf, place, shown } from './oracle.ts';

const hhmm = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const ours = (instant: Date) => `${datumAt(instant)} ${hhmm(uurAt(instant))}`;

/** The Sundays on which the clocks change: the last of March and of October. */
const changes = days.filter((day) => /-(03|10)-(2[5-9]|3[01])$/.test(day) && new Date(day).getUTCDay() === 0);

test('the clocks change twice a year', () => {
  expect(changes).toHaveLength(32);
  expect(changes).toContain('2026-03-29');
  expect(changes).toContain('2026-10-25');
});

test('2020-2035: every instant is the day and the minute that Dutch clocks show', () => {
  const wrong: string[] = [];
  for (const day of days)
    for (const time of ['00:00', '10:59', '22:30', '23:00', '23:59']) {
      const instant = new Date(`${day}T${time}:00Z`);
      if (ours(instant) !== shown(instant)) wrong.push(instant.toISOString());
    }
  for (const day of changes)
    for (let minute = -180; minute < 360; minute += 1) {
      const instant = new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000);
      if (ours(instant) !== shown(instant)) wrong.push(instant.toISOString());
    }
  expect(wrong).toEqual([]);
});

test('2020-2035: a day and time is the instant at which Dutch clocks show it', () => {
  const wrong: string[] = [];
  const judge = (day: string, time: string) => {
    if (instantAt(datum(day), time).getTime() !== instantOf(day, time).getTime())
      wrong.push(`${day} ${time}`);
  };
  for (const day of days) for (const time of ['00:00', '12:00', '23:59']) judge(day, time);
  for (const day of changes)
    for (const near of [allDays[place(day) - 1] ?? '', day, allDays[place(day) + 1] ?? ''])
      for (let minute = 0; minute < 1440; minute += 10) judge(near, hhmm(minute));
  expect(wrong).toEqual([]);
});

test('half past two is skipped in March and comes twice in October', () => {
  expect(shown(instantAt(datum('2026-03-29'), '02:30'))).toBe('2026-03-29 03:30');
  const first = instantAt(datum('2026-10-25'), '02:30');
  expect(shown(first)).toBe('2026-10-25 02:30');
  const second = new Date(first.getTime() + 3_600_000);
  expect(ours(second)).toBe('2026-10-25 02:30');
});
