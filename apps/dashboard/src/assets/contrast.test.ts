import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cssBundle } from './css-bundle.ts';

const source = readFileSync(new URL('css/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = source.split('@media (prefers-color-scheme: dark)');
const tokensOf = (text: string) =>
  new Map([...text.matchAll(/--mp-([\w-]+): (#[0-9a-f]{6})/g)].map(([, n, c]) => [n, c]));
const themes = { licht: tokensOf(light), donker: new Map([...tokensOf(light), ...tokensOf(dark)]) };

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (high + 0.05) / (low + 0.05);
};

const text: [string, string][] = [
  ...['paper', 'ground', 'well', 'accent-pale'].flatMap((on): [string, string][] => [
    ['ink', on],
    ['ink-soft', on],
    ['accent', on],
    ['accent-deep', on],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-deep'],
  ['on-head', 'head'],
  ['on-head-soft', 'head'],
  ['on-demo', 'demo'],
  ['focus', 'focus-halo'],
  ...['danger', 'warn', 'ok', 'info'].flatMap((kleur): [string, string][] => [
    [kleur, `${kleur}-pale`],
    ['ink', `${kleur}-pale`],
    [kleur, 'paper'],
  ]),
];
const interfaces: [string, string][] = [
  ['edge', 'paper'],
  ['edge', 'ground'],
  ['edge', 'well'],
  ['focus', 'paper'],
  ['focus', 'ground'],
  ['chart-1', 'paper'],
  ['chart-2', 'paper'],
  ['chart-3', 'paper'],
];

test.each(Object.entries(themes))(
  'in the %s theme text and controls stand out enough (WCAG 1.4.3, 1.4.11)',
  (_, theme) => {
    const weak = (pairs: [string, string][], least: number) =>
      pairs.filter(([a, b]) => contrast(theme.get(a) ?? '', theme.get(b) ?? '') < least);
    expect(weak(text, 4.5)).toEqual([]);
    expect(weak(interfaces, 3)).toEqual([]);
  },
);

test('the style sheet is small and asks nothing of another site', () => {
  const css = cssBundle();
  expect(gzipSync(css).length).toBeLessThan(60_000);
  expect(css).not.toMatch(/url\(["']?(https?:)?\/\//);
  expect(css).not.toContain('@import');
});
