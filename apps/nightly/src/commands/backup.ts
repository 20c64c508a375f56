import { join, resolve } from 'node:path';
import { backup } from '@meldpunt/store';
import type { Command, Invocation } from '../command/command.ts';
import { Problem } from '../command/problem.ts';
import { openInstallation } from '../installation.ts';

/** The password of backups, from the configuration only: a command line is visible to others. */
export const backupPassword = (configuration: ReturnType<Invocation['configuration']>): string => {
  if (configuration.MELDPUNT_BACKUP_KEY) return configuration.MELDPUNT_BACKUP_KEY;
  throw new Problem('configuration', {
    setting: 'MELDPUNT_BACKUP_KEY',
    reason: 'Zet hier (of in MELDPUNT_BACKUP_KEY_FILE) de wachtzin voor reservekopieën.',
  });
};

/** One consistent, encrypted, checked copy of database and documents; the keys in a file apart. Runs while people work. */
export const backupCommand: Command = {
  options: {
    out: { takes: 'text', nl: 'Map voor de reservekopie.', required: true },
    sleutels: {
      takes: 'text',
      nl: 'Map voor de kopie van de sleutels, liefst elders. Leeg: de map sleutels daarin.',
    },
  },
  run: async ({ options, configuration, env, clock, screen }) => {
    const wachtwoord = backupPassword(configuration());
    const outDir = resolve(options.out ?? '');
    const installation = await openInstallation(configuration(), { migrate: false, env, clock });
    try {
      const outcome = await backup(
        { ...installation.deps, url: installation.databaseUrl, wachtwoord },
        {
          outDir,
          keysOutDir: options.sleutels ? resolve(options.sleutels) : join(outDir, 'sleutels'),
          onProgress: (part) => screen.progress(`Reservekopie: ${part} …`),
        },
      );
      screen.line(
        `Gegevens: ${outcome.gegevens.path} (${outcome.rijen} rijen, ${outcome.documenten} documenten), teruggelezen en in orde.`,
      );
      screen.line(
        `Sleutels: ${outcome.sleutels.path}. Bewaar dit bestand apart; zonder de hoofdsleutel is het waardeloos.`,
      );
      screen.result(outcome);
      return 0;
    } finally {
      await installation.close();
    }
  },
};
