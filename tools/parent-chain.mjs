import { readFileSync } from 'node:fs';

const POLL_MS = 500;

/**
 * Calls `onGone` once when the npm that started this process has ended without telling (kill -9). Between npm and us
 * there can be a shell, which outlives npm; so our parent's parent is watched as well, where /proc can tell.
 * Not under npm nothing is watched: a command put in the background may outlive its shell.
 */
export function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const grandparent = parentOf(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && parentOf(parent) === grandparent) return;
    clearInterval(timer);
    onGone();
  }, POLL_MS);
  timer.unref();
}

function parentOf(pid) {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
