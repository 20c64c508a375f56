import { acts, catalogus } from '@meldpunt/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseForm } from './parse-form.ts';

const form = (...entries: [string, string][]): FormData => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

test('empty text is left out, yes and no are booleans, digits are numbers', () => {
  const given = parseForm(
    catalogus.receiveMelding.input,
    form(
      ['op', '2026-03-02'],
      ['direct', 'ja'],
      ['spoedeisend', 'nee'],
      ['aantalSlachtoffers', '2'],
      ['plaats', '  '],
    ),
  );
  expect(given).toEqual({
    op: '2026-03-02',
    direct: true,
    spoedeisend: false,
    aantalSlachtoffers: 2,
    gronden: [],
    contactvoorwaarden: [],
  });
});

test('several choices of one name are a list, one choice too', () => {
  const two = parseForm(catalogus.receiveMelding.input, form(['gronden', 'ras'], ['gronden', 'geslacht']));
  expect(two.gronden).toEqual(['ras', 'geslacht']);
  expect(parseForm(catalogus.receiveMelding.input, form(['gronden', 'ras'])).gronden).toEqual(['ras']);
});

test('rows are put in order, gaps close, and a row with nothing in it is left out', () => {
  const given = parseForm(
    catalogus.agreePlan.input,
    form(
      ['stappen.7.uiterlijk', '2026-05-01'],
      ['stappen.2.stap', 'bemiddeling'],
      ['stappen.2.alsGeenAntwoord', 'Dan bellen.\r\nDaarna schrijven.'],
      ['stappen.3.stap', ''],
    ),
  );
  expect(given.stappen).toEqual([
    { stap: 'bemiddeling', alsGeenAntwoord: 'Dan bellen.\nDaarna schrijven.' },
    { uiterlijk: '2026-05-01' },
  ]);
});

test('one value given twice is refused by the schema, not quietly chosen from', () => {
  const given = parseForm(
    catalogus.assignBehandelaar.input,
    form(['op', '2026-03-02'], ['op', '2026-03-03']),
  );
  expect(given.op).toEqual(['2026-03-02', '2026-03-03']);
  expect(catalogus.assignBehandelaar.input.safeParse(given).success).toBe(false);
});

test('names of prototypes and names unknown to the schema reach nothing', () => {
  const given = parseForm(
    catalogus.agreePlan.input,
    form(
      ['__proto__', 'x'],
      ['constructor', 'x'],
      ['__proto__.polluted', 'x'],
      ['stappen.__proto__.stap', 'x'],
      ['stappen.0.__proto__', 'x'],
    ),
  );
  expect(given).toEqual({ stappen: [] });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

const names = acts.flatMap((act) => Object.keys(act.input.shape));
const hostileName = fc.oneof(
  fc.constantFrom(
    ...names,
    'stappen.0.stap',
    'stappen.99999.stap',
    'stappen.-1.stap',
    '__proto__',
    'constructor.prototype',
    'toString',
    '',
  ),
  fc.string({ maxLength: 40 }),
);
const hostileValue = fc.oneof(
  fc.constantFrom(
    'ja',
    'nee',
    '\0',
    '-1',
    '1e999',
    '9'.repeat(40),
    '2026-02-30',
    '__proto__',
    '[object Object]',
    'a\0b',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

test('whatever is sent, reading it never throws and the schema always gives a verdict', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...acts),
      fc.array(fc.tuple(hostileName, hostileValue), { maxLength: 30 }),
      (act, entries) => {
        const given = parseForm(act.input, form(...entries));
        for (const key of Object.keys(given)) expect(names).toContain(key);
        expect(typeof act.input.safeParse(given).success).toBe('boolean');
      },
    ),
    { numRuns: 400 },
  );
});

test('a megabyte of text is refused by the schema without delay', () => {
  const given = parseForm(catalogus.receiveMelding.input, form(['omschrijving', 'x'.repeat(1_000_000)]));
  expect(catalogus.receiveMelding.input.safeParse(given).success).toBe(false);
});
