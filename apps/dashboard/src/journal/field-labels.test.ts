import { expect, test } from 'vitest';
import { inFormOrder } from './field-labels.ts';

test('the words of an act stand in the order of its form, row by row, and what is unknown stands last', () => {
  const stored = [
    'elders',
    'stappen.1.alsPositief',
    'stappen.0.alsPositief',
    'stappen.0.alsGeenAntwoord',
    'resultaat',
  ];
  const shown = inFormOrder(
    'agreePlan',
    stored.map((path) => [path, ''] as const),
  );
  expect(shown.map(([path]) => path)).toEqual([
    'resultaat',
    'stappen.0.alsGeenAntwoord',
    'stappen.0.alsPositief',
    'stappen.1.alsPositief',
    'elders',
  ]);
});
