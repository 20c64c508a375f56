import type { Datum } from '@meldpunt/core';
import { type DueNight, dueNights, type Stap, type StapRun, stappen } from './due-nights.ts';

/** One step of a night: reads, plans (plain JSON), and carries the plan out. */
export type NightStep = (day: Datum) => Promise<{ plan: unknown; apply: () => Promise<unknown> }>;

/** What is kept of each night: by business date and step. */
export type RunBook = {
  list: () => Promise<StapRun[]>;
  begin: (day: Datum, stap: Stap) => Promise<void>;
  finish: (day: Datum, stap: Stap, uitkomst: unknown) => Promise<void>;
  fail: (day: Datum, stap: Stap, fout: string) => Promise<void>;
};

export type NightDeps = {
  runs: RunBook;
  steps: Record<Stap, NightStep>;
  /** A sentence for the user about an error; never personal data. */
  explain: (error: unknown) => string;
  progress: (text: string) => void;
};

export type StepOutcome = { zakelijkeDatum: Datum; stap: Stap; uitkomst: unknown };

/** A step failed: the night stopped there, and the next night begins with it. */
export class NightError extends Error {
  readonly zakelijkeDatum: Datum;
  readonly stap: Stap;

  constructor(zakelijkeDatum: Datum, stap: Stap, options: ErrorOptions) {
    super(`night ${zakelijkeDatum} failed at ${stap}`, options);
    this.zakelijkeDatum = zakelijkeDatum;
    this.stap = stap;
  }
}

/** The nights to run: all that are due, or one date by name; with `only`, just that step of them. */
export const nightsToRun = (runs: readonly StapRun[], tot: Datum, only?: Stap): DueNight[] =>
  dueNights(runs, tot)
    .map((night) => ({ ...night, stappen: night.stappen.filter((stap) => !only || stap === only) }))
    .filter((night) => night.stappen.length > 0);

/**
 * Runs every night that is due up to and including `tot`, in order, each step once. A step that fails is written down
 * and stops everything after it. The caller holds the lock.
 */
export const runNights = async (deps: NightDeps, tot: Datum, only?: Stap): Promise<StepOutcome[]> => {
  const outcomes: StepOutcome[] = [];
  for (const night of nightsToRun(await deps.runs.list(), tot, only)) {
    for (const stap of night.stappen) outcomes.push(await runStep(deps, night.zakelijkeDatum, stap));
  }
  return outcomes;
};

const runStep = async (deps: NightDeps, day: Datum, stap: Stap): Promise<StepOutcome> => {
  deps.progress(`Nacht van ${day}: ${stapnamen[stap]} …`);
  await deps.runs.begin(day, stap);
  try {
    const { apply } = await deps.steps[stap](day);
    const uitkomst = await apply();
    await deps.runs.finish(day, stap, uitkomst);
    return { zakelijkeDatum: day, stap, uitkomst };
  } catch (error) {
    // When even this can't be written (the database is gone), the row "bezig" tells the same to the next night.
    await deps.runs.fail(day, stap, deps.explain(error)).catch(() => undefined);
    throw new NightError(day, stap, { cause: error });
  }
};

/** What each step would do, as plain JSON; nothing is written. */
export const planNights = async (
  deps: NightDeps,
  tot: Datum,
  only?: Stap,
): Promise<{ zakelijkeDatum: Datum; stap: Stap; plan: unknown }[]> => {
  const plans = [];
  const night = nightsToRun(await deps.runs.list(), tot, only).at(-1);
  for (const stap of night?.stappen ?? []) {
    plans.push({ zakelijkeDatum: tot, stap, plan: (await deps.steps[stap](tot)).plan });
  }
  return plans;
};

/** Names of the steps for the user. */
export const stapnamen: Record<Stap, string> = {
  lvtd: 'registratie',
  archief: 'archief',
  analyse: 'analyse',
};

export const isStap = (text: string): text is Stap => (stappen as readonly string[]).includes(text);
