import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isOpenToOthers, loadRootKey } from './root-key.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'hoofdsleutel-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test('the environment wins from a file, and a file from the directory', () => {
  const [one, two] = [randomBytes(32), randomBytes(32)];
  const file = join(dir, 'sleutel.txt');
  writeFileSync(file, `${two.toString('base64')}\n`);
  expect(loadRootKey({ value: one.toString('hex'), file, dir }, randomBytes)).toEqual({
    key: one,
    herkomst: 'omgeving',
  });
  expect(loadRootKey({ file, dir }, randomBytes)).toEqual({ key: two, herkomst: 'bestand' });
});

test('without either, one is made in the directory, for the owner only, and found again', () => {
  const made = loadRootKey({ dir }, randomBytes);
  expect(made.herkomst).toBe('map');
  expect(loadRootKey({ dir }, randomBytes).key).toEqual(made.key);
  const path = join(dir, 'hoofdsleutel');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(isOpenToOthers(path)).toBe(false);
  chmodSync(path, 0o644);
  expect(isOpenToOthers(path)).toBe(true);
});

test('a lost root key is never replaced by a new one: what is sealed would be lost', () => {
  writeFileSync(join(dir, 'sleutels.sqlite'), '');
  expect(() => loadRootKey({ dir }, randomBytes)).toThrow(/ontbreekt/);
});

test.each(['', 'kort', 'AAAA', 'z'.repeat(64)])('no key: "%s"', (text) => {
  const file = join(dir, 'sleutel.txt');
  writeFileSync(file, text);
  expect(() => loadRootKey({ file, dir }, randomBytes)).toThrow(/32 bytes/);
});
