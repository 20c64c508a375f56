import { readFileSync } from 'node:fs';

const POLL_MS = 500;

/**
 * Calls `onGone` once when the npm that started this process has ended without telling (kill -9). Between npm and us
 * there can be a shell, which outlives npm; then our parent's parent is npm, and is watched as well, where /proc can tell.
 * Without that shell it is who started npm, such as a terminal, which `nohup npm start &` has to outlive.
 * Not under npm nothing is watched: a command put in the background may outlive its shell.
 */
export function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const npm = isShell(parent) ? parentOf(parent) : undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || parentOf(parent) === npm)) return;
    clearInterval(timer);
    onGone();
  }, POLL_MS);
  timer.unref();
}

function isShell(pid) {
  try {
    return /^(busybox|[a-z]*sh)$/m.test(readFileSync(`/proc/${pid}/comm`, 'utf8'));
  } catch {
    return false;
  }
}

function parentOf(pid) {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
