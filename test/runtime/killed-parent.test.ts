import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ask } from '../support/ask.ts';
import { spawnServer, startServerProcess } from '../support/server-process.ts';

let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'meldpunt-kill-'));
  await chmod(home, 0o711);
});

afterAll(() => rm(home, { recursive: true, force: true }));

async function serverPid(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postmaster.pid'), 'utf8'), 10);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('kill -9 of the parent leaves no server, no socket, and all committed rows', async () => {
  const dataDir = join(home, 'een');
  const { said, kill9 } = await startServerProcess(dataDir);
  const url = said.url ?? '';
  await ask(url, 'create table kept as select generate_series(1, 1000) as n');
  const pid = await serverPid(dataDir);
  await kill9();
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000, interval: 50 });
  const socketDir = new URL(url).searchParams.get('host') ?? '';
  expect(existsSync(dirname(socketDir))).toBe(true);
  await vi.waitFor(() => expect(existsSync(socketDir)).toBe(false), { timeout: 5_000, interval: 50 });
  const next = await startServerProcess(dataDir);
  expect(await ask(next.said.url ?? '', 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
  await next.stop();
});

test('a start right after kill -9 waits for the old server instead of refusing', async () => {
  const dataDir = join(home, 'een');
  const first = await startServerProcess(dataDir);
  await first.kill9();
  const next = await startServerProcess(dataDir);
  expect(next.said).toMatchObject({ url: expect.any(String) });
  await next.stop();
});

test('after kill -9 of parent and server together the next start recovers what was committed', async () => {
  const dataDir = join(home, 'een');
  const first = await startServerProcess(dataDir);
  await ask(first.said.url ?? '', 'insert into kept select generate_series(1001, 2000)');
  process.kill(await serverPid(dataDir), 'SIGKILL');
  await first.kill9();
  expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(true);
  const next = await startServerProcess(dataDir);
  expect(await ask(next.said.url ?? '', 'select count(*)::int as n from kept')).toEqual([{ n: 2000 }]);
  await next.stop();
});

test('a first start that is killed half-way does not stand in the way of the next', async () => {
  const dataDir = join(home, 'half');
  const child = spawnServer(dataDir);
  await vi.waitFor(
    async () => {
      const aside = (await readdir(home)).find((name) => name.startsWith('.half.initdb-'));
      const begun = await readdir(join(home, aside ?? 'nothing-yet'));
      expect(begun.length).toBeGreaterThan(5);
    },
    { timeout: 10_000, interval: 5 },
  );
  child.kill('SIGKILL');
  expect(existsSync(dataDir)).toBe(false);
  await sleep(100);
  const next = await startServerProcess(dataDir);
  expect(await ask(next.said.url ?? '', 'select 1 as n')).toEqual([{ n: 1 }]);
  await next.stop();
});
