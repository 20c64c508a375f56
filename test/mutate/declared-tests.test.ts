import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/sources.ts';
import { declaredTests } from './declared-tests.mjs';

test('the mutation run stands in for all that the tests of the core use of vitest', () => {
  const files = globSync('packages/core/src/**/*.test.ts', { cwd: root });
  expect(files.length).toBeGreaterThan(50);
  const used = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/import \{([^}]*)\} from 'vitest'/g)].flatMap(
      ([, names = '']) => names.split(',').map((name) => name.trim()),
    ),
  );
  const known = Object.keys(declaredTests().vitest);
  expect([...new Set(used)].filter((name) => !known.includes(name))).toEqual([]);
});

test('what is done after each test is done after those of its own suite, also when one fails', async () => {
  const { vitest, inFile } = declaredTests();
  const done: string[] = [];
  const tests = await inFile('een.test.ts', () => {
    vitest.test('before', () => done.push('before'));
    vitest.describe('suite', () => {
      vitest.afterEach(() => done.push('tidied'));
      vitest.test('fails', () => {
        throw new Error('failed');
      });
    });
    vitest.test('later', () => done.push('later'));
  });
  for (const { body } of tests) await Promise.resolve(body()).catch(() => done.push('failed'));
  expect(done).toEqual(['before', 'tidied', 'failed', 'later']);
});
