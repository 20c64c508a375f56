import { expect, test } from 'vitest';
import { nameFault } from './employee-name.ts';

test.each(['Anna de Vries', 'Zoë Ñandú', 'שלום', 'x'.repeat(120)])('%s is a name', (naam) => {
  expect(nameFault(naam)).toBeNull();
});

test.each(['', 'x'.repeat(121), 'a\u0007b', 'a\nb', 'a\uD800b', 'a\u001Ab'])('%j is none', (naam) => {
  expect(nameFault(naam)).toMatch(/naam|tekens/);
});
