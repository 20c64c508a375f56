import { describe, expect, test } from 'vitest';
import type { Command } from './command.ts';
import { parseWords } from './parse.ts';
import { languageOf, Problem, problems, sentenceOf } from './problem.ts';

const command: Command = {
  takes: ['FILE'],
  options: {
    date: { takes: 'date', nl: 'Dag.' },
    jaar: { takes: 'number', nl: 'Jaar.', required: true },
    only: { takes: 'text', nl: 'Stap.', choices: ['a', 'b'] },
    alle: { takes: 'nothing', nl: 'Alles.' },
  },
  run: async () => 0,
};

const trouble = (...words: string[]): Problem => {
  try {
    parseWords('proef', command, words);
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('no problem');
};

describe('words after a command', () => {
  test('are read by its declaration', () => {
    expect(parseWords('proef', command, ['x.csv', '--jaar', '2025', '--only=b', '--alle', '--json'])).toEqual(
      {
        options: { jaar: '2025', only: 'b' },
        flags: new Set(['alle', 'json']),
        positional: ['x.csv'],
      },
    );
  });

  test.each([
    [['x', '--jaar', '2025', '--nee'], 'unknown-option'],
    [['x', '--jaar', '2025', '--constructor', '1'], 'unknown-option'],
    [['x', '--jaar', '2025', '-v'], 'unknown-option'],
    [['x', '--jaar', '2025', 'y'], 'unknown-option'],
    [['x'], 'missing-option'],
    [['--jaar', '2025'], 'missing-option'],
    [['x', '--jaar'], 'missing-option'],
    [['x', '--jaar', 'twee'], 'bad-number'],
    [['x', '--jaar', '-1'], 'bad-number'],
    [['x', '--jaar', '2025', '--date', '2026-02-30'], 'bad-date'],
    [['x', '--jaar', '2025', '--date', 'morgen'], 'bad-date'],
    [['x', '--jaar', '2025', '--only', 'c'], 'bad-choice'],
  ])('%j is refused as %s', (words, kind) => expect(trouble(...words).kind).toBe(kind));
});

describe('a problem', () => {
  test('has one line in two languages, with everything filled in', () => {
    for (const kind of Object.keys(problems) as (keyof typeof problems)[]) {
      const every = new Proxy({}, { get: () => 'x' });
      for (const language of ['nl', 'en'] as const) {
        const line = sentenceOf(new Problem(kind, every), language);
        expect(line, kind).not.toMatch(/[{}\n]/);
        expect(line.length).toBeGreaterThan(0);
      }
    }
  });

  test('speaks English where the terminal does, Dutch anywhere else', () => {
    expect(['en', 'en_US.UTF-8', 'en_GB'].map((LANG) => languageOf({ LANG }))).toEqual(['en', 'en', 'en']);
    expect(['nl_NL.UTF-8', 'C.UTF-8', 'C', '', 'de_DE'].map((LANG) => languageOf({ LANG }))).toEqual([
      'nl',
      'nl',
      'nl',
      'nl',
      'nl',
    ]);
    expect(languageOf({ LANG: 'nl_NL', LC_ALL: 'en_US.UTF-8' })).toBe('en');
  });
});
