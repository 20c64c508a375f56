import { isDatum } from '@meldpunt/core';
import type { Command, Invocation, OptionSpec } from './command.ts';
import { Problem } from './problem.ts';

/** Options that every command knows. */
export const generalOptions = {
  json: { takes: 'nothing', nl: 'Toon de uitkomst als JSON, voor andere programma’s.' },
  verbose: { takes: 'nothing', nl: 'Toon bij een fout de technische melding.' },
} as const satisfies Record<string, OptionSpec>;

type Parsed = Pick<Invocation, 'options' | 'flags' | 'positional'>;

const checkValue = (name: string, spec: OptionSpec, value: string): void => {
  if (spec.takes === 'date' && !isDatum(value)) throw new Problem('bad-date', { value });
  if (spec.takes === 'number' && !/^\d{1,9}$/.test(value))
    throw new Problem('bad-number', { value, name: `--${name}` });
  if (spec.choices && !spec.choices.includes(value)) {
    throw new Problem('bad-choice', { value, name: `--${name}`, choices: spec.choices.join(', ') });
  }
};

/** Reads the words after a command by its declaration; throws a Problem for the first that does not fit. */
export const parseWords = (commandName: string, command: Command, words: readonly string[]): Parsed => {
  const specs: Record<string, OptionSpec> = { ...command.options, ...generalOptions };
  const options: Record<string, string> = {};
  const flags = new Set<string>();
  const positional: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (!word.startsWith('-')) {
      positional.push(word);
      continue;
    }
    const [name = '', attached] = word.replace(/^--/, '').split(/=(.*)/s);
    const spec = word.startsWith('--') && Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (!spec)
      throw new Problem('unknown-option', { name: word.split('=')[0] ?? word, command: commandName });
    if (spec.takes === 'nothing') {
      flags.add(name);
      continue;
    }
    const value = attached ?? words[++i];
    if (value === undefined || value === '') throw new Problem('missing-option', { name: `--${name}` });
    checkValue(name, spec, value);
    options[name] = value;
  }
  for (const [name, spec] of Object.entries(command.options)) {
    if (spec.required && options[name] === undefined)
      throw new Problem('missing-option', { name: `--${name}` });
  }
  const expected = command.takes ?? [];
  if (positional.length < expected.length)
    throw new Problem('missing-option', { name: expected[positional.length] ?? '' });
  const extra = positional[expected.length];
  if (extra !== undefined) throw new Problem('unknown-option', { name: extra, command: commandName });
  return { options, flags, positional };
};
