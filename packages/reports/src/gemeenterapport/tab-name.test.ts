import { expect, test } from 'vitest';
import { kebab, tabName } from './tab-name.ts';

test('a tab keeps the name as far as Excel allows', () => {
  expect(tabName('Het Hogeland')).toBe('Het Hogeland');
  expect(tabName("'s-Gravenhage")).toBe('’s-Gravenhage');
  expect(tabName('Bergen (NH.): a/b')).toBe('Bergen (NH.)- a-b');
  expect(tabName('Nissewaard en alle gemeenten daar omheen').length).toBeLessThanOrEqual(31);
});

test('a file name has lower case letters and dashes', () => {
  expect(kebab('Súdwest-Fryslân')).toBe('sudwest-fryslan');
  expect(kebab("'s-Gravenhage")).toBe('s-gravenhage');
  expect(kebab('Het Hogeland')).toBe('het-hogeland');
});
