import { expect, test } from 'vitest';
import { type Herstart, keepRunning } from './postgres-keeper.ts';
import type { GuardedProcess } from './postgres-process.ts';

/** A server that ends when it is asked to, or killed. */
const server = () => {
  const { promise: ended, resolve } = Promise.withResolvers<number>();
  const made: GuardedProcess = {
    ended,
    exitCode: () => undefined,
    release: () => resolve(0),
    lastLines: () => [],
  };
  return { made, kill: () => resolve(137) };
};

/** A server that is kept, with the pauses that it asked for; a pause is over at once, or never. */
const kept = (prepare: () => Promise<void>, pauses: 'short' | 'endless' = 'short') => {
  const first = server();
  const servers = [first];
  const reported: Herstart[] = [];
  const waited: number[] = [];
  const start = () => {
    const next = server();
    servers.push(next);
    return next.made;
  };
  const wait = (ms: number, signal: AbortSignal): Promise<void> => {
    waited.push(ms);
    return pauses === 'short'
      ? new Promise((done) => setImmediate(done))
      : new Promise((done) => signal.addEventListener('abort', () => done()));
  };
  const { stop } = keepRunning(first.made, start, prepare, (what) => void reported.push(what), wait);
  return { servers, reported, waited, stop };
};
const always = async () => undefined;
const settled = () => new Promise((done) => setTimeout(done, 5));

test('a server that keeps ending is started anew each time, ever less often, and never given up', async () => {
  const { servers, reported, waited, stop } = kept(always);
  for (let time = 1; time <= 40; time++) {
    servers.at(-1)?.kill();
    await expect.poll(() => servers.length).toBe(time + 1);
  }
  expect(waited.slice(0, 8)).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  expect(reported).toEqual(Array(40).fill('opnieuw gestart'));
  await stop();
  await settled();
  expect(servers).toHaveLength(41);
});

test('a place that can not be made ready is tried again until it can, and that is told', async () => {
  let tries = 0;
  const { servers, reported, stop } = kept(async () => {
    tries += 1;
    if (tries < 30) throw new Error('no place');
  });
  servers[0]?.kill();
  await expect.poll(() => servers.length).toBe(2);
  expect(reported).toEqual([...Array(29).fill('kan nog niet opnieuw starten'), 'opnieuw gestart']);
  await stop();
});

test('stopping does not wait for the next try', async () => {
  const { servers, stop } = kept(always, 'endless');
  servers[0]?.kill();
  await settled();
  await stop();
  expect(servers).toHaveLength(1);
});
