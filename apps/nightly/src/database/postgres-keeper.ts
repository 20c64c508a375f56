import { setTimeout as sleep } from 'node:timers/promises';
import type { GuardedProcess } from './postgres-process.ts';

const PAUSE_MS = 500;
/** So often in a row a server may end at once before we leave it: then something is wrong that starting does not mend. */
const MOST_IN_A_ROW = 20;
/** A server that lived this long was well. */
const WELL_AFTER_MS = 60_000;

/** A server that is kept running. */
export type KeptServer = {
  /** Ends it for good; resolves when it has ended. May be called more than once. */
  stop(): Promise<void>;
};

/**
 * Keeps a server that runs running: starts it anew when it ends without being asked to: killed for want of memory, or crashed.
 * `prepare` makes its place ready again first. `log` hears that it was started anew, or that it is given up.
 */
export function keepRunning(
  first: GuardedProcess,
  start: () => GuardedProcess,
  prepare: () => Promise<void>,
  log?: (line: string) => void,
): KeptServer {
  let server = first;
  let stopping = false;
  const watch = async (): Promise<void> => {
    for (let inARow = 0; ; ) {
      const well = setTimeout(() => {
        inARow = 0;
      }, WELL_AFTER_MS).unref();
      await server.ended;
      clearTimeout(well);
      inARow += 1;
      if (stopping || inARow > MOST_IN_A_ROW) return;
      await sleep(PAUSE_MS);
      if (stopping) return;
      await prepare();
      log?.('database server ended by itself and is started anew');
      server = start();
    }
  };
  const watching = watch().catch(() => log?.('database server ended and can not be started anew'));
  return {
    stop: async () => {
      stopping = true;
      server.release();
      await server.ended;
      await watching;
    },
  };
}
