import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshDemoDirectory } from './demo-directory.ts';
import { isDemo, markAsDemo } from './demo-mark.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'meldpunt-demomap-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('somebody’s own work is never taken for a demo', async () => {
  await mkdir(join(root, '1', 'postgres'), { recursive: true });
  expect(await freshDemoDirectory(root)).toBe(join(root, '2'));
  expect(await readdir(join(root, '1'))).toEqual(['postgres']);
});

test.each([
  ['nothing yet', []],
  ['half a mark', ['DEMO.deel']],
  ['its mark and more', ['DEMO', 'sleutels']],
])('what a demo leaves that was killed with %s is cleared away and used again', async (_, names) => {
  await mkdir(join(root, '1'));
  for (const name of names) await writeFile(join(root, '1', name), '');
  expect(await freshDemoDirectory(root)).toBe(join(root, '1'));
  expect(await readdir(root)).toEqual([]);
});

test('a mark is of one database: with another one the same directory is no demo', async () => {
  const here = { DATABASE_URL: 'postgres://anna:geheim@server/proef' };
  await markAsDemo({ data: root }, here);
  expect(await isDemo({ data: root }, { DATABASE_URL: 'postgres://bert:anders@server/proef' })).toBe(true);
  expect(await isDemo({ data: root }, { DATABASE_URL: 'postgres://anna:geheim@server/echt' })).toBe(false);
  expect(await isDemo({ data: root }, { DATABASE_URL: undefined })).toBe(false);
  await markAsDemo({ data: root }, { DATABASE_URL: undefined });
  expect(await isDemo({ data: root }, { DATABASE_URL: undefined })).toBe(true);
  expect(await isDemo({ data: root }, here)).toBe(false);
  expect(await isDemo({ data: join(root, 'elders') }, here)).toBe(false);
});
