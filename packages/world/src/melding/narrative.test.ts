import { datum, gronden, terreinen } from '@meldpunt/core';
import { expect, test } from 'vitest';
import { generateWorld } from '../generate-world.ts';
import { eventsByTerrain, groundWords, skeletons } from './narrative-parts.ts';

const world = generateWorld({ seed: 'verhaal', dossiers: 1500, totEnMet: datum('2026-06-30'), massa: 0 });
const stories = [...world.dossiers()].flatMap(({ persoonlijk }) =>
  (persoonlijk[0]?.waarden ?? []).filter((w) => w.veld === 'omschrijving').map((w) => w.waarde),
);

test('there are thirty skeletons, and stories differ', () => {
  expect(new Set(skeletons).size).toBe(30);
  expect(new Set(stories).size).toBeGreaterThan(stories.length * 0.8);
});

test('no slot stays empty, no sentence begins small, and every story says that it is made up', () => {
  const faulty = stories.filter(
    (story) =>
      /[{}]|undefined|\.\./.test(story) ||
      !/^\p{Lu}/u.test(story) ||
      !story.endsWith(' [verzonnen voorbeeld]'),
  );
  expect(stories).toHaveLength(1500);
  expect(faulty).toEqual([]);
});

test('words for grounds and terrains are words for codes that exist', () => {
  const known = (lijst: { codes: readonly { code: string }[] }) =>
    new Set(['anders', ...lijst.codes.map((c) => c.code)]);
  for (const code of Object.keys(groundWords)) expect(known(gronden)).toContain(code);
  for (const code of Object.keys(eventsByTerrain)) expect(known(terreinen)).toContain(code);
});
