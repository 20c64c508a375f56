import { describe, expect, test } from 'vitest';
import { addDays, datum } from '../time/datum.ts';
import { kenmerkendeWoorden, woordgewicht, woordovereenkomst } from './kenmerkende-woorden.ts';
import { VOORSTEL_VANAF, type Voorvalfeiten, voorvalgelijkenis } from './voorvalgelijkenis.ts';

const op = datum('2026-03-01');
const voorval: Voorvalfeiten = {
  datum: op,
  gemeente: 'GM0014',
  organisatieId: 'a',
  terreinen: ['sport_recreatie'],
  gronden: ['ras'],
};
const other = { datum: null, gemeente: 'GM0037', organisatieId: null, terreinen: [], gronden: [] };
const none = { deel: 0, aantal: 0 };
const score = (more: Partial<Voorvalfeiten>, woorden = none) =>
  voorvalgelijkenis(voorval, { ...other, ontvangen: addDays(op, 60), ...more }, woorden).score;

test('protocol 2.2: everything the same is certain, nothing the same is nothing', () => {
  expect(score(voorval, { deel: 1, aantal: 9 })).toBe(100);
  expect(voorvalgelijkenis(voorval, { ...other, ontvangen: addDays(op, 60) }, none)).toEqual({
    score: 0,
    redenen: [],
  });
});

test('no single kind of agreement is enough for a suggestion, three together are', () => {
  for (const key of ['datum', 'gemeente', 'organisatieId', 'terreinen', 'gronden'] as const)
    expect(score({ [key]: voorval[key] })).toBeLessThan(VOORSTEL_VANAF);
  expect(score({}, { deel: 1, aantal: 9 })).toBeLessThan(VOORSTEL_VANAF);
  expect(score({ datum: op, gemeente: 'GM0014', gronden: ['ras'] })).toBeGreaterThanOrEqual(VOORSTEL_VANAF);
});

test('a nearer day weighs more, and one that is not known is judged by the receipt', () => {
  const days = [0, 1, 3, 7, 8].map((n) => score({ datum: addDays(op, n) }));
  expect(days).toEqual([...days].sort((a, b) => b - a));
  expect(days.at(-1)).toBe(0);
  expect(voorvalgelijkenis(voorval, { ...other, ontvangen: addDays(op, 2) }, none).score).toBe(12);
  expect(voorvalgelijkenis(voorval, { ...other, ontvangen: addDays(op, -1) }, none).score).toBe(0);
});

test('two places that are both unknown are not the same place, and two without organisation not the same one', () => {
  const nowhere = { ...voorval, gemeente: 'onbekend', organisatieId: null };
  const found = voorvalgelijkenis(
    nowhere,
    { ...other, gemeente: 'onbekend', ontvangen: addDays(op, 60) },
    none,
  );
  expect(found.score).toBe(0);
});

describe('words', () => {
  const a = kenmerkendeWoorden(
    'Mijn dochter mocht het zwembad niet in met haar boerkini, zei de badmeester.',
  );
  test('keep what says something, without marks and capitals', () => {
    expect([...kenmerkendeWoorden('Café ÉÉN! Dat was in 2026 niet eerlijk.')]).toEqual(['cafe', 'eerlijk']);
    expect(a).toEqual(new Set(['dochter', 'mocht', 'zwembad', 'boerkini', 'badmeester']));
  });
  test('that every story has do not count, rare ones do', () => {
    const b = kenmerkendeWoorden('De badmeester van het zwembad weigerde mijn zus om haar boerkini.');
    const c = kenmerkendeWoorden('Mijn zoon mocht zijn fiets niet in het zwembad zetten.');
    const gewicht = woordgewicht([a, b, c, kenmerkendeWoorden('Het zwembad was dicht.')]);
    const near = woordovereenkomst(a, b, gewicht);
    const far = woordovereenkomst(a, c, gewicht);
    expect(near.gedeeld.slice(0, 2)).toEqual(['badmeester', 'boerkini']);
    expect(near.deel).toBeGreaterThan(far.deel);
    expect(woordovereenkomst(a, new Set(), gewicht)).toEqual({ deel: 0, gedeeld: [] });
  });
});
