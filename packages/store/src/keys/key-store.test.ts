import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeyStore } from './key-store.ts';
import type { KeyStore } from './key-store-type.ts';
import { shardOf } from './shard.ts';

const rootKey = randomBytes(32);
let dir: string;
let keys: KeyStore;
const open = (random = randomBytes as (n: number) => Buffer) =>
  openKeyStore({ dir, rootKey, randomBytes: random });
const inShard = (shard: number) => {
  for (;;) {
    const id = randomUUID();
    if (shardOf(id) === shard) return id;
  }
};
const kindOf = (work: () => unknown) => {
  try {
    work();
    return 'nothing thrown';
  } catch (error) {
    return (error as { kind?: string }).kind;
  }
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sleutels-'));
  keys = open();
});
afterEach(() => {
  keys.close();
  rmSync(dir, { recursive: true });
});

test('a key stays the same, also for a second process and after reopening', () => {
  const id = randomUUID();
  keys.createKeys([id]);
  keys.createKeys([id]);
  const first = keys.keyOf(id).export();
  expect(first).toHaveLength(32);
  const other = open();
  expect(other.keyOf(id).export()).toEqual(first);
  other.close();
});

test('a destroyed key is gone at once, in another process that read it before too', () => {
  const [one, two] = [randomUUID(), randomUUID()];
  keys.createKeys([one, two]);
  const other = open();
  other.keyOf(one);
  expect(keys.destroyKeys([one, randomUUID()])).toBe(1);
  expect(kindOf(() => other.keyOf(one))).toBe('key-gone');
  expect(other.keyOf(two).symmetricKeySize).toBe(32);
  other.close();
});

test('another root key is refused at opening', () => {
  expect(kindOf(() => openKeyStore({ dir, rootKey: randomBytes(32), randomBytes }))).toBe('wrong-key');
});

test('the keys may not stand under the data directory of the database', () => {
  const place = () =>
    openKeyStore({ dir: join(dir, 'pg', 'keys'), rootKey, randomBytes, notUnder: [join(dir, 'pg')] });
  expect(kindOf(place)).toBe('key-store-place');
});

test('a new epoch keeps the keys of the survivors and removes the old key-encryption key', async () => {
  const [dead, alive] = [inShard(7), inShard(7)];
  keys.createKeys([dead, alive]);
  const before = keys.keyOf(alive).export();
  const oldRow = readFileSync(join(dir, 'kek', '7-1'));
  keys.destroyKeys([dead]);
  expect(keys.dirtyShards()).toEqual([7]);
  const seen: number[][] = [];
  await keys.newEpoch(7, (...args) => void seen.push(args));
  await keys.newEpoch(7, () => expect.unreachable('nothing is left to do'));
  expect(seen).toEqual([[7, 2]]);
  expect(keys.keyOf(alive).export()).toEqual(before);
  expect(keys.dirtyShards()).toEqual([]);
  const names = readdirSync(join(dir, 'kek'));
  expect(names).toContain('7-2');
  expect(names).not.toContain('7-1');
  expect(names.some((name) => readFileSync(join(dir, 'kek', name)).equals(oldRow))).toBe(false);
});

test('without a verified backup the old key-encryption key stays, and the next call finishes the work', async () => {
  const [dead, alive] = [inShard(3), inShard(3)];
  keys.createKeys([dead, alive]);
  const before = keys.keyOf(alive).export();
  keys.destroyKeys([dead]);
  await expect(keys.newEpoch(3, () => Promise.reject(new Error('no backup')))).rejects.toThrow('no backup');
  expect(readdirSync(join(dir, 'kek'))).toContain('3-1');
  expect(keys.keyOf(alive).export()).toEqual(before);
  expect(keys.dirtyShards()).toEqual([3]);
  // Between the two calls another key dies: the next call must bring yet another epoch.
  keys.destroyKeys([alive]);
  await keys.newEpoch(3, () => undefined);
  expect(readdirSync(join(dir, 'kek')).filter((name) => name.startsWith('3-'))).toEqual(['3-3']);
});

test('an error in the middle of rewrapping changes nothing', async () => {
  const ids = Array.from({ length: 5 }, () => inShard(9));
  keys.createKeys(ids);
  const before = ids.slice(1).map((id) => keys.keyOf(id).export());
  keys.destroyKeys(ids.slice(0, 1));
  for (let failAt = 1; failAt <= 6; failAt++) {
    let calls = 0;
    const failing = open((size) => {
      if (++calls === failAt) throw new Error('stopped here');
      return randomBytes(size);
    });
    await expect(failing.newEpoch(9, () => undefined)).rejects.toThrow('stopped here');
    failing.close();
    expect(ids.slice(1).map((id) => keys.keyOf(id).export())).toEqual(before);
  }
  await keys.newEpoch(9, () => undefined);
  expect(ids.slice(1).map((id) => keys.keyOf(id).export())).toEqual(before);
});

test('an old copy of the wrapped keys beside all key material of today does not bring a destroyed key back', async () => {
  const [dead, alive] = [inShard(5), inShard(5)];
  keys.createKeys([dead, alive]);
  const old = join(dir, 'oud');
  mkdirSync(old);
  keys.copyTo(join(old, 'sleutels.sqlite'));
  keys.destroyKeys([dead]);
  await keys.newEpoch(5, () => undefined);
  cpSync(join(dir, 'kek'), join(old, 'kek'), { recursive: true });
  const restored = openKeyStore({ dir: old, rootKey, randomBytes });
  expect(restored.hasKey(dead)).toBe(true);
  expect(kindOf(() => restored.keyOf(dead))).toBe('key-gone');
  restored.close();
  expect(keys.keyOf(alive).symmetricKeySize).toBe(32);
});
