import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPassages, type Passage } from './passages.ts';
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

  const nobody = { derden: [], eigen: [] };
  test.each<[string, Passage]>([
    ['zij zag piet de vries staan', { tekst: 'piet de vries', soort: 'naam' }],
    ['zij mailde a.b-c@post.voorbeeld.nl daarover', { tekst: 'a.b-c@post.voorbeeld.nl', soort: 'email' }],
    ['op rekening NL91 ABNA 0417 1643 00', { tekst: 'NL91 ABNA 0417 1643 00', soort: 'nummer' }],
    ['zij belde 050 312 4567 daarna', { tekst: '050 312 4567', soort: 'telefoon' }],
    ['onder nummer 7654321 bekend', { tekst: '7654321', soort: 'nummer' }],
    ['zij sprak mevr. De Wit aan', { tekst: 'De Wit', soort: 'misschien_naam' }],
    ['daar zat Jan Klaassen ook', { tekst: 'Jan Klaassen', soort: 'misschien_naam' }],
  ])('protocol A15: "%s" holds one passage, of a kind that is said', (tekst, passage) =>
    expect(findPassages(tekst, bekenden)).toEqual([passage]),
  );

  test.each([
    'meneer',
    'Meneer',
    'mevrouw',
    'mevr.',
    'mw.',
    'dhr.',
    'de heer',
    'collega',
    'buurman',
    'buurvrouw',
    'dokter',
    'meester',
    'juf',
  ])('after "%s" stands a name', (title) =>
    expect(findPassages(`dat zei ${title} Bos toen`, nobody)).toEqual([
      { tekst: 'Bos', soort: 'misschien_naam' },
    ]),
  );

  const phones = (tekst: string) => findPassages(tekst, nobody).filter(({ soort }) => soort === 'telefoon');
  test.each([
    '0123 4567',
    '0123 456 7890',
    '0100 4567',
    '06-12-34-5678',
    '06-12-3456 78',
    '(050) 312 45 67',
    '+31 6 1234 567',
    '(+31) 6 1234 5678',
    '(0031) 6 1234 5678',
    '0031 6 1234 5678',
    '+31 612 345 678 901',
  ])('%s is a telephone number', (number) =>
    expect(phones(`bel ${number} nu`)).toEqual([{ tekst: number, soort: 'telefoon' }]),
  );
  test.each([
    ['seven figures', '012 3456'],
    ['twelve figures', '0123 4567 8901'],
    ['nine figures from abroad', '+31 6 1234 56'],
    ['fifteen figures from abroad', '+316 123 456 789 012'],
    ['a day', '02-03-2026'],
    ['a day with spaces', '02 03 2026'],
  ])('%s are none: %s', (_what, number) => expect(phones(`bel ${number} nu`)).toEqual([]));

  const of = (tekst: string, ...derden: string[]) => found(tekst, { derden, eigen: [] });
  test('a known name is found by each of its words with a capital, not by initials or particles', () => {
    expect(of('gisteren kwam jansen, j. zei niets', 'J. Jansen')).toEqual(['jansen']);
    expect(of('de man en de vrouw', 'De Vries,Anna')).toEqual([]);
    expect(of('daar liep anna uit', 'Anna uit Haren')).toEqual(['anna']);
    expect(of('met eherkenning erin', 'Firma eHerkenning')).toEqual([]);
  });
  test('a known name is a whole word: a longer or shorter one is something else', () => {
    expect(of('de pietersen en het opiet', 'Piet')).toEqual([]);
  });
  test('a text of more than 120 signs is a description, and none of its words is a name', () => {
    expect(of('daar was klaas', `${'x'.repeat(114)} Klaas`)).toEqual(['klaas']);
    expect(of('daar was klaas', `${'x'.repeat(115)} Klaas`)).toEqual([]);
  });
  test('a word of the client is never suggested, also when somebody else has it too', () => {
    expect(found('daar was berg', { derden: ['Piet Berg'], eigen: [' Aafke van den Berg '] })).toEqual([]);
  });
  test.each(['.', 'a.', 'a-', '1', 'NL', 'A', '0-', 'a@a.'])(
    'a long story of nothing but "%s" is looked through at once',
    (piece) => {
      const begun = performance.now();
      found(piece.repeat(20_000 / piece.length));
      expect(performance.now() - begun).toBeLessThan(400);
    },
  );
  test('an unnamed person is nowhere in the text', () => expect(of('daar was iemand', '', ' ')).toEqual([]));
  test('a capital that begins the sentence makes no name', () => {
    expect(of('Toen Henk belde. Toen  Henk kwam.')).toEqual([]);
    expect(of('Toen Ten Boer')).toEqual([]);
  });
  test('each is suggested once, and nothing that stands within it', () => {
    expect(of('zij zag anna bos, en anna zag haar', 'Anna Bos')).toEqual(['anna bos']);
  });

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
  test('protocol A15: passages are found in whatever order they are given, and within one another', () => {
    expect(laatWeg('Jan belde Piet.', ['Piet', 'Jan'])).toEqual({
      tekst: `${WEGGELATEN} belde ${WEGGELATEN}.`,
      aantal: 2,
    });
    expect(laatWeg('Jan Jansen kwam', ['Jan Jansen', 'Jan'])).toEqual({
      tekst: `${WEGGELATEN} kwam`,
      aantal: 1,
    });
    expect(laatWeg('Jan Jansen Bos kwam', ['Jan Jansen', 'Jansen Bos'])).toEqual({
      tekst: `${WEGGELATEN} kwam`,
      aantal: 1,
    });
    expect(laatWeg('Mail jan@voorbeeld.nl.', ['jan@', 'voorbeeld.nl'])).toEqual({
      tekst: `Mail ${WEGGELATEN}.`,
      aantal: 1,
    });
    expect(laatWeg('Niemand', ['Jan'])).toEqual({ tekst: 'Niemand', aantal: 0 });
  });
  test('a passage begins and ends where its word or number does', () => {
    const stands: [string, string, boolean][] = [
      ['Pietersen', 'Piet', false],
      ['Pietersen', ' Piet ', false],
      ['oPiet', 'Piet', false],
      ['oPiet', '  Piet', false],
      ['123456', '12345', false],
      ['012345', '12345', false],
      ['(050)1234567', '(050)', true],
      ['Jan\n  Jansen', 'jan jansen', true],
      ['Piet de Vries', 'Piet  de\nVries', true],
      ['a b', '  ', false],
    ];
    for (const [tekst, passage, stand] of stands) expect(staatIn(tekst, passage), passage).toBe(stand);
  });
  test('signs in a passage are signs', () => {
    expect(laatWeg('Kost (a+b) nu', ['(a+b)']).tekst).toBe(`Kost ${WEGGELATEN} nu`);
    expect([staatIn('abc', 'b'), staatIn('a b c', 'b'), staatIn('a', '  ')]).toEqual([false, true, false]);
  });
});
