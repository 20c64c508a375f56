import { beforeAll, expect, test } from 'vitest';
import { chanceOf } from './chance.ts';
import { type Entry, violations } from './laws/law.ts';
import { laws } from './laws/laws.ts';
import { decideTry, walker } from './walk.ts';

const WALKS = 1_500;
/** What hardly ever happens in a walk, such as an urgent protective step, is looked for in this many. */
const MOST = 6_000;
const LENGTH = 80;
const journals: Entry[][] = [];

/** A journal that the core made, so that no law is broken in it. */
const journalOf = (seed: number): Entry[] => {
  const chance = chanceOf(seed);
  const walking = walker(chance.below(0x7fffffff), LENGTH);
  const journaal: Entry[] = [];
  for (let i = 0; i < LENGTH; i += 1) {
    const tried = walking.next(chance.below(0x7fffffff));
    const outcome = decideTry(walking.dossier, tried);
    if ('entries' in outcome) journaal.push(...outcome.entries);
    walking.hear(tried, outcome);
  }
  return journaal;
};

beforeAll(() => {
  for (let seed = 0; seed < WALKS; seed += 1) journals.push(journalOf(seed));
});

test.each(laws.map((law) => [`${law.artikel}: ${law.wet}`, law] as const))(
  '%s: a journal that breaks it is caught',
  { timeout: 120_000 },
  (_, law) => {
    const caughtIn = (journaal: Entry[]) =>
      violations([law], law.spoil(journaal)).length > 0 && violations([law], journaal).length === 0;
    let caught = journals.some(caughtIn);
    while (!caught && journals.length < MOST) {
      const journaal = journalOf(journals.length);
      journals.push(journaal);
      caught = caughtIn(journaal);
    }
    expect(caught).toBe(true);
  },
);

test('there are at least sixty laws, of every chapter', () => {
  expect(laws.length).toBeGreaterThanOrEqual(60);
  const chapters = new Set(laws.map(({ artikel }) => artikel.split('.')[0]?.replace(/[a-d]$/, '')));
  for (const chapter of [
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    'B2',
    'B5',
    'B9',
    'B10',
    'B11',
    'A15',
    'A16-17',
    'U5',
  ])
    expect(chapters).toContain(chapter);
});
