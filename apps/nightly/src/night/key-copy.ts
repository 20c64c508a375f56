import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { backupKeys } from '@meldpunt/store';
import { Problem } from '../command/problem.ts';
import type { Installation } from '../installation.ts';

/**
 * Makes a backup of the keys as they are now, read back, and removes the ones before it: an older copy could still open
 * what is being destroyed. Throws a Problem when no backup key is set.
 */
export const keepOneKeyCopy =
  ({ configuration, deps, places }: Installation) =>
  async (): Promise<void> => {
    const wachtwoord = configuration.MELDPUNT_BACKUP_KEY;
    if (!wachtwoord)
      throw new Problem('configuration', {
        setting: 'MELDPUNT_BACKUP_KEY',
        reason: 'Zonder reservekopie van de sleutels wordt niets vernietigd.',
      });
    const { path } = await backupKeys({ ...deps, wachtwoord }, { outDir: places.keyCopies });
    for (const name of await readdir(places.keyCopies)) {
      if (name !== basename(path)) await rm(join(places.keyCopies, name), { force: true });
    }
  };
