import { randomBytes } from 'node:crypto';
import { access, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadRootKey, restore, standaardkeuzes } from '@meldpunt/store';
import type { Command } from '../command/command.ts';
import { Problem } from '../command/problem.ts';
import { type Places, placesOf } from '../configuration/places.ts';
import { databaseOf } from '../demo/demo-mark.ts';
import { openDatabase } from '../installation.ts';
import { backupPassword } from './backup.ts';

const there = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** A new root key would open nothing, so on a clean machine the old one must be given. */
const requireRootKey = async (value: string | undefined, places: Places): Promise<void> => {
  if (value || (await there(join(places.keys, 'hoofdsleutel')))) return;
  throw new Problem('configuration', {
    setting: 'MELDPUNT_ROOT_KEY',
    reason: 'Voor terugzetten is de hoofdsleutel van de oude installatie nodig.',
  });
};

const requireFile = async (path: string): Promise<void> => {
  if (!(await there(path))) throw new Problem('file-missing', { file: path });
};

/** Puts a backup back into an empty installation; nothing is left half done. */
export const restoreCommand: Command = {
  options: {
    gegevens: { takes: 'text', nl: 'Het bestand .reservekopie.', required: true },
    sleutels: { takes: 'text', nl: 'Het bestand .sleutels.', required: true },
  },
  run: async ({ options, configuration, screen }) => {
    const settings = configuration();
    const places = placesOf(settings);
    const wachtwoord = backupPassword(settings);
    const gegevens = resolve(options.gegevens ?? '');
    const sleutels = resolve(options.sleutels ?? '');
    await requireFile(gegevens);
    await requireFile(sleutels);
    await requireRootKey(settings.MELDPUNT_ROOT_KEY, places);
    await mkdir(places.data, { recursive: true, mode: 0o700 });
    const database = await openDatabase(settings, places);
    try {
      const outcome = await restore({
        gegevens,
        sleutels,
        wachtwoord,
        rootKey: loadRootKey({ value: settings.MELDPUNT_ROOT_KEY, dir: places.keys }, randomBytes).key,
        url: database.url,
        database: databaseOf(settings),
        keysDir: places.keys,
        documentsDir: places.documents,
        randomBytes,
        blindeIndexBits: standaardkeuzes.blindeIndexBits,
        onProgress: (part) => screen.progress(`Terugzetten: ${part} …`),
      });
      screen.line(
        `Teruggezet: ${outcome.dossiers} dossiers, ${outcome.rijen} rijen, ${outcome.documenten} documenten.`,
      );
      screen.result(outcome);
      return 0;
    } finally {
      await database.stop();
    }
  },
};
