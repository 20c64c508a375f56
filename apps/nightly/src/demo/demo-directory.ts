import { access, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findRunningServer } from '../database/running-server.ts';

const MOST = 20;

const isForeign = async (dir: string): Promise<boolean> => {
  const there = await access(dir).then(
    () => true,
    () => false,
  );
  return (
    there &&
    !(await access(join(dir, 'DEMO')).then(
      () => true,
      () => false,
    ))
  );
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
