import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DuckDBValue } from '@duckdb/node-api';
import type { Answer, Question } from './query-process.ts';
import type { ReadName } from './reads.ts';

export type QueryClient = {
  /** The rows; null when there are no marts yet. Throws when the query process can't answer. */
  ask(lees: ReadName, waarden: DuckDBValue[]): Promise<Record<string, unknown>[] | null>;
  /** Of the query process; undefined when none runs. */
  processId(): number | undefined;
  close(): Promise<void>;
};

type Waiting = {
  question: Question;
  /** A question is put once more to a new process when the one that had it died. */
  again: boolean;
  resolve(rows: Record<string, unknown>[] | null): void;
  reject(error: Error): void;
};

const program = fileURLToPath(new URL('./query-process.ts', import.meta.url));

/** Asks a process of its own, started at the first question and again after it died. */
export function queryClient(dir: string): QueryClient {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | undefined;
  let number = 0;
  let closed = false;

  const start = (): ChildProcess => {
    // It gets nothing of the environment: no secret of the API has business there.
    const started = fork(program, [dir], { env: { TZ: 'UTC' }, execArgv: [], stdio: 'inherit' });
    started.on('message', (answer: Answer) => {
      const asked = waiting.get(answer.nummer);
      waiting.delete(answer.nummer);
      if ('fout' in answer) asked?.reject(new Error(answer.fout));
      else asked?.resolve(answer.rijen);
    });
    started.on('error', () => stopped(started));
    started.on('exit', () => stopped(started));
    return started;
  };

  const stopped = (process: ChildProcess): void => {
    if (child !== process) return;
    child = undefined;
    for (const asked of [...waiting.values()]) {
      if (asked.again && !closed) {
        asked.again = false;
        send(asked);
      } else {
        waiting.delete(asked.question.nummer);
        asked.reject(new Error('The query process of the marts stopped'));
      }
    }
  };

  const send = (asked: Waiting): void => {
    child ??= start();
    // A message that can't be sent is no answer; the exit that follows puts the question again.
    child.send(asked.question, () => undefined);
  };

  return {
    ask: (lees, waarden) =>
      new Promise((resolve, reject) => {
        if (closed) throw new Error('The marts are closed');
        number += 1;
        const asked = { question: { nummer: number, lees, waarden }, again: true, resolve, reject };
        waiting.set(number, asked);
        send(asked);
      }),
    processId: () => child?.pid,
    close: async () => {
      closed = true;
      const last = child;
      if (last === undefined) return;
      const gone = new Promise((resolve) => last.once('exit', resolve));
      if (last.connected) last.disconnect();
      await gone;
    },
  };
}
