import { expect, test } from 'vitest';
import { inkorten } from './inkorten.ts';

test('a text that is cut never ends in half a character', () => {
  expect(inkorten('a😀😀', 4)).toBe('a😀');
  expect(inkorten('a😀😀', 5)).toBe('a😀😀');
  expect(inkorten('kort', 200)).toBe('kort');
  expect(inkorten('', 3)).toBe('');
});
