import { type Datum, yearOf } from '@meldpunt/core';
import type { Arrivals } from './arrivals.ts';
import type { DayPlan } from './day-plan.ts';

/** No entry waits longer than the days off around new year. */
const DAYS_OVER = 12;

/** The dossiernummer of a row: `JJJJ-NNNNN`, by year of registration, in order of receipt, without gaps. */
export type Numbering = (row: number, ontvangst: Datum, invoer: Datum) => string;

/** Counts only around each new year, so that any row can be numbered without making those before it. */
export const makeNumbering = (plan: DayPlan, arrivals: Arrivals): Numbering => {
  const firstRowOf = new Map<number, number>();
  for (const [d, day] of plan.days.entries())
    if (!firstRowOf.has(yearOf(day))) firstRowOf.set(yearOf(day), plan.firstRow[d] as number);
  /** Per year of receipt, the rows that are entered only in the next year. */
  const carried = new Map<number, number[]>();
  for (const [d, day] of plan.days.entries()) {
    if (day.slice(5) < `12-${31 - DAYS_OVER}`) continue;
    for (const [j, arrival] of arrivals.ofDay(d).entries())
      if (yearOf(arrival.invoer) > yearOf(day))
        carried.set(yearOf(day), [...(carried.get(yearOf(day)) ?? []), (plan.firstRow[d] as number) + j]);
  }
  const before = (rows: readonly number[], row: number) =>
    row > (rows[0] ?? row) ? rows.filter((other) => other < row).length : 0;
  return (row, ontvangst, invoer) => {
    const year = yearOf(invoer);
    const late = carried.get(yearOf(ontvangst)) ?? [];
    const over = carried.get(year - 1)?.length ?? 0;
    const n =
      yearOf(ontvangst) < year
        ? before(late, row)
        : over + row - (firstRowOf.get(year) as number) - before(late, row);
    return `${year}-${String(n + 1).padStart(5, '0')}`;
  };
};
