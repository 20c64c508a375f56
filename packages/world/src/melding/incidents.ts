import { addDays, type Datum, instantAt, yearOf } from '@meldpunt/core';
import type { NewRow } from '@meldpunt/store';
import type { Arrival } from '../arrivals/arrivals.ts';
import type { DayPlan } from '../arrivals/day-plan.ts';
import type { Random, RandomSource } from '../random/random.ts';

/** What the mass report is about. */
export const MASS = { grond: 'ras', terrein: 'publieke_politieke_opinie' } as const;

/** Share of the other meldingen that are about the same incident as one of their neighbours. */
const SHARED = 0.03;
/** How many rows in a row share such an incident. */
const NEIGHBOURS = 60;

/** Incidents (voorvallen) that several meldingen are about: one of thousands, one campaign, and small ones. */
export type Incidents = {
  massDay: Datum;
  of(random: Random, row: number, arrival: Arrival): string | null;
  rows(): Generator<NewRow<'voorval'>>;
};

export const makeIncidents = (
  source: RandomSource,
  plan: DayPlan,
  massDay: Datum,
  campaignDay: Datum | null,
): Incidents => {
  const idOf = (n: number) => source('voorval', n).uuid();
  const rows = plan.firstRow[plan.days.length] as number;
  const small = Math.ceil(rows / NEIGHBOURS);
  return {
    massDay,
    of: (random, row, { kind }) => {
      if (kind.kind === 'massa') return idOf(0);
      if (kind.kind === 'geplant') return kind.planted.voorval === undefined ? null : idOf(1);
      return random.chance(SHARED) ? idOf(2 + Math.floor(row / NEIGHBOURS)) : null;
    },
    rows: function* () {
      const numbers = new Map<number, number>();
      const voorval = (n: number, datum: Datum, gemeente: string | null): NewRow<'voorval'> => {
        const number = (numbers.get(yearOf(datum)) ?? 0) + 1;
        numbers.set(yearOf(datum), number);
        return {
          voorval_id: idOf(n),
          voorvalnummer: `V-${yearOf(datum)}-${String(number).padStart(4, '0')}`,
          gemeente,
          datum,
          massaal: false,
          aangemaakt_op: instantAt(datum, '09:00'),
        };
      };
      yield voorval(0, massDay, 'online');
      if (campaignDay) yield voorval(1, campaignDay, 'online');
      for (let n = 0; n < small; n++) yield voorval(2 + n, dayOfRow(plan, n * NEIGHBOURS), null);
    },
  };
};

/** The day before the first of these rows came in. */
const dayOfRow = (plan: DayPlan, row: number): Datum => {
  const d = plan.firstRow.findIndex((first) => first > row) - 1;
  return addDays(plan.days[Math.max(0, d)] as Datum, 0);
};
