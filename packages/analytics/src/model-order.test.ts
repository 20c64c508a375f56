import { expect, test } from 'vitest';
import { type Model, modelsInOrder, relationsRead } from './model-order.ts';

const model = (name: string, sql: string): Model => ({ name, layer: 'marts', sql });

test('a model comes after all that it reads, the rest in order of the alphabet', () => {
  const models = [
    model('c', 'select x from b join a on true'),
    model('b', 'select x from a'),
    model('d', 'select 1 as x'),
    model('a', 'select 1 as x'),
  ];
  expect(modelsInOrder(models).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  expect(modelsInOrder(models.toReversed()).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
});

test('a circle is named', () => {
  const models = [model('a', 'select 1 as x'), model('b', 'from c'), model('c', 'from a, b join b')];
  expect(() => modelsInOrder(models)).toThrow('in a circle: b, c');
  expect(() => modelsInOrder([model('a', 'select x from a')])).toThrow('in a circle: a');
});

test('two models of one name are refused', () => {
  expect(() => modelsInOrder([model('a', 'select 1'), model('a', 'select 2')])).toThrow('same name');
});

test('names in comments, in texts and as part of other names are not read', () => {
  const known = new Set(['a', 'b', 'ab']);
  expect(relationsRead(`-- from a\nselect 'from b', a.x\nfrom ab as a`, known)).toEqual(['ab']);
  expect(relationsRead('select x FROM a\nLEFT JOIN b on true', known)).toEqual(['a', 'b']);
});
