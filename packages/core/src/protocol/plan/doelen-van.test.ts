import { expect, test } from 'vitest';
import { doelenVan } from './doelen-van.ts';

test('protocol 9: each line of the intended result is a goal, with or without a mark before it', () => {
  expect(
    doelenVan('- Excuses van de winkel\n\n* Een nieuwe afspraak\r\n3. Beleid in 2026\n1990 punten'),
  ).toEqual(['Excuses van de winkel', 'Een nieuwe afspraak', 'Beleid in 2026', '1990 punten']);
  expect(doelenVan('Eén doel. Met twee zinnen.')).toEqual(['Eén doel. Met twee zinnen.']);
  expect(doelenVan(' \n')).toEqual([]);
  expect(doelenVan('x\n'.repeat(50))).toHaveLength(20);
});
