import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { klagers } from '../protocol/codelijsten-waarborgen.ts';
import { splitPersoonlijk } from './split.ts';
import {
  dag,
  dossiernummer,
  gemeente,
  getal,
  janee,
  keuze,
  keuzes,
  kluisplek,
  regel,
  rijen,
  tekst,
  tijd,
  veldOf,
  verwijzing,
} from './velden.ts';

const uitleg = { label: 'Veld' };
const message = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues[0]?.message ?? null;
const right = (schema: z.ZodType, ...values: unknown[]) =>
  values.map((value) => schema.safeParse(value).success);
const all = (n: number, answer: boolean) => Array(n).fill(answer);

test('every kind of field says what it is, also when it may stay empty or has a default', () => {
  const row = z.object({ dag: dag(uitleg) });
  expect(veldOf(regel('contact', uitleg))).toEqual({ soort: 'tekst', klasse: 'contact', label: 'Veld' });
  expect(veldOf(tekst(uitleg))).toEqual({ soort: 'lange_tekst', klasse: 'vrije_tekst', label: 'Veld' });
  expect(veldOf(tekst(uitleg, 'derden'))).toEqual({ soort: 'lange_tekst', klasse: 'derden', label: 'Veld' });
  expect(veldOf(keuze(klagers, uitleg))).toEqual({ soort: 'keuze', lijst: klagers, label: 'Veld' });
  expect(veldOf(keuzes(klagers, uitleg))).toEqual({ soort: 'keuzes', lijst: klagers, label: 'Veld' });
  expect(veldOf(dag(uitleg))).toEqual({ soort: 'datum', label: 'Veld' });
  expect(veldOf(tijd(uitleg))).toEqual({ soort: 'tijd', label: 'Veld' });
  expect(veldOf(janee(uitleg))).toEqual({ soort: 'janee', label: 'Veld' });
  expect(veldOf(getal(0, 1, uitleg))).toEqual({ soort: 'getal', label: 'Veld' });
  expect(veldOf(dossiernummer(uitleg))).toEqual({ soort: 'dossiernummer', label: 'Veld' });
  expect(veldOf(rijen(row, uitleg))).toEqual({ soort: 'rijen', label: 'Veld' });
  const refers = (verwijst: string) => ({ soort: 'verwijzing', verwijst, label: 'Veld' });
  expect(veldOf(verwijzing('voorval', uitleg))).toEqual(refers('voorval'));
  expect(veldOf(kluisplek(uitleg))).toEqual(refers('kluisplek'));
  expect(veldOf(gemeente('gemeente_woon', uitleg))).toEqual(refers('gemeente_woon'));
  expect(veldOf(gemeente('gemeente_voorval', uitleg))).toEqual(refers('gemeente_voorval'));
  expect(veldOf(getal(0, 1, uitleg).optional())).toEqual({ soort: 'getal', label: 'Veld' });
  expect(veldOf(rijen(row, uitleg, 0).default([]))).toEqual({ soort: 'rijen', label: 'Veld' });
  expect(veldOf(z.string())).toBeUndefined();
  expect(veldOf(z.string().optional())).toBeUndefined();
});

describe('text', () => {
  const schema = tekst(uitleg);
  test('is kept without white space around it, and is not empty', () => {
    expect(schema.parse('  Verzonnen verhaal. \n')).toBe('Verzonnen verhaal.');
    expect(['', '  \n ', undefined, 3].map((value) => message(schema, value))).toEqual([
      'Vul dit veld in.',
      'Vul dit veld in.',
      'Vul hier tekst in.',
      'Vul hier tekst in.',
    ]);
  });
  test('has a greatest length: two hundred signs in a line, twenty thousand in a free text', () => {
    expect(right(regel('contact', uitleg), 'a'.repeat(200), 'a'.repeat(201))).toEqual([true, false]);
    expect(right(schema, 'a'.repeat(20_000), 'a'.repeat(20_001))).toEqual([true, false]);
  });
  test.each([
    ['a tab', 9, true],
    ['a line end', 10, true],
    ['a carriage return', 13, true],
    ['a space', 32, true],
    ['a no-break space', 160, true],
    ['nothing (NUL)', 0, false],
    ['a backspace', 8, false],
    ['a vertical tab', 11, false],
    ['a form feed', 12, false],
    ['a shift', 14, false],
    ['the last one before the space', 31, false],
    ['a delete', 127, false],
  ])('with %s (%d) in it can be kept: %s', (_what, code, kept) =>
    expect(message(schema, `a${String.fromCodePoint(code)}b`)).toBe(
      kept ? null : 'Deze tekst bevat tekens die wij niet kunnen opslaan.',
    ),
  );
});

