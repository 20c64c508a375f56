import { expect, test } from 'vitest';
import { makeAttempts } from './attempts.ts';

let now = Date.parse('2026-03-02T09:00:00Z');
const fresh = () =>
  makeAttempts({ nu: () => new Date(now), randomBytes: (size: number) => Buffer.alloc(size, 7) });

test('all strangers together have sixty tries, and then five a second; a known browser is not among them', () => {
  const slow = fresh();
  const waits = Array.from({ length: 61 }, (_, i) => slow.password(`naam-${i}`, null));
  expect(waits).toEqual([...Array(60).fill(0), 1]);
  expect(slow.password('anna', 'bekend')).toBe(0);
  now += 200;
  expect([slow.password('anna', null), slow.password('bram', null)]).toEqual([0, 1]);
});

test('a name is the same however it is typed, and waits a minute after ten tries', () => {
  const slow = fresh();
  for (let i = 0; i < 10; i++) expect(slow.password(' ANNA', null)).toBe(0);
  expect(slow.password('anna', null)).toBe(60);
});
