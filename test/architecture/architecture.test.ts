import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { productSources, root } from '../support/sources.ts';

const sources = productSources();

/** Rows of the picture in docs/architecture.md, lowest first; an arrow goes only to a lower row, or as `within` allows. */
const rows: string[][] = [
  ['packages/core'],
  ['packages/store', 'packages/marts', 'packages/paper', 'packages/uploads'],
  [
    'packages/lvtd',
    'packages/archive',
    'packages/analytics',
    'packages/reports',
    'packages/letters',
    'packages/import',
    'packages/mail',
    'packages/world',
  ],
  ['apps/api', 'apps/dashboard', 'apps/nightly'],
];
const within: Record<string, string[]> = {
  'apps/dashboard': ['apps/api'],
  'apps/nightly': ['apps/dashboard', 'apps/api'],
};
const rowOf = (unit: string) => rows.findIndex((row) => row.includes(unit));

const unitOfPackage = (name: string): string | undefined => {
  const short = name.match(/^@meldpunt\/([a-z]+)/)?.[1];
  return short && [`apps/${short}`, `packages/${short}`].find((unit) => rowOf(unit) >= 0);
};

/** Files that a file loads at run time, by path. */
const loads = (path: string): string[] => {
  const source = sources.find((candidate) => candidate.path === path);
  return (source?.imports ?? [])
    .filter(({ from, typeOnly }) => !typeOnly && from.startsWith('.'))
    .map(({ from }) => normalize(join(dirname(path), from)));
};

describe('architecture', () => {
  test('every part has its row', () => {
    expect([...new Set(sources.map((source) => source.unit))].filter((unit) => rowOf(unit) < 0)).toEqual([]);
  });

  test('arrows go only downward', () => {
    const upward = sources.flatMap((source) =>
      source.imports.flatMap(({ from }) => {
        const target = unitOfPackage(from);
        if (
          !target ||
          target === source.unit ||
          rowOf(target) < rowOf(source.unit) ||
          within[source.unit]?.includes(target)
        )
          return [];
        return [`${source.path} → ${target}`];
      }),
    );
    expect(upward).toEqual([]);
  });

  test('a part is entered through its index only, and declared in its package.json', () => {
    const wrong = sources.flatMap((source) => {
      const declared = JSON.parse(readFileSync(join(root, source.unit, 'package.json'), 'utf8'));
      const allowed = Object.keys({ ...declared.dependencies, ...declared.optionalDependencies });
      return source.imports.flatMap(({ from }) => {
        if (from.startsWith('node:')) return [];
        if (from.startsWith('.'))
          return normalize(join(dirname(source.path), from)).startsWith(source.unit)
            ? []
            : [`${source.path} → ${from}`];
        const name = from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/');
        if (!allowed.includes(name)) return [`${source.path} → ${name} is not declared`];
        return from.startsWith('@meldpunt/') && from !== name ? [`${source.path} → ${from}`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('no file of a part imports its own index', () => {
    expect(
      sources
        .filter((source) => loads(source.path).includes(`${source.unit}/src/index.ts`))
        .map((s) => s.path),
    ).toEqual([]);
  });

  test('no circle of imports', () => {
    const state = new Map<string, 'open' | 'closed'>();
    const circles: string[] = [];
    const visit = (path: string, trail: string[]): void => {
      if (state.get(path) === 'closed') return;
      if (state.get(path) === 'open') {
        circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
        return;
      }
      state.set(path, 'open');
      for (const next of loads(path)) visit(next, [...trail, path]);
      state.set(path, 'closed');
    };
    for (const { path } of sources) visit(path, []);
    expect(circles).toEqual([]);
  });

  test('the core knows zod and a calendar, and neither clock, chance, environment nor waiting', () => {
    const core = sources.filter((source) => source.unit === 'packages/core');
    const foreign = core.flatMap((s) =>
      s.imports
        .filter(({ from }) => !from.startsWith('.') && !['zod', 'temporal-polyfill'].includes(from))
        .map(({ from }) => `${s.path} → ${from}`),
    );
    expect(foreign).toEqual([]);
    const impure =
      /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.|\brandomUUID\(|\basync\b|\bawait\b|Temporal\.Now/;
    expect(core.filter((source) => impure.test(source.text)).map((s) => s.path)).toEqual([]);
  });

  test('time and chance are passed in: only the wiring makes a clock', () => {
    const taken = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|Temporal\.Now/;
    const wiring = ['apps/nightly/src/main.ts', 'apps/nightly/src/database/postgres-data-directory.ts'];
    expect(
      sources.filter((source) => taken.test(source.text) && !wiring.includes(source.path)).map((s) => s.path),
    ).toEqual([]);
  });

  test('no folder or file for what belongs nowhere', () => {
    expect(
      sources
        .map((s) => s.path)
        .filter((path) => /(^|\/)(utils?|helpers?|common|shared|lib|types|misc)(\.ts|\/)/.test(path)),
    ).toEqual([]);
  });

  test('a long file is a prompt to look for its second subject; none passes 250 lines', () => {
    expect(
      sources
        .filter((source) => source.text.split('\n').length > 250)
        .map((s) => `${s.path}: ${s.text.split('\n').length}`),
    ).toEqual([]);
  });
});
