import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openDuckDB } from './duckdb-session.ts';
import { readMacros } from './model-files.ts';

// From R: obs, mu and the tail of the negative binomial with sizes 0.5, 2 and 10.
const answers = new URL(
  '../../../../shared/known-answers/signals/poisson_nb_exceedance_R.csv',
  import.meta.url,
);

async function tails(cases: { aantal: number; vorm: number; verwacht: number }[]): Promise<number[]> {
  const duckdb = await openDuckDB(':memory:', '');
  for (const macro of await readMacros()) await duckdb.run(macro);
  const found: number[] = [];
  for (const { aantal, vorm, verwacht } of cases) {
    const [row] = await duckdb.rows(
      `select nb_staart(${aantal}, ${vorm}::double, ${verwacht}::double) as kans`,
    );
    found.push(Number(row?.kans));
  }
  duckdb.close();
  return found;
}

test('shape 1 is the geometric distribution: the tail is a power', async () => {
  const [none, three, ten] = await tails([
    { aantal: 0, vorm: 1, verwacht: 1 },
    { aantal: 3, vorm: 1, verwacht: 1 },
    { aantal: 10, vorm: 1, verwacht: 1 },
  ]);
  expect(none).toBe(1);
  expect(three).toBeCloseTo(1 / 8, 14);
  expect(ten).toBeCloseTo(1 / 1024, 14);
});

test('a very large shape is the Poisson distribution', async () => {
  const [three] = await tails([{ aantal: 3, vorm: 1e6, verwacht: 1 }]);
  expect(three).toBeCloseTo(1 - 2.5 * Math.exp(-1), 5);
});

test.skipIf(!existsSync(answers))('the tail agrees with R', async () => {
  const lines = readFileSync(answers, 'utf8').trim().split('\n').slice(1);
  const cases: { aantal: number; vorm: number; verwacht: number; kans: number }[] = [];
  for (const line of lines) {
    const values = line.split(',').map(Number);
    for (const [column, vorm] of [
      [4, 0.5],
      [5, 2],
      [6, 10],
    ] as const) {
      cases.push({ aantal: values[0] ?? 0, verwacht: values[1] ?? 0, vorm, kans: values[column] ?? 0 });
    }
  }
  expect(cases).toHaveLength(48 * 3);
  const found = await tails(cases);
  cases.forEach(({ kans }, index) => {
    expect(found[index]).toBeCloseTo(kans, 12);
  });
});
