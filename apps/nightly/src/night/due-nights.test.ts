import { datum } from '@meldpunt/core';
import { describe, expect, test } from 'vitest';
import { dueNights, type Stap, type StapRun, stappen } from './due-nights.ts';

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
  test('a long silence is caught up for 31 nights at the most', () =>
    expect(days(whole('2024-01-01'), '2026-03-10')).toHaveLength(32));
});
