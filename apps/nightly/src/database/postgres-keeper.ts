import { setTimeout as sleep } from 'node:timers/promises';
import type { GuardedProcess } from './postgres-process.ts';

const PAUSE_MS = 500;
/** A server that keeps ending is tried ever less often, and never given up: a disk that is full can be emptied. */
const LONGEST_PAUSE_MS = 30_000;
/** A server that lived this long was well. */
const WELL_AFTER_MS = 60_000;

/** A server that is kept running. */
export type KeptServer = {
  /** Ends it for good; resolves when it has ended. May be called more than once. */
  stop(): Promise<void>;
};

/** What becomes of a server that ended without being asked to. */
export type Herstart = 'opnieuw gestart' | 'kan nog niet opnieuw starten';

/** Waits, or until it is called off. */
const pauseFor = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);

/**
 * Keeps a server that runs running: starts it anew when it ends without being asked to: killed for want of memory, or crashed.
 * `prepare` makes its place ready again first; while that fails it is tried again later. `report` hears of each time.
 */
export function keepRunning(
  first: GuardedProcess,
  start: () => GuardedProcess,
  prepare: () => Promise<void>,
  report: (what: Herstart) => void = () => undefined,
  wait: (ms: number, signal: AbortSignal) => Promise<void> = pauseFor,
): KeptServer {
  let server = first;
  let pause = PAUSE_MS;
  const stopping = new AbortController();
  const { signal } = stopping;
  const startAnew = async (): Promise<void> => {
    while (!signal.aborted) {
      await wait(pause, signal);
      if (signal.aborted) return;
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      try {
        await prepare();
        report('opnieuw gestart');
        server = start();
        return;
      } catch {
        report('kan nog niet opnieuw starten');
      }
    }
  };
  const watch = async (): Promise<void> => {
    while (!signal.aborted) {
      const well = setTimeout(() => {
        pause = PAUSE_MS;
      }, WELL_AFTER_MS).unref();
      await server.ended;
      clearTimeout(well);
      await startAnew();
    }
  };
  const watching = watch();
  return {
    stop: async () => {
      stopping.abort();
      server.release();
      await server.ended;
      await watching;
    },
  };
}
