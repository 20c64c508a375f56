import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withInstallLock } from '../../tools/install-lock.mjs';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'meldpunt-lock-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const silent = () => undefined;

test('two installations in one checkout go one after the other', async () => {
  const lock = join(home, 'two', 'install.lock');
  const happened: string[] = [];
  const work = (name: string) => async () => {
    happened.push(`${name} begins`);
    await sleep(50);
    happened.push(`${name} ends`);
  };
  await Promise.all([withInstallLock(lock, silent, work('a')), withInstallLock(lock, silent, work('b'))]);
  expect(happened).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  expect(existsSync(lock)).toBe(false);
});

test('a failed installation gives the lock back', async () => {
  const lock = join(home, 'failed.lock');
  const failing = withInstallLock(lock, silent, () => Promise.reject(new Error('npm')));
  await expect(failing).rejects.toThrow('npm');
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process that is gone is taken over', async () => {
  const lock = join(home, 'gone.lock');
  const gone = spawnSync(process.execPath, ['-e', 'console.log(process.pid)']);
  await mkdir(lock);
  await writeFile(join(lock, 'pid'), gone.stdout.toString());
  expect(await withInstallLock(lock, silent, async () => 'done')).toBe('done');
});

test('the lock of a living process that gives no sign of life is taken over', async () => {
  const lock = join(home, 'silent.lock');
  await mkdir(lock);
  await writeFile(join(lock, 'pid'), String(process.pid));
  await utimes(lock, new Date(0), new Date(0));
  expect(await withInstallLock(lock, silent, async () => 'done')).toBe('done');
});
