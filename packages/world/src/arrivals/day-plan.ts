import { addDays, type Datum, daysBetween, weekdayOf, yearOf } from '@meldpunt/core';
import { levelOfDay } from '../calibration/yearly-level.ts';
import type { Planted } from '../planted/structures.ts';
import type { RandomSource } from '../random/random.ts';
import type { Workdays } from './workdays.ts';

/** How many meldingen come in on each day; the only thing about the world that is held for all days at once. */
export type DayPlan = {
  days: readonly Datum[];
  regular: Uint32Array;
  mass: Uint32Array;
  planted: ReadonlyMap<number, readonly Planted[]>;
  /** Row number of each day's first melding; one more at the end: how many rows there are. */
  firstRow: Uint32Array;
};

export type DayPlanInput = {
  source: RandomSource;
  workdays: Workdays;
  from: Datum;
  to: Datum;
  /** Meldingen without mass reports; undefined: as many as the years had. */
  dossiers: number | undefined;
  planted: readonly Planted[];
  mass: { day: Datum; count: number };
  /** Days of which a work list has to show something. */
  atLeastOneOn: readonly Datum[];
};

const season = [1.08, 1.05, 1.1, 1.0, 1.02, 1.02, 0.82, 0.85, 1.05, 1.08, 1.08, 0.85];
const weekday = [1.3, 1.2, 1.15, 1.1, 1.0, 0.42, 0.38];
const DAY_OFF = 0.4;
/** Shape of the noise between weeks. */
const WEEK_NOISE = 8;
const MASS_DAYS = 18;

export const makeDayPlan = (input: DayPlanInput): DayPlan => {
  const days: Datum[] = [];
  for (let day = input.from; day <= input.to; day = addDays(day, 1)) days.push(day);
  const indexOf = (day: Datum) => daysBetween(input.from, day);
  const planted = new Map<number, Planted[]>();
  for (const one of input.planted)
    planted.set(indexOf(one.day), [...(planted.get(indexOf(one.day)) ?? []), one]);
  const regular = spread(input, days);
  makeRoom(regular, input, days, planted);
  for (const day of input.atLeastOneOn) ensureOne(regular, indexOf(day));
  const mass = spreadMass(input, days.length, indexOf(input.mass.day));
  const firstRow = new Uint32Array(days.length + 1);
  for (const d of days.keys())
    firstRow[d + 1] = at(firstRow, d) + at(regular, d) + at(mass, d) + (planted.get(d)?.length ?? 0);
  return { days, regular, mass, planted, firstRow };
};

const at = (counts: Uint32Array, i: number): number => counts[i] as number;

/** Each year its own share of the total, then the days of that year by lot. */
const spread = ({ source, workdays, dossiers }: DayPlanInput, days: readonly Datum[]): Uint32Array => {
  const levels = days.map(levelOfDay);
  const sum = levels.reduce((a, b) => a + b, 0);
  const total = dossiers ?? Math.round(sum);
  const counts = new Uint32Array(days.length);
  let passed = 0;
  for (let first = 0; first < days.length; ) {
    const year = yearOf(days[first] as Datum);
    let end = first;
    let share = 0;
    while (end < days.length && yearOf(days[end] as Datum) === year) share += levels[end++] as number;
    const given = Math.round(((passed + share) / sum) * total) - Math.round((passed / sum) * total);
    passed += share;
    const cumulative = dayWeights(source, workdays, days.slice(first, end));
    const random = source('dagen', year);
    const all = cumulative[cumulative.length - 1] as number;
    for (let i = 0; i < given; i++) {
      const d = first + lowerBound(cumulative, random.next() * all);
      counts[d] = at(counts, d) + 1;
    }
    first = end;
  }
  return counts;
};

const dayWeights = (source: RandomSource, workdays: Workdays, days: readonly Datum[]): Float64Array => {
  const cumulative = new Float64Array(days.length);
  let sum = 0;
  let noise = 1;
  for (const [i, day] of days.entries()) {
    if (i % 7 === 0) noise = source(`week ${day}`).gamma(WEEK_NOISE);
    const dayOff = weekdayOf(day) < 6 && !workdays.isWorkday(day) ? DAY_OFF : 1;
    sum +=
      (season[Number(day.slice(5, 7)) - 1] as number) *
      (weekday[weekdayOf(day) - 1] as number) *
      dayOff *
      noise;
    cumulative[i] = sum;
  }
  return cumulative;
};

/** The first index whose value is greater than x. */
export const lowerBound = (cumulative: Float64Array | Uint32Array, x: number): number => {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] as number) > x) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Planted meldingen take the place of others of the same year, so that totals stay as they are. */
const makeRoom = (
  counts: Uint32Array,
  { source }: DayPlanInput,
  days: readonly Datum[],
  planted: ReadonlyMap<number, readonly Planted[]>,
): void => {
  const random = source('plaats maken');
  for (const [day, arrivals] of planted)
    for (const _ of arrivals) takeOne(counts, days, day, random.int(0, days.length));
};

/** One less on some other day: of the same year where there is one to take. */
const takeOne = (counts: Uint32Array, days: readonly Datum[], forDay: number, start: number): void => {
  const year = yearOf(days[forDay] as Datum);
  for (const sameYear of [true, false])
    for (let step = 0; step < days.length; step++) {
      const d = (start + step) % days.length;
      if (at(counts, d) === 0 || (sameYear && yearOf(days[d] as Datum) !== year)) continue;
      counts[d] = at(counts, d) - 1;
      return;
    }
};

/** Days of the work list, and some before them, that are not emptied for each other. */
const KEPT_DAYS = 10;

const ensureOne = (counts: Uint32Array, day: number): void => {
  if (at(counts, day) > 0) return;
  for (let d = day - KEPT_DAYS; d >= 0; d--) {
    if (at(counts, d) === 0) continue;
    counts[d] = at(counts, d) - 1;
    counts[day] = 1;
    return;
  }
};

/** Thousands within days: most on the first, dying out (domain: 2,500 in three days, 14,000 in eighteen). */
const spreadMass = ({ mass }: DayPlanInput, days: number, first: number): Uint32Array => {
  const counts = new Uint32Array(days);
  const shape = Array.from({ length: Math.min(MASS_DAYS, days - first) }, (_, k) => Math.exp(-k / 4));
  const sum = shape.reduce((a, b) => a + b, 0);
  let passed = 0;
  for (const [k, weight] of shape.entries()) {
    counts[first + k] =
      Math.round(((passed + weight) / sum) * mass.count) - Math.round((passed / sum) * mass.count);
    passed += weight;
  }
  return counts;
};
