import { expect, test } from 'vitest';
import { tokenBucket } from './token-bucket.ts';

test('lets so many through at once, and then one each time', () => {
  const bucket = tokenBucket(3, 1000);
  expect([0, 0, 0, 0].map(() => bucket.take('a', 0))).toEqual([0, 0, 0, 1000]);
  expect(bucket.take('a', 999)).toBe(1);
  expect(bucket.take('a', 1000)).toBe(0);
  expect(bucket.take('a', 1000)).toBe(1000);
});

test('one key does not wait for another, and a reset makes it full', () => {
  const bucket = tokenBucket(1, 1000);
  bucket.take('a', 0);
  expect(bucket.take('b', 0)).toBe(0);
  expect(bucket.take('a', 0)).toBeGreaterThan(0);
  bucket.reset('a');
  expect(bucket.take('a', 0)).toBe(0);
});

test('a clock that goes back gives nothing extra', () => {
  const bucket = tokenBucket(1, 1000);
  bucket.take('a', 10_000);
  expect(bucket.take('a', 0)).toBe(1000);
});

test('strangers can not fill the memory, and the one who is slowed down stays so while they come', () => {
  const bucket = tokenBucket(2, 1_000_000, 100);
  for (let i = 0; i < 99; i++) bucket.take(`vreemde ${i}`, 0);
  bucket.take('a', 1);
  bucket.take('a', 1);
  for (let i = 0; i < 50; i++) bucket.take(`nieuw ${i}`, 2);
  expect(bucket.take('a', 3)).toBeGreaterThan(0);
});
