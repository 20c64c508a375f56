import { nogOntbrekend } from '@meldpunt/core';
import { expect, test } from 'vitest';
import { coverage } from './coverage.ts';

test('articles stand in the order of the protocol', () => {
  const order = coverage().map(({ artikel }) => artikel);
  const first = ['0', '1', '2.1', '2.2', '2.3', '2.4', '3', '3.1'];
  expect(order.slice(0, first.length)).toEqual(first);
  expect(order.indexOf('5.4.1a')).toBeLessThan(order.indexOf('5.4.2a'));
  expect(order.indexOf('11')).toBeGreaterThan(order.indexOf('9'));
  expect(order.indexOf('B2.5')).toBeGreaterThan(order.indexOf('11'));
});

test('what misses a part is not shown as built', () => {
  const partly = coverage().filter(({ ontbreekt }) => ontbreekt);
  expect(partly.map(({ artikel }) => artikel).sort()).toEqual(Object.keys(nogOntbrekend).sort());
  expect(partly.every(({ gebouwd }) => gebouwd)).toBe(true);
});

test('every article is named by a test that stands on the page, with its title', () => {
  const all = coverage();
  expect(
    all.filter(({ gebouwd, toetsen }) => gebouwd && toetsen.length === 0).map(({ artikel }) => artikel),
  ).toEqual([]);
  const machtiging = all.find(({ artikel }) => artikel === '5.2e');
  expect(machtiging?.toetsen).toContain('without a machtiging the wederpartij is not approached');
});

test('without its tests an installation says nothing about them', () => {
  expect(coverage(new Map()).every(({ toetsen }) => toetsen.length === 0)).toBe(true);
});
