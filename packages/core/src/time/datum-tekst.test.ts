import { expect, test } from 'vitest';
import { datum } from './datum.ts';
import { dagEnMaand, datumVoluit, opsomming } from './datum-tekst.ts';

test('a day in Dutch words', () => {
  expect(datumVoluit(datum('2026-03-02'))).toBe('maandag 2 maart 2026');
  expect(dagEnMaand(datum('2028-02-29'))).toBe('dinsdag 29 februari');
  const oracle = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });
  for (let m = 1; m <= 12; m += 1) {
    const text = `2026-${`${m}`.padStart(2, '0')}-${`${m + 9}`}`;
    expect(datumVoluit(datum(text))).toBe(oracle.format(new Date(`${text}T12:00Z`)));
  }
});

test('a list in Dutch', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(opsomming)).toEqual(['', 'a', 'a en b', 'a, b en c']);
});
