import { type Datum, datum, datumAt } from '@meldpunt/core';
import type { Command, Invocation } from '../command/command.ts';
import { languageOf, Problem, sentenceOf } from '../command/problem.ts';
import { recognise } from '../command/recognise.ts';
import { isDemo } from '../demo/demo-mark.ts';
import { openInstallation } from '../installation.ts';
import { isStap, NightError, planNights, stapnamen } from '../night/run-night.ts';
import { runNightByItself, runNightLocked, wireNight } from '../night/wire-night.ts';

const dayOf = ({ options, clock }: Invocation): Datum => {
  const vandaag = datumAt(clock());
  const day = options.date ? datum(options.date) : vandaag;
  if (day > vandaag) throw new Problem('future-night', { value: day });
  return day;
};

const nightProblem = (error: unknown, env: NodeJS.ProcessEnv): unknown => {
  if (!(error instanceof NightError)) return error;
  const text = sentenceOf(recognise(error.cause), languageOf(env));
  return new Problem(
    'night-failed',
    { date: error.zakelijkeDatum, step: stapnamen[error.stap], text },
    { cause: error.cause },
  );
};

/** Runs every night that is due, in order; what was done is not done again. */
export const nightlyCommand: Command = {
  options: {
    date: { takes: 'date', nl: 'Tot en met deze zakelijke datum. Leeg: vandaag.' },
    only: { takes: 'text', nl: 'Alleen deze stap.', choices: ['lvtd', 'archief', 'analyse'] },
    'dry-run': { takes: 'nothing', nl: 'Toon het plan als JSON en doe niets.' },
  },
  run: async (invocation) => {
    const { options, flags, configuration, env, clock, screen } = invocation;
    const day = dayOf(invocation);
    const only = options.only && isStap(options.only) ? options.only : undefined;
    const installation = await openInstallation(configuration(), { migrate: false, env, clock });
    try {
      const night = wireNight(installation, {
        env,
        progress: screen.progress,
        carryOut: await isDemo(installation.places, installation.configuration),
      });
      if (flags.has('dry-run')) {
        const plans = await planNights(night, day, only);
        screen.json ? screen.result(plans) : screen.line(JSON.stringify(plans, null, 2));
        return 0;
      }
      // Who names the day says that it is right.
      const run = options.date ? runNightLocked : runNightByItself;
      const outcomes = await run(installation, night, day, only);
      for (const { zakelijkeDatum, stap } of outcomes)
        screen.line(`Nacht van ${zakelijkeDatum}: ${stapnamen[stap]} gereed.`);
      if (outcomes.length === 0) screen.line(`De nacht van ${day} was al gedaan; er is niets veranderd.`);
      screen.result(outcomes);
      return 0;
    } catch (error) {
      throw nightProblem(error, env);
    } finally {
      await installation.close();
    }
  },
};
