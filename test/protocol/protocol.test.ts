import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Artikel, acts, artikelen, termijnregels } from '@meldpunt/core';
import { describe, expect, test } from 'vitest';
import { root } from '../support/sources.ts';

/** Titles of tests that name an article: `protocol 5.2e: …`, several separated by commas. */
const named = new Set(
  ['packages', 'apps', 'test']
    .flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(root, top, file),
      ),
    )
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
    .flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(
        /(?:test|describe)(?:\.each\([\s\S]*?\))?\(\s*['"`]protocol ([^:]+):/g,
      ),
    ])
    .flatMap((found) => (found[1] ?? '').split(/,| and /).map((id) => id.trim())),
);

const built = new Set<Artikel>([
  ...acts.flatMap((act) => [...act.artikelen, ...act.refuse.map((guard) => guard.artikel)]),
  ...Object.values(termijnregels).map((rule) => rule.artikel),
]);

describe('the protocol', () => {
  test.each([...built].sort())('%s is built, so a test names it', (artikel) => {
    expect(named.has(artikel)).toBe(true);
  });

  test('no test names an article that does not exist', () => {
    expect([...named].filter((id) => !(id in artikelen) && !/^\d(\.\d)?-\d/.test(id))).toEqual([]);
  });

  test('a rule that refuses is among the articles of its act, or guards every act', () => {
    const general: Artikel[] = [
      '2.4',
      '3.5',
      '3',
      '4',
      '4.1',
      '5.0',
      '5b',
      '5c',
      '5.2e',
      '5.4.1b',
      '5.4.2a',
      '6',
      '6.1',
      '7',
      '5.4.4a',
      '8.6a',
      'B10',
      '9',
    ];
    const foreign = acts.flatMap((act) =>
      act.refuse
        .filter((g) => !act.artikelen.includes(g.artikel) && !general.includes(g.artikel))
        .map((g) => `${act.name}: ${g.artikel}`),
    );
    expect(foreign).toEqual([]);
  });

  const requirements = join(root, '..', 'shared', 'protocol.md');
  test.skipIf(!existsSync(requirements))('every article of the requirements is known, and no other', () => {
    const ids = [...readFileSync(requirements, 'utf8').matchAll(/^\| ([0-9ABWU][0-9A-Za-z.-]*) \|/gm)].map(
      (found) => found[1],
    );
    expect(Object.keys(artikelen).toSorted()).toEqual(ids.toSorted());
  });
});
