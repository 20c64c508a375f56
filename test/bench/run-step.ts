import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StepAnswer, StepRequest } from './step-process.ts';

const program = fileURLToPath(new URL('./step-process.ts', import.meta.url));

/** Does a step in a process of its own, and waits until that has ended. Throws when it fails; it then says why itself. */
export const runStep = (request: StepRequest): Promise<StepAnswer> =>
  new Promise((resolve, reject) => {
    const child = fork(program, { execArgv: ['--disable-warning=ExperimentalWarning'] });
    let answer: StepAnswer | undefined;
    child.once('message', (given) => {
      answer = given as StepAnswer;
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (answer && code === 0) resolve(answer);
      else reject(new Error(`step ${request.step} ended with ${signal ?? code}`));
    });
    child.send(request);
  });
