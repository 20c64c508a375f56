import type { Veld } from '@meldpunt/core';

/** Text that is strange but means something: it is kept as it is, and shown as text. */
export const oddTexts: Readonly<Record<string, string>> = {
  'right to left': 'שלום עולם \u202Etxt.exe',
  arabic: 'مرحبا بالعالم',
  emoji: '👩🏽‍⚖️🏳️‍🌈👨‍👩‍👧‍👦',
  'combining marks': 'Z̸͓̐a̷̰͋l̶g̵o e\u0301 é',
  formula: "=cmd|' /C calc'!A0",
  'formula by sign': '@SUM(A1:A9)+-1',
  html: '<b>vet</b><script>alert(1)</script>',
  'attribute break': '"><img src=x onerror=alert(1)>',
  'textarea break': '</textarea><script>alert(2)</script>',
  'entities as typed': '&lt;b&gt; &amp;amp; &#39; &quot;',
  sql: "'; drop table dossier; --",
  template: '{{7*7}} $\u007B7*7} <%= 7*7 %> #{7*7}',
  prototype: '__proto__',
  constructor: 'constructor',
  'null word': 'null',
  'percent codes': '%00%0d%0aSet-Cookie:%20a=b',
  'backslash codes': '\\u0000 \\x00 \\n',
  path: '../../../../etc/passwd',
  script: 'javascript:alert(1)',
  'wide digits': '１２３４',
  'not a character': 'a\u{FFFE}b\u{10FFFF}c',
  'no width': 'a\u200B\u200D\uFEFFb',
};

/** Text of several lines, for fields that have them. */
export const oddLines: Readonly<Record<string, string>> = {
  lines: 'regel een\r\nregel twee\r\n\r\nregel vier',
  tab: 'kolom\tkolom',
  'first line empty': '\n\nDaarna tekst',
};

const MEGABYTE = 1_000_000;

/** Days that don't exist, or that nothing of a case can have happened on. */
const noDays = [
  '2026-02-31',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '0000-01-01',
  '0001-01-01',
  '1899-12-31',
  '9999-12-31',
  '10000-01-01',
  '31-02-2026',
  '2026-2-3',
  '2026-03-01T10:00',
  '２０２６-03-01',
  'gisteren',
  '-1',
];

/** One bad value of a field: as JSON, and as what a form sends; absent where that can't be sent so. */
export type Bad = {
  naam: string;
  json?: unknown;
  vorm?: readonly string[];
  /** A rule can refuse it before anybody looks whether it is there. */
  ookArtikel?: true;
};

const both = (naam: string, tekst: string): Bad => ({ naam, json: tekst, vorm: [tekst] });
const onlyJson = (naam: string, json: unknown): Bad => ({ naam, json });

const scalars = [
  onlyJson('null', null),
  onlyJson('number', 4.5),
  onlyJson('array', ['a', 'b']),
  onlyJson('object', { waarde: 'a', __proto__: null }),
  onlyJson('deep', JSON.parse(`${'['.repeat(500)}1${']'.repeat(500)}`)),
];
const notTrue = onlyJson('yes', true);
const twice: Bad = { naam: 'twice', vorm: ['een', 'twee'] };

const texts = (max: number): Bad[] => [
  both('one too long', 'x'.repeat(max + 1)),
  both('bell', 'a\u0007b'),
  both('escape code', 'a\u001B[31mrood'),
  both('delete', 'a\u007Fb'),
  both('nul', 'a\0b'),
  onlyJson('half a character', 'a\uD800b'),
  onlyJson('the other half', '\uDC00'),
  onlyJson('spaces', ' \t '),
  both('megabyte', 'ab '.repeat(MEGABYTE / 3)),
  ...scalars,
  notTrue,
  twice,
];

