import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { migrate, writeWhole } from '@meldpunt/store';
import { startEmbeddedPostgres } from '../../apps/nightly/src/database/embedded-postgres.ts';
import type { StepFigures } from './figures.ts';
import { measureFilling } from './one-size.ts';
import type { Place } from './place.ts';

/** A filled database with its server running, and the figures of its filling. */
export type FilledPlace = { place: Place; filling: StepFigures; close(): Promise<void> };

/**
 * Makes a database of its own and fills it; `close` removes everything. With `keep`, a directory, it stays there and is not
 * filled again: filling takes most of the time. Nights change it, so keep a copy to measure these twice.
 */
export const openFilled = async (dossiers: number, keep?: string): Promise<FilledPlace> => {
  const dir = keep ? resolve(keep) : await mkdtemp(join(tmpdir(), 'meldpunt-meting-'));
  await mkdir(dir, { recursive: true });
  // As root the server runs as another user, who must be able to pass.
  await chmod(dir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres') });
  const place: Place = { databaseUrl: postgres.url, dir, dossiers };
  const close = async () => {
    await postgres.stop();
    if (!keep) await rm(dir, { recursive: true, force: true });
  };
  try {
    const known = await readFilling(dir);
    if (known && known.rowsOut !== dossiers) throw new RangeError(`${dir} holds ${known.rowsOut} dossiers`);
    if (!known) await migrate(postgres.url);
    const filling = known ?? (await measureFilling(place));
    await writeWhole(join(dir, FILLING), Buffer.from(JSON.stringify(filling)));
    return { place, filling, close };
  } catch (error) {
    await close();
    throw error;
  }
};

const FILLING = 'vullen.json';

const readFilling = async (dir: string): Promise<StepFigures | null> => {
  const text = await readFile(join(dir, FILLING), 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as StepFigures);
};
