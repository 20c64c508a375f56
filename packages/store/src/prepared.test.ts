import { expect, test } from 'vitest';
import { statementNames } from './prepared.ts';

test('a statement gets a name when it comes back, and keeps it', () => {
  const names = statementNames();
  expect(names.nameOf('select $1')).toBeUndefined();
  const name = names.nameOf('select $1');
  expect(name).toMatch(/^mp\d+$/);
  expect(names.nameOf('select $1')).toBe(name);
  expect(names.nameOf('select $2')).toBeUndefined();
  expect(names.nameOf('select $2')).not.toBe(name);
});

test('what was dropped gets no name any more', () => {
  const names = statementNames();
  names.nameOf('select $1');
  names.nameOf('select $1');
  names.drop('select $1');
  expect([names.nameOf('select $1'), names.nameOf('select $1')]).toEqual([undefined, undefined]);
});

test('no more names are given than a connection should keep plans', () => {
  const names = statementNames();
  const given = Array.from({ length: 300 }, (_, i) => [
    names.nameOf(`select ${i}`),
    names.nameOf(`select ${i}`),
  ]);
  expect(given.filter(([, second]) => second !== undefined)).toHaveLength(200);
});

test('lists of ever other lengths do not fill the memory', () => {
  const names = statementNames();
  for (let i = 0; i < 1000; i += 1) names.nameOf(`select ${i}`);
  expect([names.nameOf('select late'), names.nameOf('select late')]).toEqual([undefined, undefined]);
  expect(names.nameOf('select 1')).toBeDefined();
});
