import { firstAccountLink } from '@meldpunt/api';
import { datumAt } from '@meldpunt/core';
import type { Command } from '../command/command.ts';
import { languageOf, sentenceOf } from '../command/problem.ts';
import { recognise } from '../command/recognise.ts';
import { isDemo } from '../demo/demo-mark.ts';
import { openInstallation } from '../installation.ts';
import { NightError, stapnamen } from '../night/run-night.ts';
import { runNightByItself, wireNight } from '../night/wire-night.ts';
import { whenAskedToStop } from '../parent-watch.ts';
import { wirePost } from '../post/wire-post.ts';
import { openSite } from '../site/open-site.ts';
import { programLog } from '../site/program-log.ts';
import { scheduleEvery, scheduleNight } from '../site/schedule.ts';

/** Who makes the first account; this person invites the others. */
const FIRST = { gebruikersnaam: 'beheerder', naam: 'Eerste beheerder', rol: 'beheerder' } as const;

/** The real thing: the site and the schedule of the night, until it is asked to stop. */
export const startCommand: Command = {
  options: {},
  run: async ({ configuration, env, flags, clock, screen }) => {
    const stopping = new Promise<void>((stop) => whenAskedToStop(env, () => stop()));
    const log = programLog((line) => process.stderr.write(line), clock, flags.has('verbose'));
    const installation = await openInstallation(configuration(), {
      migrate: true,
      own: true,
      env,
      clock,
      report: (what) => log({ niveau: 'fout', bericht: 'database', fout: what }),
    });
    const night = wireNight(installation, {
      env,
      progress: () => undefined,
      carryOut: await isDemo(installation.places, installation.configuration),
    });
    const runDue = () =>
      runNightByItself(installation, night, datumAt(clock())).then(
        (outcomes) => log({ niveau: 'info', bericht: 'nacht', stappen: outcomes.length }),
        (error: unknown) => {
          const step = error instanceof NightError ? stapnamen[error.stap] : null;
          const cause = error instanceof NightError ? error.cause : error;
          log({
            niveau: 'fout',
            bericht: 'nacht',
            stap: step,
            fout: sentenceOf(recognise(cause), languageOf(env)),
          });
        },
      );
    try {
      const site = await openSite(installation, {
        demo: await isDemo(installation.places, installation.configuration),
        log,
        onBusy: (busy, next) => screen.line(`Poort ${busy} is bezet; Meldpunt probeert ${next}.`),
      });
      const schedule = scheduleNight(installation.configuration.MELDPUNT_NACHT, runDue);
      const post = wirePost(installation, { adres: () => site.address, log });
      const rounds = [
        ...(post.deliver ? [scheduleEvery(1, post.deliver)] : []),
        ...(post.read ? [scheduleEvery(5, post.read)] : []),
      ];
      const first = await firstAccountLink({ ...installation.deps, publicOrigin: () => site.address }, FIRST);
      screen.line(`Meldpunt draait op ${site.address}`);
      if (first) screen.line(`Maak het eerste account met deze link; hij werkt één keer: ${first.link}`);
      screen.line('Stop met Ctrl-C.');
      await stopping;
      for (const one of [schedule, ...rounds]) one.stop();
      post.close();
      await site.close();
    } finally {
      await installation.close();
    }
    screen.line('Meldpunt is gestopt.');
    return 0;
  },
};
