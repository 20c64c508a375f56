import { runWerk, unfinishedWerk } from '@meldpunt/store';
import type { PageDeps } from '../deps.ts';

const running = new Set<string>();

/** Whether this process does the work now. */
export const isRunning = (werkId: string): boolean => running.has(werkId);

/** Does work after the answer was sent. What fails is told in the program's log; the work can be taken up again. */
export const startWork = (deps: PageDeps, werkId: string): void => {
  void doWork(deps, werkId);
};

/** Does work to its end, unless this process is at it already. */
export const doWork = async (deps: PageDeps, werkId: string): Promise<void> => {
  if (running.has(werkId)) return;
  running.add(werkId);
  try {
    await runWerk(deps, werkId);
  } catch (error) {
    const fout = error instanceof Error ? error.name : 'onbekend';
    deps.log({ niveau: 'fout', bericht: 'koppelen aan een voorval is gestopt', fout });
  } finally {
    running.delete(werkId);
  }
};

/** Takes up what a program that was stopped or killed left undone; called when the site starts. */
export const resumeIncidentWork = async (deps: PageDeps): Promise<void> => {
  for (const werkId of await unfinishedWerk(deps.store)) startWork(deps, werkId);
};
