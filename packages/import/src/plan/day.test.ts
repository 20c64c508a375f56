import { expect, test } from 'vitest';
import { dayOfSerial, dayOfText, knownFormat } from './day.ts';

const dutch = ['jjjj-mm-dd', 'd-m-jjjj'];

test.each([
  ['2024-02-29', dutch, '2024-02-29'],
  ['3-4-2024', dutch, '2024-04-03'],
  ['03-04-2024', dutch, '2024-04-03'],
  ['03-04-2024 14:05', dutch, '2024-04-03'],
  ['2024-04-03T14:05:00.000Z', dutch, '2024-04-03'],
  ['30-2-2024', dutch, null],
  ['3/4/2024', dutch, null],
  ['4/3/2024', ['m/d/jjjj'], '2024-04-03'],
  ['3.4.24', ['d.m.jj'], '2024-04-03'],
  ['45385', dutch, null],
  ['45385', ['excel'], '2024-04-03'],
  ['gisteren', dutch, null],
])('%j by %j is %j', (text, formats, day) => {
  expect(dayOfText(text, formats)).toBe(day);
});

test.each([
  [61, '1900-03-01'],
  [45385, '2024-04-03'],
  [45385.75, '2024-04-03'],
  [0, null],
  [60, null],
  [Number.NaN, null],
  [4_000_000, null],
])('Excel day %j is %j', (serial, day) => {
  expect(dayOfSerial(serial)).toBe(day);
});

test('a way of writing needs day, month and year, once each', () => {
  expect(['d-m-jjjj', 'dd/mm/jj', 'jjjj.m.d', 'excel'].every(knownFormat)).toBe(true);
  expect(['d-m', 'd-d-jjjj', 'd-m-jjj', 'dag-m-jjjj', 'yyyy-mm-dd', ''].some(knownFormat)).toBe(false);
});
