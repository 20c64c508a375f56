import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const BEAT_MS = 2_000;
const STALE_MS = 30_000;
const POLL_MS = 250;

/**
 * Runs `work` while holding the lock directory, so that two commands started together in one checkout don't install
 * through each other. A lock whose owner is gone, or has given no sign of life for half a minute, is taken over.
 */
export async function withInstallLock(directory, tell, work) {
  await acquire(directory, tell);
  const beat = setInterval(() => touch(directory), BEAT_MS);
  beat.unref();
  const release = () => rmSync(directory, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off('exit', release);
    release();
  }
}

async function acquire(directory, tell) {
  mkdirSync(dirname(directory), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      mkdirSync(directory);
      writeFileSync(join(directory, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned(directory)) takeAway(directory);
    else {
      if (!told) tell('Een andere opdracht installeert de onderdelen al; even wachten…');
      await sleep(POLL_MS);
    }
  }
}

function isAbandoned(directory) {
  try {
    const silence = Date.now() - statSync(directory).mtimeMs;
    if (silence > STALE_MS) return true;
    process.kill(Number(readFileSync(join(directory, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** By rename first: of two that see the same abandoned lock, one gets it. */
function takeAway(directory) {
  const aside = `${directory}.${process.pid}`;
  try {
    renameSync(directory, aside);
    rmSync(aside, { recursive: true, force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function touch(directory) {
  const now = new Date();
  try {
    utimesSync(directory, now, now);
  } catch {
    // The lock was taken over; the one that has it now keeps it alive.
  }
}
