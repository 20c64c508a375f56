import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { addDays, datumAt, rolLabels } from '@meldpunt/core';
import { listRuns } from '@meldpunt/store';
import type { Command, Invocation } from '../command/command.ts';
import { languageOf, Problem, sentenceOf } from '../command/problem.ts';
import { recognise } from '../command/recognise.ts';
import { codeAt, type DemoLogin, makeDemoLogins } from '../demo/demo-accounts.ts';
import { freshDemoDirectory } from '../demo/demo-directory.ts';
import { markAsDemo } from '../demo/demo-mark.ts';
import { fillWithWorld } from '../demo/fill-demo.ts';
import { type Installation, openInstallation } from '../installation.ts';
import { type NightDeps, stapnamen } from '../night/run-night.ts';
import { runNightLocked, wireNight } from '../night/wire-night.ts';
import { whenAskedToStop } from '../parent-watch.ts';
import { openSite } from '../site/open-site.ts';
import { programLog } from '../site/program-log.ts';

/** Stands on the screen and on the login page: in a demo nothing is secret. */
const PASSWORD = 'alles hier is verzonnen';

/** A demo never touches a real database, whatever the environment says. */
const demoConfiguration = async (configuration: ReturnType<Invocation['configuration']>) => {
  const root = configuration.MELDPUNT_DATA === 'data' ? 'demo-data' : configuration.MELDPUNT_DATA;
  const data = await freshDemoDirectory(root);
  if (!data) throw new Problem('in-use');
  // Before anything stands in it: without the mark the next demo would take what a killed one left for somebody's work.
  await mkdir(data, { recursive: true, mode: 0o700 });
  await markAsDemo({ data }, { DATABASE_URL: undefined });
  return {
    ...configuration,
    MELDPUNT_DATA: data,
    DATABASE_URL: undefined,
    MELDPUNT_SLEUTELMAP: undefined,
    MELDPUNT_ROOT_KEY: undefined,
    MELDPUNT_ADRES: undefined,
    MELDPUNT_BACKUP_KEY: randomBytes(24).toString('base64'),
    MELDPUNT_BUREAU:
      configuration.MELDPUNT_BUREAU === 'Antidiscriminatievoorziening'
        ? 'Meldpunt Voorbeeldstad'
        : configuration.MELDPUNT_BUREAU,
    MELDPUNT_BUREAU_ADRES:
      configuration.MELDPUNT_BUREAU_ADRES.length > 0
        ? configuration.MELDPUNT_BUREAU_ADRES
        : ['Voorbeeldplein 1', '9700 AA Voorbeeldstad'],
    MELDPUNT_BUREAU_TELEFOON: configuration.MELDPUNT_BUREAU_TELEFOON ?? '050 000 00 00',
  };
};

/** One night after the last: tonight, or, when that was done, the next business date, so that a demo can see it happen. */
const oneMoreNight = async (installation: Installation, night: NightDeps) => {
  const done = (await listRuns(installation.deps.store))
    .filter((run) => run.status === 'gereed')
    .map((run) => run.zakelijkeDatum);
  const vandaag = datumAt(installation.deps.nu());
  const last = done.sort().at(-1);
  return runNightLocked(installation, night, last && last >= vandaag ? addDays(last, 1) : vandaag);
};

const prepare = async (installation: Installation, { env, screen, clock }: Invocation) => {
  const { dossiers, medewerkers } = await fillWithWorld(installation, { seed: 'meldpunt' }, (loaded, all) =>
    screen.progress(`Verzonnen wereld: ${loaded} van ${all} dossiers …`),
  );
  screen.progress(`Verzonnen wereld: ${dossiers} dossiers.`, true);
  const everyRole = [...new Map(medewerkers.map((person) => [person.rol, person])).values()];
  const logins = await makeDemoLogins(installation.deps, everyRole, PASSWORD);
  const night = wireNight(installation, { env, progress: screen.progress, carryOut: true });
  const outcomes = await runNightLocked(installation, night, datumAt(clock()));
  for (const { zakelijkeDatum, stap } of outcomes)
    screen.progress(`Nacht van ${zakelijkeDatum}: ${stapnamen[stap]} gereed.`, true);
  return { logins, night };
};

const showLogins = (invocation: Invocation, logins: readonly DemoLogin[], address: string, data: string) => {
  const { screen } = invocation;
  screen.line();
  screen.line(`Meldpunt draait op ${address}`);
  screen.line();
  screen.line(`Inloggen kan als (wachtwoord: ${PASSWORD}):`);
  for (const { gebruikersnaam, rol } of logins)
    screen.line(`  ${gebruikersnaam.padEnd(24)}${rolLabels[rol]}`);
  screen.line('De code van de tweede stap staat in de demo op de inlogpagina.');
  screen.line(`De gegevens staan in ${data}; alles is verzonnen. Stop met Ctrl-C.`);
};

/** The main job at work: a synthetic world, one night, and the site. */
export const demoCommand: Command = {
  options: {},
  run: async (invocation) => {
    const { configuration, env, flags, clock, screen } = invocation;
    const stopping = new Promise<void>((stop) => whenAskedToStop(env, () => stop()));
    const installation = await openInstallation(await demoConfiguration(configuration()), {
      migrate: true,
      own: true,
      env,
      clock,
    });
    try {
      const ready = await Promise.race([prepare(installation, invocation), stopping]);
      if (!ready) return 0;
      const { logins, night } = ready;
      const site = await openSite(installation, {
        demo: true,
        log: programLog((line) => process.stderr.write(line), clock, flags.has('verbose')),
        onBusy: (busy, next) => screen.line(`Poort ${busy} is bezet; Meldpunt probeert ${next}.`),
        demoLogins: () =>
          logins.map(({ letters, ...login }) => ({ ...login, code: codeAt(letters, clock()) })),
        runNight: () =>
          oneMoreNight(installation, night).then(
            () => null,
            (error: unknown) => sentenceOf(recognise((error as Error).cause ?? error), languageOf(env)),
          ),
      });
      showLogins(invocation, logins, site.address, installation.places.data);
      await stopping;
      await site.close();
    } finally {
      await installation.close();
    }
    screen.line('De demo is gestopt.');
    return 0;
  },
};
