import type { Command } from '../command/command.ts';
import { openInstallation } from '../installation.ts';

/** Brings the database up to date; nothing else happens. */
export const migrateCommand: Command = {
  options: {},
  run: async ({ configuration, env, clock, screen }) => {
    const installation = await openInstallation(configuration(), { migrate: true, env, clock });
    await installation.close();
    screen.line('De database is bijgewerkt.');
    screen.result({ gereed: true });
    return 0;
  },
};
