import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { migrate, writeWhole } from '@meldpunt/store';
import { startEmbeddedPostgres } from '../../apps/nightly/src/database/embedded-postgres.ts';
import type { StepFigures } from './figures.ts';
import { multiply } from './multiply.ts';
import { measureFilling } from './one-size.ts';
import type { Place } from './place.ts';
import { runStep } from './run-step.ts';

/** A filled database with its server running, and the figures of its filling; null when not all dossiers were loaded. */
export type FilledPlace = Filled & { place: Place; close(): Promise<void> };

type Filled = { dossiers: number; loaded: number; filling: StepFigures | null };

/**
 * Makes a database of its own and fills it; `close` removes everything. At most `load` dossiers are loaded, the others are
 * copies of them. With `keep`, a directory, it stays there and is not
 * filled again: filling takes most of the time. Nights change it, so keep a copy to measure these twice.
 */
export const openFilled = async (
  dossiers: number,
  { keep, load }: { keep?: string | undefined; load: number },
): Promise<FilledPlace> => {
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
    const known = await readFilled(dir);
    if (known && known.dossiers !== dossiers) throw new RangeError(`${dir} holds ${known.dossiers} dossiers`);
    const filled = known ?? (await fill(place, load));
    await writeWhole(join(dir, FILLED), Buffer.from(JSON.stringify(filled)));
    return { ...filled, place, close };
  } catch (error) {
    await close();
    throw error;
  }
};

const fill = async (place: Place, load: number): Promise<Filled> => {
  const { dossiers } = place;
  await migrate(place.databaseUrl);
  if (load >= dossiers) return { dossiers, loaded: dossiers, filling: await measureFilling(place) };
  await runStep({ step: 'fill', place: { ...place, dossiers: load } });
  await multiply(place);
  return { dossiers, loaded: load, filling: null };
};

const FILLED = 'gevuld.json';

const readFilled = async (dir: string): Promise<Filled | null> => {
  const text = await readFile(join(dir, FILLED), 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as Filled);
};
