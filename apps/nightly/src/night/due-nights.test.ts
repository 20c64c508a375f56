import { datum } from '@meldpunt/core';
import { describe, expect, test } from 'vitest';
import { dueNights, longSilence, type Stap, type StapRun, stappen } from './due-nights.ts';

const run = (day: string, stap: Stap, status: StapRun['status'] = 'gereed'): StapRun => ({
  zakelijkeDatum: datum(day),
  stap,
  status,
});
const whole = (day: string) => stappen.map((stap) => run(day, stap));
const days = (runs: StapRun[], tot: string) =>
  dueNights(runs, datum(tot)).map((night) => [night.zakelijkeDatum, night.stappen]);

describe('which nights are due', () => {
  test('on a new installation only tonight', () =>
    expect(days([], '2026-03-10')).toEqual([['2026-03-10', [...stappen]]]));
  test('nothing when tonight is done', () => expect(days(whole('2026-03-10'), '2026-03-10')).toEqual([]));
  test('missed nights are caught up in order', () =>
    expect(days(whole('2026-03-07'), '2026-03-10').map(([day]) => day)).toEqual([
      '2026-03-08',
      '2026-03-09',
      '2026-03-10',
    ]));
  test('a night that broke off goes on where it stopped, before the next one', () => {
    const runs = [...whole('2026-03-08'), run('2026-03-09', 'lvtd'), run('2026-03-09', 'archief', 'mislukt')];
    expect(days(runs, '2026-03-10')).toEqual([
      ['2026-03-09', ['archief', 'analyse']],
      ['2026-03-10', [...stappen]],
    ]);
  });
  test('a step that was killed counts as not done', () =>
    expect(days([run('2026-03-10', 'lvtd', 'bezig')], '2026-03-10')).toEqual([['2026-03-10', [...stappen]]]));
  test('a night of a day that is still to come keeps none of today from being due', () => {
    expect(days([...whole('2026-03-09'), ...whole('2026-09-25')], '2026-03-10')).toEqual([
      ['2026-03-10', [...stappen]],
    ]);
    expect(days(whole('2026-09-25'), '2026-03-10')).toEqual([['2026-03-10', [...stappen]]]);
  });
  test('a clock that is turned back makes nothing due again', () =>
    expect(days([...whole('2026-03-09'), ...whole('2026-03-10')], '2026-03-09')).toEqual([]));
  test('a long silence is caught up for 31 nights at the most', () =>
    expect(days(whole('2024-01-01'), '2026-03-10')).toHaveLength(32));
});

describe('a silence that is too long for a night to begin by itself', () => {
  const silent = (runs: StapRun[], tot: string) => longSilence(runs, datum(tot));
  test('is told with the last night that was', () => {
    expect(silent(whole('2026-03-10'), '2026-04-10')).toBeNull();
    expect(silent(whole('2026-03-10'), '2026-04-11')).toBe('2026-03-10');
    expect(silent([...whole('2026-03-10'), ...whole('2027-06-01')], '2026-09-26')).toBe('2026-03-10');
  });
  test('is none where no night has been yet, nor when the clock was turned back', () => {
    expect(silent([], '2026-03-10')).toBeNull();
    expect(silent(whole('2027-06-01'), '2026-03-10')).toBeNull();
  });
  test('a night that broke off is no silence: it is tried each night', () =>
    expect(silent([...whole('2026-03-10'), run('2026-04-10', 'lvtd', 'mislukt')], '2026-04-11')).toBeNull());
});
