import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPassages } from './passages.ts';
import { laatWeg, staatIn, WEGGELATEN } from './weglaten.ts';

const bekenden = { derden: ['Piet de Vries'], eigen: ['Aafke van den Berg', '050-1234567'] };
const found = (tekst: string, wie = bekenden) =>
  findPassages(tekst, wie).map(({ tekst: passage }) => passage);

describe('finding who else a text is about', () => {
  test.each([
    ['Toen zei de Vries dat het niet kon, en PIET lachte.', ['Vries', 'PIET']],
    ['Mevrouw Van der Meer keek weg.', ['Van der Meer']],
    ['Zij belde 06-12345678 en mailde naar j.jansen@voorbeeld.nl.', ['j.jansen@voorbeeld.nl', '06-12345678']],
    ['Rekening NL91 ABNA 0417 1643 00, nummer 123456782.', ['123456782', 'NL91 ABNA 0417 1643 00']],
    ['Samen met Fatima el Amrani.', ['Fatima el Amrani']],
    ['Op 02-03-2026 om 10 uur, kamer 12.', []],
    ['In Ten Boer zei Jan Klaassen dat. Toen Henk.', ['Jan Klaassen']],
    ['Aafke van den Berg belde zelf, op 050-1234567.', []],
  ])('%s', (tekst, expected) => expect(found(tekst).toSorted()).toEqual(expected.toSorted()));

  const answers = new URL('../../../../../shared/known-answers/redaction/', import.meta.url);
  const cases = (file: string): { text: string; annotations: { text: string; tag: string }[] }[] =>
    JSON.parse(readFileSync(new URL(file, answers), 'utf8')).examples;
  test
    .skipIf(!existsSync(answers))
    .each(['deduce_phone_numbers.json', 'deduce_emails.json', 'deduce_identifiers.json'])(
    'cases of others: %s',
    (file) => {
      const missed = cases(file).filter(({ text, annotations }) => {
        const passages = found(text, { derden: [], eigen: [] });
        return annotations.some(({ text: part }) => !passages.some((passage) => passage.includes(part)));
      });
      expect(missed).toEqual([]);
    },
  );
  test.skipIf(!existsSync(answers))('cases of others: every bank account number that is right', () => {
    const rows = readFileSync(new URL('identifiers_valid_invalid.csv', answers), 'utf8').trim().split('\n');
    const ibans = rows
      .map((row) => row.split(','))
      .filter(([kind, , valid]) => kind === 'iban' && valid === '1');
    expect(ibans.length).toBeGreaterThan(100);
    const missed = ibans.filter(([, value = '']) => /\d{3}/.test(laatWeg(value, found(value)).tekst));
    expect(missed).toEqual([]);
  });
});

describe('leaving it out', () => {
  test('protocol A15: what is left out is not in the text any more, whatever capitals and line ends', () => {
    const tekst = 'Piet\nde Vries riep. "Nee", zei piet de vries. Pietersen bleef.';
    const without = laatWeg(tekst, ['Piet de Vries']);
    expect(without).toEqual({
      tekst: `${WEGGELATEN} riep. "Nee", zei ${WEGGELATEN}. Pietersen bleef.`,
      aantal: 2,
    });
  });
  test('passages that touch are one gap, so that nothing shows how they were divided', () =>
    expect(laatWeg('Bel Jan Jansen.', ['Jan', 'Jansen'])).toEqual({
      tekst: `Bel ${WEGGELATEN}.`,
      aantal: 1,
    }));
  test('signs in a passage are signs', () => {
    expect(laatWeg('Kost (a+b) nu', ['(a+b)']).tekst).toBe(`Kost ${WEGGELATEN} nu`);
    expect([staatIn('abc', 'b'), staatIn('a b c', 'b'), staatIn('a', '  ')]).toEqual([false, true, false]);
  });
});
