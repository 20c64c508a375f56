import type { Datum } from '@meldpunt/core';
import { channelShares, dayOffChannelShares } from '../calibration/reception.ts';
import type { Planted } from '../planted/structures.ts';
import type { Random, RandomSource } from '../random/random.ts';
import type { DayPlan } from './day-plan.ts';
import type { Workdays } from './workdays.ts';

/** A melding that reaches the bureau: when, how, and on which day it is entered. */
export type Arrival = {
  kind: { kind: 'gewoon' } | { kind: 'massa'; nth: number } | { kind: 'geplant'; planted: Planted };
  ontvangst: Datum;
  tijd: string;
  kanaal: string;
  invoer: Datum;
};

export type Arrivals = {
  /** The meldingen of the d-th day, in order of receipt. */
  ofDay(d: number): Arrival[];
};

/** Meldingen by day; each day from its own stream, so that any row can be made without those before it. */
export const makeArrivals = (
  source: RandomSource,
  plan: DayPlan,
  workdays: Workdays,
  leftLying: ReadonlySet<Datum>,
): Arrivals => {
  const last = plan.days[plan.days.length - 1] as Datum;
  const massBefore = new Uint32Array(plan.days.length + 1);
  for (const d of plan.days.keys()) massBefore[d + 1] = (massBefore[d] as number) + (plan.mass[d] as number);

  const arrival = (random: Random, kind: Arrival['kind'], day: Datum, web: boolean): Arrival => {
    const shares = workdays.isWorkday(day) ? channelShares : dayOffChannelShares;
    const kanaal = web ? 'webformulier' : random.weighted(shares);
    const tijd = timeOf(random, kanaal);
    const invoer = entryDay(workdays, kanaal, day, tijd);
    // What nobody has entered yet is not in the register yet; it comes through the form then.
    return invoer > last
      ? { kind, ontvangst: day, tijd, kanaal: 'webformulier', invoer: day }
      : { kind, ontvangst: day, tijd, kanaal, invoer };
  };

  return {
    ofDay: (d) => {
      const day = plan.days[d] as Datum;
      const random = source('aankomst', d);
      const arrivals: Arrival[] = [];
      for (let i = 0; i < (plan.regular[d] as number); i++)
        arrivals.push(arrival(random, { kind: 'gewoon' }, day, leftLying.has(day) && i === 0));
      for (let i = 0; i < (plan.mass[d] as number); i++)
        arrivals.push(
          arrival(random, { kind: 'massa', nth: (massBefore[d] as number) + i }, day, random.chance(0.95)),
        );
      for (const planted of plan.planted.get(d) ?? [])
        arrivals.push(arrival(random, { kind: 'geplant', planted }, day, false));
      return arrivals.sort((a, b) => (a.tijd < b.tijd ? -1 : a.tijd > b.tijd ? 1 : 0));
    },
  };
};

const two = (n: number) => String(n).padStart(2, '0');

/** The form and the mail round the clock, least at night; the desk from nine to five; the machine outside these hours. */
const timeOf = (random: Random, kanaal: string): string => {
  const minute = two(random.int(0, 59));
  if (kanaal === 'brief') return `11:${minute}`;
  if (kanaal === 'telefoon' || kanaal === 'persoonlijk') return `${two(random.int(9, 16))}:${minute}`;
  if (kanaal === 'antwoordapparaat') return `${two((random.int(17, 32) % 24) as number)}:${minute}`;
  return `${two(random.chance(0.92) ? random.int(7, 23) : random.int(0, 6))}:${minute}`;
};

/** Who speaks to somebody, and the form, are entered at once; what lies waiting as soon as somebody is at the desk. */
const entryDay = (workdays: Workdays, kanaal: string, day: Datum, tijd: string): Datum =>
  ['email', 'brief', 'antwoordapparaat'].includes(kanaal) ? workdays.after(day, tijd < '12:00' ? 0 : 1) : day;
