import { expect, test } from 'vitest';
import { randomSource } from './random.ts';

const first = (seed: string | number, stream: string, index: number) => {
  const random = randomSource(seed)(stream, index);
  return Array.from({ length: 8 }, () => random.next());
};

test('the same seed, stream and index give the same numbers, whatever was drawn before', () => {
  const source = randomSource('zaad');
  source('a', 1).next();
  const again = source('b', 7);
  expect(Array.from({ length: 8 }, () => again.next())).toEqual(first('zaad', 'b', 7));
});

test('another seed, stream or index gives other numbers', () => {
  const base = first('zaad', 'a', 1);
  expect(first('zaad2', 'a', 1)).not.toEqual(base);
  expect(first('zaad', 'b', 1)).not.toEqual(base);
  expect(first('zaad', 'a', 2)).not.toEqual(base);
  // Rows beyond 32 bits are not rows of the beginning again.
  expect(first('zaad', 'a', 1 + 2 ** 32)).not.toEqual(base);
});

test('the first number of neighbouring rows is spread evenly', () => {
  const source = randomSource(1);
  const bins = new Array<number>(10).fill(0);
  for (let i = 0; i < 20_000; i++) {
    const bin = Math.floor(source('rij', i).next() * 10);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  // Five standard deviations of 2,000 is 212.
  for (const count of bins) expect(Math.abs(count - 2000)).toBeLessThan(215);
});

test('gamma noise has mean 1 and the variance of its shape', () => {
  const random = randomSource('g')('ruis');
  const drawn = Array.from({ length: 20_000 }, () => random.gamma(5));
  const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
  const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length;
  expect(mean).toBeCloseTo(1, 1);
  expect(variance).toBeCloseTo(1 / 5, 1);
});

test('ids have the form of uuid version 4 and do not meet', () => {
  const random = randomSource('id')('ids');
  const ids = Array.from({ length: 5000 }, () => random.uuid());
  expect(new Set(ids).size).toBe(5000);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
