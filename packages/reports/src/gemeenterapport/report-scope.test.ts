import { datum } from '@meldpunt/core';
import { expect, test } from 'vitest';
import { gemeentenInRapport } from './report-scope.ts';

const vandaag = datum('2026-03-12');

test('all municipalities are those of the year', () => {
  expect(gemeentenInRapport(2025, 'alle', vandaag)).toHaveLength(10);
  expect(gemeentenInRapport(2020, 'alle', vandaag)).toContain('GM0010');
  expect(gemeentenInRapport(2020, 'alle', vandaag)).toHaveLength(12);
});

test('a municipality is asked by its code or its name, and stands once', () => {
  expect(gemeentenInRapport(2025, ['gm0014', 'Groningen', ' het hogeland'], vandaag)).toEqual([
    'GM0014',
    'GM1966',
  ]);
});

test('an unknown municipality is refused with the list of the year', () => {
  expect(() => gemeentenInRapport(2025, ['Delfzijl'], vandaag)).toThrow(
    /De gemeente "Delfzijl" is er niet in het jaar 2025\. Kies uit: Eemsdelta \(GM1979\), .* en Westerwolde/,
  );
  expect(gemeentenInRapport(2020, ['Delfzijl'], vandaag)).toEqual(['GM0010']);
});

test.each([2009, 2027, 2025.5, Number.NaN])('the year %d is refused', (jaar) => {
  expect(() => gemeentenInRapport(jaar, 'alle', vandaag)).toThrow(/Kies een jaar van 2010 tot en met 2026/);
});
