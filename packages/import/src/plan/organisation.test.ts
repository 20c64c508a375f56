import { expect, test } from 'vitest';
import { isRechtspersoon } from './organisation.ts';

test.each([
  'Voorbeeld B.V.',
  'voorbeeld bv',
  'N.V. Voorbeeld',
  'Stichting Voorbeeld',
  'Coöperatie De Hoop U.A.',
  'GEMEENTE VOORBEELD',
  '34TH ST. CAMERA & COMPUTERS INC.',
  'VOORBEELD L.L.C.',
  'VOORBEELD, LLC',
])('%s is a legal person', (naam) => {
  expect(isRechtspersoon(naam)).toBe(true);
});

test.each(['Jan Jansen', 'Bakkerij Jansen', 'Invicta', 'J. Jansen en Zn.', 'Vof Jansen', ''])(
  '%j may be a person',
  (naam) => {
    expect(isRechtspersoon(naam)).toBe(false);
  },
);

test('the list of words is the mapping’s to choose', () => {
  expect(isRechtspersoon('Bakkerij Jansen', ['bakkerij'])).toBe(true);
  expect(isRechtspersoon('Voorbeeld B.V.', ['stichting'])).toBe(false);
});
