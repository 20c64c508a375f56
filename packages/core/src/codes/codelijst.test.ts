import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { datum } from '../time/datum.ts';
import {
  type Codelijst,
  codelijst,
  codeSchema,
  geldigOp,
  labelOf,
  statutairOf,
  vulAan,
} from './codelijst.ts';

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

describe('a list that a bureau adds to', () => {
  const fresh = () =>
    codelijst({
      naam: 'proef',
      editie: '1',
      bron: 'proef',
      aanvulbaar: true,
      codes: [
        { code: 'hoofd', label: 'Hoofd' },
        { code: 'deel', label: 'Deel', statutair: 'hoofd' },
        { code: 'ander', label: 'Ander' },
      ],
    });
  const eigen = (code: string, statutair: string) => ({ code, label: code, statutair });
  const codesOf = ({ codes }: Codelijst) => codes.map(({ code }) => code);

  test('shows each after the last value that it counts with, in the order in which they were given', () => {
    const made = fresh();
    vulAan(made, [eigen('z', 'hoofd'), eigen('y', 'ander'), eigen('x', 'hoofd')]);
    expect(codesOf(made)).toEqual(['hoofd', 'deel', 'z', 'x', 'ander', 'y']);
    expect(statutairOf(made, 'x')).toBe('hoofd');
    expect(made.statutaireVolgorde).toEqual(['hoofd', 'ander']);
  });

  test('holds what was put in last, and nothing of what was put in before', () => {
    const made = fresh();
    vulAan(made, [eigen('z', 'hoofd')]);
    vulAan(made, [eigen('y', 'hoofd')]);
    expect(codesOf(made)).toEqual(['hoofd', 'deel', 'y', 'ander']);
    vulAan(made, []);
    expect(codesOf(made)).toEqual(['hoofd', 'deel', 'ander']);
  });

  test('takes a value as input as soon as it is added, and nothing else', () => {
    const made = fresh();
    const schema = codeSchema(made) as unknown as z.ZodType;
    const message = (value: unknown) => schema.safeParse(value).error?.issues[0]?.message;
    const error = 'Kies een waarde uit de lijst proef.';
    expect(message('z')).toBe(error);
    vulAan(made, [eigen('z', 'hoofd')]);
    expect(['z', 'hoofd'].map(message)).toEqual([undefined, undefined]);
    expect(['y', 3, undefined].map(message)).toEqual([error, error, error]);
  });

  test('is one that says so: nothing is put in another', () => {
    expect(() => vulAan(lijst, [])).toThrow(RangeError);
    expect(codesOf(lijst)).toEqual(['oud', 'hoofd', 'deel']);
  });
});
