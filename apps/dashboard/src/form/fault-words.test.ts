import { catalogus } from '@meldpunt/core';
import { expect, test } from 'vitest';
import { namedFaults } from './fault-words.ts';

const { agreePlan, receiveMelding } = catalogus;
const words = (
  schema: Parameters<typeof namedFaults>[0],
  veld: string,
  typed: Record<string, string[]> = {},
) => namedFaults(schema, [{ veld, reden: 'Dit klopt niet.' }], typed)[0]?.reden;

test('what was left empty is asked for by name', () => {
  expect(words(receiveMelding.input, 'spoedeisend')).toBe('Kies ja of nee bij "De melding is spoedeisend".');
  expect(words(receiveMelding.input, 'tijd', { tijd: [' '] })).toBe(
    'Vul een tijd in bij "Tijd van ontvangst".',
  );
  expect(words(agreePlan.input, 'stappen.1.stap')).toBe('Kies een antwoord bij "Stap" (regel 2).');
});

test('what was filled in wrongly keeps its own reason', () => {
  expect(words(receiveMelding.input, 'op', { op: ['2099-01-01'] })).toBe(
    '"Dag van ontvangst": Dit klopt niet.',
  );
});

test('a fault of something that is not on the form is left as it is', () => {
  expect(words(receiveMelding.input, 'handeling')).toBe('Dit klopt niet.');
});

test('every field of every act, left empty, is asked for in a sentence', () => {
  const said = Object.values(catalogus).flatMap(({ input }) =>
    namedFaults(
      input,
      Object.keys(input.shape).map((veld) => ({ veld, reden: '' })),
      {},
    ).map(({ reden }) => reden),
  );
  expect(said.length).toBeGreaterThan(200);
  for (const one of said) expect(one).toMatch(/^(Vul|Kies) .* "[^"]+"\.$/);
});
