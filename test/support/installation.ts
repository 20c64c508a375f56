import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../../apps/nightly/src/configuration/configuration.ts';
import { type Installation, openInstallation } from '../../apps/nightly/src/installation.ts';
import { freshDatabase } from './database.ts';

/** An installation of its own for one test: a fresh database, a data directory, keys; time as the test says. */
export type TestInstallation = Installation & {
  env: NodeJS.ProcessEnv;
  setClock: (iso: string) => void;
  remove: () => Promise<void>;
};

/** Opens an installation on a fresh database. The clock stands still at `iso` until it is set again. */
export const testInstallation = async (
  iso: string,
  settings: Record<string, string> = {},
): Promise<TestInstallation> => {
  const database = await freshDatabase();
  const data = await mkdtemp(join(tmpdir(), 'meldpunt-proef-'));
  const env = {
    MELDPUNT_DATA: data,
    DATABASE_URL: database.url,
    MELDPUNT_BUREAU: 'Proefbureau',
    ...settings,
  };
  let now = new Date(iso);
  const installation = await openInstallation(readConfiguration(env), {
    migrate: true,
    env,
    clock: () => now,
  });
  return {
    ...installation,
    env,
    setClock: (later) => {
      now = new Date(later);
    },
    remove: async () => {
      await installation.close();
      await database.drop();
      await rm(data, { recursive: true, force: true });
    },
  };
};
