import { addDays, type Datum, daysBetween } from '@meldpunt/core';

/** The steps of a night, in the order that protects people: registered before destroyed, destroyed before counted. */
export const stappen = ['lvtd', 'archief', 'analyse'] as const;
export type Stap = (typeof stappen)[number];

/** What is known of one step of one night. */
export type StapRun = { zakelijkeDatum: Datum; stap: Stap; status: 'bezig' | 'gereed' | 'mislukt' };

/** A night that must still run, with the steps that are left. */
export type DueNight = { zakelijkeDatum: Datum; stappen: Stap[] };

/** How far back missed nights are caught up; older work is in the first night that runs, as each takes all there is. */
const LONGEST_CATCH_UP = 31;

/**
 * The nights that are due up to and including `tot`, oldest first: every night since the last one that was finished
 * (missed ones included), and of a night that broke off the steps that are left. On an installation without any night
 * only `tot` itself is due. A night of a later day, from when the clock was wrong, says nothing about the days before it.
 */
export const dueNights = (all: readonly StapRun[], tot: Datum): DueNight[] => {
  const runs = all.filter((run) => run.zakelijkeDatum <= tot);
  const done = new Map<Datum, Set<Stap>>();
  for (const run of runs) {
    if (run.status !== 'gereed') continue;
    done.set(run.zakelijkeDatum, (done.get(run.zakelijkeDatum) ?? new Set()).add(run.stap));
  }
  const known = runs.map((run) => run.zakelijkeDatum).sort();
  const complete = known.filter((day) => done.get(day)?.size === stappen.length);
  const after = complete.at(-1);
  const first = after ? addDays(after, 1) : (known[0] ?? tot);
  const from = daysBetween(first, tot) > LONGEST_CATCH_UP ? addDays(tot, -LONGEST_CATCH_UP) : first;
  const nights: DueNight[] = [];
  for (let day = from; day <= tot; day = addDays(day, 1)) {
    const left = stappen.filter((stap) => !done.get(day)?.has(stap));
    if (left.length > 0) nights.push({ zakelijkeDatum: day, stappen: left });
  }
  return nights;
};

/**
 * The last night there was, when it is so long before `tot` that either the program stood still for weeks or the clock is
 * wrong; otherwise null. What a night does then can't be undone: a year that is closed stays so.
 */
export const longSilence = (runs: readonly StapRun[], tot: Datum): Datum | null => {
  const last = runs
    .map((run) => run.zakelijkeDatum)
    .filter((day) => day <= tot)
    .sort()
    .at(-1);
  return last && daysBetween(last, tot) > LONGEST_CATCH_UP ? last : null;
};
