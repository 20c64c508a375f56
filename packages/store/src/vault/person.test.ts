import { expect, test } from 'vitest';
import { birthKey, emailKey, nameKeys, phoneKey, sameName, samePerson } from './person.ts';

test.each([
  ['Zoë van den Berg-Çelik', ['zoe', 'berg', 'celik']],
  ["mw. A.B. in 't Veld", ['veld']],
  ['D. Øster', ['oster']],
  ['De Vries', ['vries']],
])('a name is found by its own words: %s', (naam, keys) => expect(nameKeys(naam)).toEqual(keys));

test.each([
  ['050 - 527 68 86', '31505276886'],
  ['+31 (0)50 5276886', '31505276886'],
  ['0031505276886', '31505276886'],
  ['06-12345678', '31612345678'],
  ['112', null],
])('a telephone number is one, however written: %s', (given, key) => expect(phoneKey(given)).toBe(key));

test('e-mail addresses differ by more than capitals', () => {
  expect(emailKey(' Jan@Voorbeeld.NL ')).toBe('jan@voorbeeld.nl');
  expect(emailKey('geen adres')).toBeNull();
});

test('a birth date is a real day', () => {
  expect(birthKey('3-2-1980')).toBe('1980-02-03');
  expect(birthKey('1980-02-03')).toBe('1980-02-03');
  expect(birthKey('30-2-1980')).toBeNull();
  expect(birthKey('voorjaar 1980')).toBeNull();
});

test.each([
  ['Jan de Vries', 'J. de Vries', true],
  ['Jan de Vries', 'de Vries', true],
  ['Jan de Vries', 'Johanna de Vries', false],
  ['Jan de Vries', 'P. de Vries', false],
  ['Jan de Vries', 'Jan de Jong', false],
])('%s and %s: the same name is %s', (a, b, same) => expect(sameName(a, b)).toBe(same));

test('a shared name alone is not the same person; a different birth date is another one', () => {
  const jan = { naam: 'Jan de Vries', telefoon: '0612345678', geboortedatum: '1-2-1980' };
  expect(samePerson(jan, { naam: 'Jan de Vries' })).toBe(false);
  expect(samePerson(jan, { naam: 'J. de Vries', telefoon: '+31612345678' })).toBe(true);
  expect(samePerson(jan, { ...jan, geboortedatum: '1-2-2010' })).toBe(false);
});
