import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addDays, datumAt } from '@meldpunt/core';
import { doctorFacts, isOpenToOthers, loadRootKey, readPoststand } from '@meldpunt/store';
import { clamdAnswers } from '@meldpunt/uploads';
import type { Command } from '../command/command.ts';
import { Problem } from '../command/problem.ts';
import { findingsOf, type Surroundings } from '../doctor/findings.ts';
import { postFindings } from '../doctor/post-findings.ts';
import { type Installation, openInstallation } from '../installation.ts';
import { checkPost } from '../post/wire-post.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const surroundings = async (
  { configuration, places, deps }: Installation,
  env: NodeJS.ProcessEnv,
): Promise<Surroundings> => {
  // The value of MELDPUNT_ROOT_KEY_FILE was read into MELDPUNT_ROOT_KEY when the configuration was read.
  const file = env.MELDPUNT_ROOT_KEY_FILE;
  const { herkomst } = loadRootKey(
    { value: file ? undefined : configuration.MELDPUNT_ROOT_KEY, file, dir: places.keys },
    randomBytes,
  );
  const keyFile = file ?? (herkomst === 'map' ? join(places.keys, 'hoofdsleutel') : null);
  return {
    versie: version,
    node: process.versions.node,
    vandaag: datumAt(deps.nu()),
    ingebouwd: configuration.DATABASE_URL === undefined,
    hoofdsleutel: herkomst,
    hoofdsleutelOpen: keyFile !== null && isOpenToOthers(keyFile),
    sleutelsBijGegevens: dirname(places.keys) === places.data,
    eersteNachtVerwacht: true,
    virusscanner: configuration.MELDPUNT_CLAMD ? await clamdAnswers(configuration.MELDPUNT_CLAMD) : null,
  };
};

/** Says in a dozen lines whether this installation is healthy; ends with 1 when something needs attention. */
export const doctorCommand: Command = {
  options: {},
  run: async ({ configuration, env, clock, screen }) => {
    const installation = await openInstallation(configuration(), { migrate: false, env, clock });
    try {
      const { deps, places } = installation;
      const facts = await doctorFacts(deps, [...new Set([places.data, places.keys])]);
      const vanaf = addDays(datumAt(clock()), -30);
      const [check, stand] = await Promise.all([
        checkPost(installation.configuration),
        readPoststand(deps.store, vanaf),
      ]);
      const findings = [
        ...findingsOf(facts, await surroundings(installation, env), clock()),
        ...postFindings(check, stand),
      ];
      for (const { onderwerp, bevinding, goed } of findings)
        screen.line(`${goed ? '  ' : '! '}${onderwerp.padEnd(15)}${bevinding}`);
      screen.result(findings);
      if (findings.some((finding) => !finding.goed)) throw new Problem('unhealthy');
      return 0;
    } finally {
      await installation.close();
    }
  },
};
