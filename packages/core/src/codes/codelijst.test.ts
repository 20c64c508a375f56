import { expect, test } from 'vitest';
import { z } from 'zod';
import { datum } from '../time/datum.ts';
import { codelijst, codeSchema, geldigOp, labelOf, statutairOf } from './codelijst.ts';

const lijst = codelijst({
  naam: 'proef',
  editie: '1',
  bron: 'proef',
  codes: [
    { code: 'oud', label: 'Oud', tot: datum('2020-01-01') },
    { code: 'hoofd', label: 'Hoofd' },
    { code: 'deel', label: 'Deel', statutair: 'hoofd', van: datum('2020-01-01') },
  ],
});

test('a label, and a code the list does not know as it is', () => {
  expect(labelOf(lijst, 'deel')).toBe('Deel');
  expect(labelOf(lijst, 'toString')).toBe('toString');
});

test('what a code counts as; a code the list does not know is an error', () => {
  expect(['oud', 'hoofd', 'deel'].map((c) => statutairOf(lijst, c))).toEqual(['oud', 'hoofd', 'hoofd']);
  expect(() => statutairOf(lijst, 'constructor')).toThrow(RangeError);
});

test('the order of the form holds the statutory values only', () => {
  expect(lijst.statutaireVolgorde).toEqual(['oud', 'hoofd']);
});

test('what can be chosen on a day: from van, until before tot', () => {
  const on = (d: string) => geldigOp(lijst, datum(d)).map((c) => c.code);
  expect(on('2019-12-31')).toEqual(['oud', 'hoofd']);
  expect(on('2020-01-01')).toEqual(['hoofd', 'deel']);
});

test('input: a code of the list, or a Dutch message', () => {
  const schema = codeSchema(lijst);
  expect(schema.parse('deel')).toBe('deel');
  for (const value of ['Deel', '', undefined, 3]) {
    expect(schema.safeParse(value).error?.issues[0]?.message).toBe('Kies een waarde uit de lijst proef.');
  }
  expect(z.toJSONSchema(schema)).toMatchObject({ type: 'string', enum: ['oud', 'hoofd', 'deel'] });
});
