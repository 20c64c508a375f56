import { expect, test } from 'vitest';
import { isSameOrigin, ownOrigins } from './origin.ts';

test("on one's own machine every name of that machine counts, with the same port", () => {
  expect(ownOrigins('http://localhost:8080')).toEqual([
    'http://localhost:8080',
    'http://127.0.0.1:8080',
    'http://[::1]:8080',
  ]);
  expect(
    isSameOrigin({ origin: 'http://127.0.0.1:8080', site: 'same-origin' }, 'http://localhost:8080'),
  ).toBe(true);
  expect(isSameOrigin({ origin: 'http://localhost:8081', site: undefined }, 'http://localhost:8080')).toBe(
    false,
  );
});

test('elsewhere only the one origin counts', () => {
  expect(ownOrigins('https://meldpunt.example')).toEqual(['https://meldpunt.example']);
  expect(
    isSameOrigin({ origin: 'https://meldpunt.example', site: undefined }, 'https://meldpunt.example'),
  ).toBe(true);
  expect(
    isSameOrigin(
      { origin: 'https://meldpunt.example.evil.test', site: undefined },
      'https://meldpunt.example',
    ),
  ).toBe(false);
});
