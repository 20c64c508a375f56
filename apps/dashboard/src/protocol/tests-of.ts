import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { artikelen } from '@meldpunt/core';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
/** A title of a test that names its articles: `protocol 5.2e: …`, several separated by commas. */
const title = /(['"`])protocol ([^:'"`\n]+): ((?:\\.|(?!\1)[^\\])*)\1/g;

const testFiles = (): string[] =>
  ['packages', 'apps', 'test']
    .map((top) => join(root, top))
    .filter((top) => existsSync(top))
    .flatMap((top) =>
      readdirSync(top, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
        .map((file) => join(top, file)),
    );

const readTests = (): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, Set<string>>();
  for (const file of testFiles())
    for (const [, , ids = '', words = ''] of readFileSync(file, 'utf8').matchAll(title))
      for (const id of ids.split(/,| and /).map((one) => one.trim())) {
        if (!Object.hasOwn(artikelen, id)) continue;
        const titles = found.get(id) ?? new Set<string>();
        found.set(id, titles.add(words.replaceAll(/\\(.)/g, '$1')));
      }
  return new Map([...found].map(([id, titles]) => [id, [...titles].sort()]));
};

let known: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * The titles of the tests that name each article, read from the tests themselves, once. Empty where a program was
 * installed without its tests.
 */
export const testsPerArticle = (): ReadonlyMap<string, readonly string[]> => {
  known ??= readTests();
  return known;
};
