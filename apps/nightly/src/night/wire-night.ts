import { applyAnalytics, planAnalytics, readAnalytics } from '@meldpunt/analytics';
import type { Datum } from '@meldpunt/core';
import { applyLvtd, planLvtd, readLvtd } from '@meldpunt/lvtd';
import {
  awaitFirstLook,
  beginRun,
  endRun,
  listRuns,
  lookAtWaiting,
  type Store,
  withLock,
} from '@meldpunt/store';
import { languageOf, Problem, sentenceOf } from '../command/problem.ts';
import { recognise } from '../command/recognise.ts';
import type { Installation } from '../installation.ts';
import { archiveStep } from './archive-step.ts';
import { longSilence, type Stap } from './due-nights.ts';
import { type NightDeps, type NightStep, runNights, type StepOutcome } from './run-night.ts';

const lvtdStep =
  (installation: Installation, store: Store): NightStep =>
  async (day) => {
    const deps = { store, uitbak: installation.places.outbox, koppeling: installation.rules.koppeling };
    const plan = planLvtd(await readLvtd(deps, day), deps.koppeling);
    return { plan, apply: () => applyLvtd(plan, deps) };
  };

const analyticsStep =
  (installation: Installation): NightStep =>
  async (day) => {
    const { databaseUrl, places, settings, deps } = installation;
    const analytics = { databaseUrl, dir: places.analytics, clock: deps.nu };
    // "From 3 reporters on" is the setting; the analytics count "more than".
    const drempels = { organisatieMeerDanMelders: settings.drempels.signaalMelders - 1 };
    const plan = planAnalytics(await readAnalytics(analytics, day), { drempels });
    return { plan, apply: () => applyAnalytics(plan, analytics) };
  };

/** The night of an installation: each step in the database role of its own work. `carryOut`: approved destruction is done. */
export const wireNight = (
  installation: Installation,
  options: { env: NodeJS.ProcessEnv; progress: (text: string) => void; carryOut: boolean },
): NightDeps => {
  const { deps } = installation;
  const stores: Record<Stap, Store> = {
    lvtd: installation.as('meldpunt_lvtd'),
    archief: installation.as('meldpunt_archive'),
    analyse: installation.as('meldpunt_analytics'),
  };
  const which = (zakelijkeDatum: Datum, stap: Stap) => ({ zakelijkeDatum, stap, nu: deps.nu() });
  return {
    runs: {
      list: () => listRuns(deps.store),
      begin: (day, stap) => beginRun(stores[stap], which(day, stap)),
      finish: (day, stap, uitkomst) => endRun(stores[stap], which(day, stap), { uitkomst }),
      fail: (day, stap, fout) => endRun(stores[stap], which(day, stap), { fout }),
    },
    steps: {
      lvtd: lvtdStep(installation, stores.lvtd),
      archief: archiveStep(installation, stores.archief, options.carryOut),
      analyse: analyticsStep(installation),
    },
    explain: (error) => sentenceOf(recognise(error), languageOf(options.env)),
    progress: options.progress,
  };
};

/**
 * Runs what is due as `runNightLocked` does, by itself: not after a silence of weeks, when the clock may be wrong. Throws a
 * Problem that says who has to do what.
 */
export const runNightByItself = async (
  installation: Installation,
  night: NightDeps,
  tot: Datum,
  only?: Stap,
): Promise<StepOutcome[]> => {
  const last = longSilence(await night.runs.list(), tot);
  if (last) throw new Problem('long-silence', { last, today: tot });
  return runNightLocked(installation, night, tot, only);
};

/**
 * Runs what is due under the lock of the night; a second process is refused at once. First what still waits for a look at
 * conflicts of interest (3.5): after an import, after an upgrade, or when the look after an act was cut off.
 */
export const runNightLocked = (
  installation: Installation,
  night: NightDeps,
  tot: Datum,
  only?: Stap,
): Promise<StepOutcome[]> =>
  withLock(installation.databaseUrl, 'nacht', async () => {
    await installation.settings.vernieuw();
    await awaitFirstLook(installation.deps);
    await lookAtWaiting(installation.deps);
    return runNights(night, tot, only);
  });
