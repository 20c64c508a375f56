import { Socket } from 'node:net';

/** Why the command is asked to stop. */
export type StopReason = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'parent-gone';

/**
 * Calls `onStop` once, at the first Ctrl-C or other request to stop, or when the process that started us is gone
 * (`tools/run.mjs` holds the other end of a pipe, and says which in MELDPUNT_LIFELINE_FD). Later signals are ignored:
 * under npm one Ctrl-C can arrive twice, and a second one must not break off a clean stop.
 */
export function whenAskedToStop(env: NodeJS.ProcessEnv, onStop: (reason: StopReason) => void): void {
  let asked = false;
  const ask = (reason: StopReason) => {
    if (asked) return;
    asked = true;
    onStop(reason);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(signal));
  const fd = Number(env.MELDPUNT_LIFELINE_FD);
  // In a process that we start in turn, that number is another file.
  delete env.MELDPUNT_LIFELINE_FD;
  if (Number.isInteger(fd) && fd > 2) watchLifeline(fd, () => ask('parent-gone'));
}

function watchLifeline(fd: number, onGone: () => void): void {
  const lifeline = new Socket({ fd, readable: true, writable: false });
  lifeline.on('end', onGone);
  lifeline.on('error', onGone);
  lifeline.resume();
  // Watching is no reason to stay alive.
  lifeline.unref();
}
