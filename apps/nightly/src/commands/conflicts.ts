import { awaitLookAtOpen, lookAtWaiting, rebuildBlindIndex, withLock } from '@meldpunt/store';
import type { Command } from '../command/command.ts';
import { openInstallation } from '../installation.ts';

/** Looks for conflicts of interest in what waits for it, or in everything (3.5); what is known already is not raised again. */
export const conflictsCommand: Command = {
  options: {
    alle: {
      takes: 'nothing',
      nl: 'Bekijk alle open dossiers opnieuw, met een nieuwe zoekindex. Doe dit als niemand werkt.',
    },
  },
  run: async ({ flags, configuration, env, clock, screen }) => {
    const installation = await openInstallation(configuration(), { migrate: false, env, clock });
    try {
      const { deps, databaseUrl } = installation;
      const done = await withLock(databaseUrl, 'nacht', async () => {
        if (flags.has('alle')) {
          await rebuildBlindIndex(deps);
          await awaitLookAtOpen(deps);
        }
        return lookAtWaiting(deps);
      });
      screen.line(
        `Bekeken: ${done.bekeken} dossiers. Voorgelegd aan de directeur: ${done.gevonden}. Niet te lezen: ${done.mislukt}.`,
      );
      screen.result(done);
      return 0;
    } finally {
      await installation.close();
    }
  },
};
