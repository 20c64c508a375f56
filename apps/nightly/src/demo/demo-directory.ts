import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findRunningServer } from '../database/running-server.ts';

const MOST = 20;

/** A demo puts its mark first, so what has something else and no mark is not of a demo. */
const isForeign = async (dir: string): Promise<boolean> => {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return !names.includes('DEMO') && names.some((name) => name !== 'DEMO.deel');
};

/**
 * The directory for a new demo: the first numbered one under `root` that no running demo uses. What an earlier demo left
 * there is removed; a directory that was not made by a demo is never touched. Null when all are in use.
 */
export const freshDemoDirectory = async (root: string): Promise<string | null> => {
  for (let n = 1; n <= MOST; n += 1) {
    const dir = resolve(root, String(n));
    if ((await findRunningServer(join(dir, 'postgres'))) || (await isForeign(dir))) continue;
    await rm(dir, { recursive: true, force: true });
    return dir;
  }
  return null;
};
