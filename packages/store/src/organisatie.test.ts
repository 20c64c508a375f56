import { expect, test } from 'vitest';
import { naamsleutelOf } from './organisatie.ts';

test.each([
  ['Café De Brug B.V.', 'cafe de brug'],
  ['cafe de brug bv', 'cafe de brug'],
  ['Stichting Ouder & Kind', 'ouder en kind'],
  ['  N.V. Noordelijk-Vervoer ', 'noordelijk vervoer'],
  ['Stichting', 'stichting'],
  ['…', ''],
])('%j has the key %j', (naam, sleutel) => {
  expect(naamsleutelOf(naam)).toBe(sleutel);
});
