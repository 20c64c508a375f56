import { readdirSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { layers, readModels } from './model-files.ts';
import type { Layer, Model } from './model-order.ts';

let models: Model[] = [];
beforeAll(async () => {
  models = (await readModels()).map((model) => ({ ...model, sql: model.sql.replace(/--.*$/gm, '') }));
});

const named = (found: Model[]) => found.map(({ name }) => name);
const inLayer = (layer: Layer) => models.filter((model) => model.layer === layer);

test('every folder is a known layer and holds models', () => {
  const folders = readdirSync(new URL('../../../sql/analytics', import.meta.url)).sort();
  expect(folders).toEqual([...layers, 'macros'].sort());
  for (const layer of layers) expect(inLayer(layer)).not.toEqual([]);
});

test('only sources read files', () => {
  const reading = models.filter(({ sql }) => /\b(read_\w+|glob)\s*\(|from\s+'/i.test(sql));
  expect(named(reading)).toEqual(named(inLayer('sources')));
});

test('only staging reads sources, and each just its own', () => {
  const reading = models.filter(({ sql }) => /\braw_/.test(sql));
  expect(named(reading)).toEqual(named(inLayer('staging')));
  for (const { name, sql } of inLayer('staging')) {
    expect(sql.match(/\braw_\w+/g)).toEqual([name.replace('stg_', 'raw_')]);
  }
});

test('staging has no join and no group by', () => {
  expect(named(inLayer('staging').filter(({ sql }) => /\bjoin\b|\bgroup\s+by\b/i.test(sql)))).toEqual([]);
});

test('marts name their columns', () => {
  for (const { name, sql } of inLayer('marts')) {
    const last = sql.slice(sql.lastIndexOf('\nselect') + 1);
    expect(last, name).not.toMatch(/^select\s+(?:\w+\.)?\*/);
  }
});

test('no model knows what day or time it is, or draws lots', () => {
  const clock =
    /\b(now|today|random|uuid|gen_random_uuid|get_current_timestamp)\s*\(|\bcurrent_(date|time|timestamp)\b|\blocaltime/i;
  expect(named(models.filter(({ sql }) => clock.test(sql)))).toEqual([]);
});

test('no threshold is written in a model: numbers other than 0, 1 and the quantiles come as variables', () => {
  const numbers = models
    .filter(({ layer }) => layer !== 'checks')
    .flatMap(({ name, sql }) =>
      [...sql.replace(/'[^']*'/g, '').matchAll(/(?<![\w.])\d+(?:\.\d+)?/g)].map(([number]) => [name, number]),
    )
    .filter(([, number]) => !['0', '0.0', '1', '1.0'].includes(number ?? ''));
  expect(numbers).toEqual([
    ['int_cel_grenzen', '2'],
    ['doorlooptijd', '0.5'],
    ['doorlooptijd', '0.9'],
  ]);
});