describe('coded fields', () => {
  test('a time of day', () => {
    expect(right(tijd(uitleg), '00:00', '09:30', '19:59', '23:59')).toEqual(all(4, true));
    const wrong = ['24:00', '9:30', '09:60', '09.30', '09:30:00', 'om 09:30', '', undefined];
    expect(wrong.map((value) => message(tijd(uitleg), value))).toEqual(
      wrong.map(() => 'Vul een tijd in, zoals 09:30.'),
    );
  });
  test('a number of a dossier, with or without white space around it', () => {
    expect(dossiernummer(uitleg).parse(' 2026-00012 ')).toBe('2026-00012');
    expect(right(dossiernummer(uitleg), '2026-123456789')).toEqual([true]);
    const wrong = [
      '2026-0012',
      '2026-1234567890',
      '26-00012',
      'nr 2026-00012',
      '2026-00012a',
      '2026/00012',
      12,
    ];
    expect(right(dossiernummer(uitleg), ...wrong)).toEqual(wrong.map(() => false));
  });
  test('a place in the vault: an act and a field of it, and no words', () => {
    expect(right(kluisplek(uitleg), '1.melderNaam', '999999.a', '12.stappen.0.alsPositief')).toEqual(
      all(3, true),
    );
    const wrong = [
      '1',
      '1.',
      '.melderNaam',
      '1234567.a',
      '1.melder naam',
      '1.a.b.c.d',
      'x1.a',
      '1.a!',
      '1.0000',
      `1.${'a'.repeat(41)}`,
      1,
    ];
    expect(right(kluisplek(uitleg), ...wrong)).toEqual(wrong.map(() => false));
    expect(right(kluisplek(uitleg), '1.000', `1.${'a'.repeat(40)}`)).toEqual(all(2, true));
  });
  test('a whole number between two bounds, both of them included', () => {
    const schema = getal(2, 5, uitleg);
    expect([2, 5, 1, 6, 2.5, '3', undefined].map((value) => message(schema, value))).toEqual([
      null,
      null,
      'Vul een getal van 2 of meer in.',
      'Vul een getal van 5 of minder in.',
      'Vul een heel getal in.',
      'Vul een heel getal in.',
      'Vul een heel getal in.',
    ]);
  });
  test('yes or no, and no word for it', () =>
    expect(right(janee(uitleg), true, false, 'ja', 1, undefined)).toEqual([true, true, false, false, false]));
  test('codes of a list: at least one, none twice', () => {
    const schema = keuzes(klagers, uitleg);
    expect(
      [['client'], ['client', 'wederpartij'], [], ['client', 'client'], ['x']].map((v) => message(schema, v)),
    ).toEqual([
      null,
      null,
      'Kies ten minste één mogelijkheid.',
      'Kies elke mogelijkheid één keer.',
      'Kies een waarde uit de lijst klager.',
    ]);
    expect(right(keuzes(klagers, uitleg, 0), [])).toEqual([true]);
    expect(right(keuze(klagers, uitleg), 'client', 'x')).toEqual([true, false]);
  });
  test('rows: at least one unless none will do, at most twenty', () => {
    const row = z.object({ dag: dag(uitleg) });
    const rows = (n: number) => Array.from({ length: n }, () => ({ dag: '2026-03-02' }));
    expect([1, 20, 0, 21].map((n) => message(rijen(row, uitleg), rows(n)))).toEqual([
      null,
      null,
      'Vul ten minste één regel in.',
      'Vul ten hoogste 20 regels in.',
    ]);
    expect(message(rijen(row, uitleg, 0), [])).toBeNull();
    expect(message(rijen(row, uitleg), undefined)).toBe('Vul ten minste één regel in.');
  });
  test('something with a row of its own, and the two municipalities', () => {
    const id = '55555555-5555-4555-8555-555555555555';
    expect(right(verwijzing('dossier', uitleg), id, 'x', '')).toEqual([true, false, false]);
    expect(right(gemeente('gemeente_woon', uitleg), 'GM0014', 'buitenland', 'online')).toEqual([
      true,
      true,
      false,
    ]);
    expect(right(gemeente('gemeente_voorval', uitleg), 'GM0014', 'buitenland', 'online')).toEqual(
      all(3, true),
    );
  });
  test('a day after 2200 or before 1900 is a slip of the pen', () =>
    expect(
      ['1899-12-31', '1900-01-01', '2200-12-31', '2201-01-01'].map((day) => message(dag(uitleg), day)),
    ).toEqual([
      'Vul een datum tussen 1900 en 2200 in.',
      null,
      null,
      'Vul een datum tussen 1900 en 2200 in.',
    ]));
});

test('splitting: what was not given is nowhere, and an empty row leaves nothing in the vault', () => {
  const schema = z.object({
    naam: regel('contact', uitleg).optional(),
    dag: dag(uitleg).optional(),
    akkoord: janee(uitleg),
    rijen: rijen(z.object({ n: getal(0, 9, uitleg), tekst: tekst(uitleg).optional() }), uitleg),
  });
  const split = splitPersoonlijk(schema, { akkoord: false, rijen: [{ n: 0 }, { n: 1, tekst: 'T.' }] });
  expect(split).toStrictEqual({
    coded: { akkoord: false, rijen: [{ n: 0 }, { n: 1 }] },
    persoonlijk: [{ klasse: 'vrije_tekst', veld: 'rijen.1.tekst', waarde: 'T.' }],
  });
});
