import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../support/stoppable.ts', import.meta.url));

/** Starts the process as tools/run.mjs does, waits until it listens, does `act`, and gives all that it said. */
async function saidAfter(act: (child: ChildProcess) => void): Promise<{ said: string; code: number | null }> {
  const env = { ...process.env, MELDPUNT_LIFELINE_FD: '3' };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
  if (!child.stdout) throw new Error('no standard output');
  const exit = once(child, 'exit');
  await once(child.stdout, 'readable');
  act(child);
  const [said, [code]] = await Promise.all([text(child.stdout), exit]);
  return { said, code };
}

test('a parent that disappears is a request to stop', async () => {
  const outcome = await saidAfter((child) => child.stdio[3]?.destroy());
  expect(outcome).toEqual({ said: 'ready\nparent-gone\n', code: 0 });
});

test('a signal is a request to stop, and a second one changes nothing', async () => {
  const outcome = await saidAfter((child) => {
    child.kill('SIGINT');
    child.kill('SIGTERM');
  });
  expect(outcome.code).toBe(0);
  expect(outcome.said).toMatch(/^ready\n(SIGINT|SIGTERM)\n$/);
});
