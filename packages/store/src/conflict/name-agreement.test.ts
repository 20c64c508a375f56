import { describe, expect, test } from 'vitest';
import { isFirm, organisationAgreement, personAgreement, soundsOf } from './name-agreement.ts';
import { canonical, editDistance, soundKey } from './spelling.ts';

describe('protocol 3.5: the name of one person', () => {
  test.each([
    ['Anna Bakker', 'anna bakker', 'gelijk'],
    ['Ayşe Yılmaz', 'Ayse Yilmaz', 'verwant'],
    ['Jan van den Berg', 'J. v.d. Berg', 'verwant'],
    ['Jan van den Berg', 'Jan Vandenberg', 'verwant'],
    ['Anna de Boer-Bakker', 'Anna Bakker', 'verwant'],
    ['Anna de Boer-Bakker', 'Anna de Boer', 'verwant'],
    ['Anna Bakker-de Boer', 'Anna de Boer - Bakker', 'verwant'],
    ['Kaya Ahmet', 'Ahmet Kaya', 'verwant'],
    ['Fang Wang', 'F. Wang', 'verwant'],
    ['Jian Wu', 'Jain Wu', 'verwant'],
    ['Mohamed El Khattabi', 'Mohammed Elkhattabi', 'verwant'],
    ['Svitlana Shevchenko', 'Svetlana Sjevtsjenko', 'verwant'],
    ['Yuliya Kravchenko', 'Joelija Kravtsjenko', 'verwant'],
    ['Krzysztof Wiśniewski', 'Krzysztof Wisniewsky', 'verwant'],
    ['Roelof Dijkstra', 'Roelof Dykstra', 'verwant'],
    ['Pieter Hoekstra', 'Pieter Hoekstar', 'verwant'],
    ['mevrouw Kowalczyk', 'Agnieszka Kowalczyk', 'verwant'],
  ])('%s is %s', (a, b, how) => {
    expect(personAgreement(a, b)).toBe(how);
    expect(personAgreement(b, a)).toBe(how);
  });

  test.each([
    ['Jan Bakker', 'Piet Bakker'],
    ['Jan Bakker', 'P. Bakker'],
    ['Ming Li', 'Ming Lin'],
    ['Fatma Demir', 'Fatma Kaya'],
    ['Edsel Jansen-Maria', 'Yolanda Jansen-Maria'],
    ['Abdel Zhou', 'Yong Zhou'],
    ['Anna de Boer', 'Hilda de Boer'],
    ['van den Berg', 'van der Veen'],
    ['Jan', ''],
  ])('%s is not %s', (a, b) => {
    expect(personAgreement(a, b)).toBeNull();
    expect(personAgreement(b, a)).toBeNull();
  });
});

describe('protocol 3.5: the name of one organisation', () => {
  test.each([
    ['Bakkerij Korenaar B.V.', 'bakkerij korenaar', 'gelijk'],
    ['Stichting Wonen De Linde', 'De Linde', 'verwant'],
    ['Transportbedrijf Noorderlicht', 'Noorderlicht Transportbedrijf', 'verwant'],
    ['Zorggroep Meander', 'Zorggroep Maender', 'verwant'],
    ['Nevelburg Administratie', 'nevelburg Adm. Groningen', 'verwant'],
  ])('%s is %s', (a, b, how) => expect(organisationAgreement(a, b)).toBe(how));

  test.each([
    ['Gemeente Groningen', 'Gemeente Emmen'],
    ['Bakkerij Korenaar', 'Bakkerij Zonneschijn'],
    ['Basisschool', 'Basisschool De Regenboog'],
  ])('%s is not %s', (a, b) => expect(organisationAgreement(a, b)).toBeNull());

  test('an organisation is known by its words', () =>
    expect(['Bakkerij Korenaar', 'Jansen BV', 'Jan Jansen'].map(isFirm)).toEqual([true, true, false]));
});

test('words that sound alike share a key, and those that do not, do not', () => {
  for (const [a, b] of [
    ['Shevchenko', 'Sjevtsjenko'],
    ['Mohamed', 'Muhammad'],
    ['Youssef', 'Yusuf'],
    ['Wójcik', 'Vojcik'],
  ] as const)
    expect(soundKey(a), a).toBe(soundKey(b));
  expect(soundKey('Bakker')).not.toBe(soundKey('Mulder'));
  expect(canonical('Sjevtsjenko')).toBe(canonical('Schewtschenko'));
  expect(soundsOf('van den Berg')).toContain(soundKey('Vandenberg'));
});

test('swapped letters are one change', () => {
  expect(editDistance('hoekstra', 'hoekstar')).toBe(1);
  expect(editDistance('abc', '')).toBe(3);
  expect(editDistance('kitten', 'sitting')).toBe(3);
});
