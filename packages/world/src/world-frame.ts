import { addDays, type Datum, datum, type Protocolinstellingen, yearOf } from '@meldpunt/core';
import { type Arrivals, makeArrivals } from './arrivals/arrivals.ts';
import { type DayPlan, makeDayPlan } from './arrivals/day-plan.ts';
import { makeNumbering } from './arrivals/numbering.ts';
import { makeWorkdays } from './arrivals/workdays.ts';
import { makePlaces } from './calibration/municipalities.ts';
import type { FactsDeps } from './melding/facts.ts';
import { makeIncidents } from './melding/incidents.ts';
import { makeRegister, registerSize } from './organisations/register.ts';
import { makePeople } from './people/person.ts';
import { plantConflicts, type Vrij } from './planted/conflicts.ts';
import { LEAST_TO_PLANT, plantedOrganisations, plantStructures } from './planted/structures.ts';
import { type RandomSource, randomSource } from './random/random.ts';

export type FrameOptions = {
  seed: string | number;
  dossiers: number | undefined;
  jaren: number;
  totEnMet: Datum;
  massa: number;
  instellingen: Protocolinstellingen;
  /** How often each kind of conflict of interest, and of what only looks like one, is planted. */
  conflicten: number;
};

/** What every row of the world rests on: days, numbers, people, organisations, incidents. Held once, small. */
export const makeFrame = ({
  seed,
  dossiers,
  jaren,
  totEnMet,
  massa,
  instellingen,
  conflicten,
}: FrameOptions) => {
  const source: RandomSource = randomSource(seed);
  const from = datum(`${yearOf(totEnMet) - jaren}-01-01`);
  // Scripts look some weeks ahead of the last day.
  const workdays = makeWorkdays(instellingen.kalender, from, addDays(totEnMet, 250));
  const planting = dossiers === undefined || dossiers >= LEAST_TO_PLANT;
  const { planted, structuren } = planting ? plantStructures(totEnMet) : { planted: [], structuren: [] };
  const leftLying = [0, 1, 2, 3].map((n) => workdaysBack(workdays, totEnMet, n));
  const massDay = massDayOf(from, totEnMet);
  const plan = makeDayPlan({
    source,
    workdays,
    from,
    to: totEnMet,
    dossiers,
    planted,
    mass: { day: massDay, count: massa },
    atLeastOneOn: dossiers !== undefined && dossiers < leftLying.length * 5 ? [] : leftLying,
  });
  const arrivals = makeArrivals(source, plan, workdays, new Set(leftLying));
  const places = makePlaces(source);
  const rows = plan.firstRow[plan.days.length] as number;
  const register = makeRegister(source, places, registerSize(rows - massa));
  const incidents = makeIncidents(
    source,
    plan,
    massDay,
    planted.find((p) => p.voorval === 'campagne')?.day ?? null,
  );
  const people = makePeople(source, places);
  const verstopt = plantConflicts(source, {
    keer: conflicten,
    vrij: conflicten > 0 ? freeRows(plan, arrivals) : [],
    people,
    firmAt: (n) =>
      register.organisation(
        plantedOrganisations.length + (n % (register.count - plantedOrganisations.length)),
      ),
  });
  const facts: FactsDeps = { source, places, people, register, incidents, zijden: verstopt.zijden };
  const numbering = makeNumbering(plan, arrivals);
  return {
    source,
    workdays,
    plan,
    arrivals,
    numbering,
    facts,
    structuren,
    conflictparen: verstopt.paren,
    leftLying: new Set(leftLying),
    rows,
  };
};

export type Frame = ReturnType<typeof makeFrame>;

/** Ordinary meldingen, in order of receipt. */
const freeRows = (plan: DayPlan, arrivals: Arrivals): Vrij[] =>
  [...plan.days.keys()].flatMap((d) =>
    arrivals
      .ofDay(d)
      .flatMap(({ kind, ontvangst }, j) =>
        kind.kind === 'gewoon' ? [{ rij: (plan.firstRow[d] as number) + j, ontvangst }] : [],
      ),
  );

/** The row of the first melding of the d-th day. */
export const firstRowOf = (frame: Frame, d: number): number => frame.plan.firstRow[d] as number;

/** The n-th working day before the last day of the world, that day itself first. */
const workdaysBack = (workdays: ReturnType<typeof makeWorkdays>, to: Datum, n: number): Datum => {
  let day = to;
  for (let left = n; left > 0 || !workdays.isWorkday(day); ) {
    if (workdays.isWorkday(day)) left -= 1;
    day = addDays(day, -1);
  }
  return day;
};

/** The mass report came in the last year but one, and not within the last twelve months. */
const massDayOf = (from: Datum, to: Datum): Datum => {
  const day = addDays(to, -430);
  return day > from ? day : from;
};