/** Values that a field must refuse, whatever it is for. */
export const badFor = (veld: Veld): Bad[] => {
  switch (veld.soort) {
    case 'tekst':
      return texts(200);
    case 'lange_tekst':
      return texts(20_000);
    case 'datum':
      return [...noDays.map((day) => both(day, day)), ...scalars, notTrue, twice];
    case 'tijd':
      return [
        ...['24:00', '9:30', '12:60', '1230', 'ochtend', '-1:00'].map((t) => both(t, t)),
        ...scalars,
        twice,
      ];
    case 'getal':
      return [
        ...['-1', '1.5', '1e3', 'tien', '99999999999999999999', '0x10', '１'].map((n) => both(n, n)),
        ...scalars,
        onlyJson('words', '3'),
        onlyJson('much', 1e300),
        notTrue,
      ];
    case 'keuze':
      return [
        ...['bestaat_niet', '__proto__', 'constructor', 'toString', '<b>'].map((c) => both(c, c)),
        ...scalars,
        notTrue,
        twice,
      ];
    case 'keuzes':
      return [
        ...['bestaat_niet', '__proto__', 'hasOwnProperty'].map((c) => ({ naam: c, json: [c], vorm: [c] })),
        { naam: 'the same twice', json: again(veld), vorm: again(veld) },
        onlyJson('scalar', 'a'),
        onlyJson('null in it', [null]),
        onlyJson(
          'many',
          Array.from({ length: 10_000 }, () => 'a'),
        ),
        onlyJson('object', {}),
      ];
    case 'janee':
      return [
        both('misschien', 'misschien'),
        both('1', '1'),
        ...scalars,
        onlyJson('word', 'true'),
        { naam: 'both', vorm: ['ja', 'nee'] },
      ];
    case 'dossiernummer':
      return [
        ...['2026', '2026-1', '26-00001', '2026-000000000012', '２０２６-00001', "' or 1=1 --"].map((n) =>
          both(n, n),
        ),
        ...scalars,
        notTrue,
        twice,
      ];
    case 'verwijzing':
      return [
        ...['geen-id', '__proto__', "' or 1=1 --", '00000000-0000-0000-0000-00000000000g'].map((id) =>
          both(id, id),
        ),
        // What could be there, and is not.
        { ...both('nobody', '00000000-0000-4000-8000-00000000dead'), ookArtikel: true },
        ...scalars,
        notTrue,
        twice,
      ];
    case 'rijen':
      return [
        onlyJson('null', null),
        onlyJson('object', {}),
        onlyJson('null row', [null]),
        onlyJson('text row', ['a']),
        onlyJson(
          'too many',
          Array.from({ length: 21 }, () => ({})),
        ),
      ];
  }
};

const again = ({ lijst }: Veld): string[] => {
  const code = lijst?.codes[0]?.code ?? '';
  return [code, code];
};

/** Whole bodies that are no input at all. */
export const badBodies: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>> = {
  empty: '',
  null: 'null',
  text: '"tekst"',
  number: '12',
  array: '[]',
  'array of input': '[{"op":"2026-03-02"}]',
  'no fields': '{}',
  'half an object': '{"op":',
  'single quotes': "{'op':'2026-03-02'}",
  'not a number': '{"op":NaN}',
  'byte order mark': '\uFEFF{}',
  'deep arrays': `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  'deep objects': `${'{"op":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  'prototype of its own': '{"__proto__":{"op":"2026-03-02"},"constructor":{"prototype":{"op":1}}}',
  'the same key twice': '{"op":"2026-03-02","op":"31-02-2026"}',
  'no text': new Uint8Array([0xff, 0xfe, 0x7b, 0x7d]),
  form: 'op=2026-03-02',
};

const noQuestions = [
  '',
  '-1',
  '0',
  '1e9',
  'NaN',
  '2026-02-31',
  '9999-12-31',
  "' or 1=1",
  '__proto__',
  '\0',
  '\u202E',
  'x'.repeat(3_000),
];
const questions = [
  ...['pagina', 'perPagina', 'van', 'tot', 'op', 'status', 'behandelaar', 'gemeente', 'q', 'zoek', 'jaar'],
  ...['dossier', 'vastgelegd', 'vervangt', 'versie', 'nummer', 'concept', 'uit', 'na', 'gelukt', 'actie'],
];

/** A part of an address that is filled in, with the pattern that it must have. */
export const part = /:[a-zA-Z]+(?:\{(?:[^{}]|\{[^{}]*\})*\})?/g;

/** Addresses of a page or a list that ask for what makes no sense, in their parts and in the question itself. */
export const badAddresses = (pad: string): string[] =>
  noQuestions.map((word) => {
    const path = pad.replaceAll(part, encodeURIComponent(word.slice(0, 200) || 'x'));
    return `${path}?${questions.map((naam) => `${naam}=${encodeURIComponent(word)}`).join('&')}`;
  });
