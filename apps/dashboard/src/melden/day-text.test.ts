import { datum } from '@meldpunt/core';
import { expect, test } from 'vitest';
import { readDay } from './day-text.ts';

const vandaag = datum('2026-03-02');

test.each([
  ['1-3-2026', '2026-03-01'],
  ['01/03/26', '2026-03-01'],
  ['1.3.2026', '2026-03-01'],
  [' 1 3 2026 ', '2026-03-01'],
  ['1 maart 2026', '2026-03-01'],
  ['1 MRT 2026', '2026-03-01'],
  ['1 mrt. 26', '2026-03-01'],
  ['zondag 1 maart 2026', '2026-03-01'],
  ['2026-03-01', '2026-03-01'],
  ['31-12-99', '1999-12-31'],
  ['29 februari 2024', '2024-02-29'],
  ['vandaag', '2026-03-02'],
  ['Vanochtend', '2026-03-02'],
  ['Gisteren', '2026-03-01'],
  ['gisteravond', '2026-03-01'],
  ['eergisteren', '2026-02-28'],
  ['1 maart', '2026-03-01'],
  ['2 mrt', '2026-03-02'],
  ['3 maart', '2025-03-03'],
  ['zondag 30 november', '2025-11-30'],
])('%s is %s', (text, day) => {
  expect(readDay(text, vandaag)).toBe(day);
});

test.each([
  '31-2-2026',
  '31 juni',
  'morgen',
  'zondag',
  '1-13-2026',
  '0-1-2026',
  '1 foo 2026',
  '12345',
  '',
  '1-3-202',
])('%s is no day', (text) => {
  expect(readDay(text, vandaag)).toBeNull();
});
