import { execFile } from 'node:child_process';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

const run = promisify(execFile);
const POLL_MS = 50;
/** A server whose parent was just killed needs a moment to see it. */
const WAIT_WHILE_RUNNING_MS = 2_000;
const WAIT_WHILE_STOPPING_MS = 60_000;

/**
 * Makes sure no other server uses `dataDir`: waits for one that is stopping, removes the lock file of one that is gone.
 * PostgreSQL itself takes any live process with that number for the old server, which after a restart of the machine
 * or container may be anybody. Throws EmbeddedPostgresError `in-use`.
 */
export async function clearStaleLock(dataDir: string): Promise<void> {
  const lockFile = join(dataDir, 'postmaster.pid');
  for (let waited = 0; ; waited += POLL_MS) {
    const lock = await readLock(lockFile);
    if (!lock) return;
    if (!(await isServerOf(lock.pid, dataDir))) return rm(lockFile, { force: true });
    if (waited >= (lock.stopping ? WAIT_WHILE_STOPPING_MS : WAIT_WHILE_RUNNING_MS)) throw inUse(dataDir);
    await sleep(POLL_MS);
  }
}

/** The Dutch error for a data directory that another Meldpunt has open. */
export function inUse(dataDir: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'in-use',
    `De database in ${dataDir} is al in gebruik door een andere Meldpunt. Sluit die eerst, of kies een andere map.`,
  );
}

async function readLock(lockFile: string): Promise<{ pid: number; stopping: boolean } | undefined> {
  const text = await readFile(lockFile, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  return { pid: Number.parseInt(lines[0] ?? '', 10), stopping: lines[7]?.trim() === 'stopping' };
}

async function isServerOf(pid: number, dataDir: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (process.platform !== 'linux') return isNamedPostgres(pid);
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  if (name.trim() !== 'postgres') return false;
  // A server works in its data directory. Where we may not look (another user's process) we assume the worst.
  const workingDirectory = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return workingDirectory === undefined || workingDirectory === (await realpath(dataDir));
}

async function isNamedPostgres(pid: number): Promise<boolean> {
  return run('ps', ['-p', String(pid), '-o', 'comm=']).then(
    ({ stdout }) => stdout.includes('postgres'),
    () => false,
  );
}
