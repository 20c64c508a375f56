import { describe, expect, test } from 'vitest';
import { addDays, datum } from '../time/datum.ts';
import { kenmerkendeWoorden, woordgewicht, woordovereenkomst } from './kenmerkende-woorden.ts';
import { type Voorvalfeiten, voorvalgelijkenis } from './voorvalgelijkenis.ts';

const op = datum('2026-03-01');
const nothing: Voorvalfeiten = {
  datum: null,
  gemeente: null,
  organisatieId: null,
  terreinen: [],
  gronden: [],
};
const long = addDays(op, 60);
const none = { deel: 0, aantal: 0 };
const compare = (
  voorval: Partial<Voorvalfeiten>,
  melding: Partial<Voorvalfeiten & { ontvangen: typeof op }>,
  woorden = none,
) => voorvalgelijkenis({ ...nothing, ...voorval }, { ...nothing, ontvangen: long, ...melding }, woorden);
const one = (punten: number, uitleg: string) => ({ score: punten, redenen: [{ punten, uitleg }] });
const zero = { score: 0, redenen: [] };

describe('protocol 2.2: what a reason weighs, and how it is told', () => {
  test.each([
    [0, 20, 'dezelfde dag'],
    [1, 16, 'één dag verschil'],
    [2, 10, '2 dagen verschil'],
    [3, 10, '3 dagen verschil'],
    [4, 5, '4 dagen verschil'],
    [7, 5, '7 dagen verschil'],
  ])('%d days between: %d points, also when the melding names the earlier day', (days, punten, uitleg) => {
    expect(compare({ datum: op }, { datum: addDays(op, days) })).toEqual(one(punten, uitleg));
    expect(compare({ datum: op }, { datum: addDays(op, -days) })).toEqual(one(punten, uitleg));
  });
  test('eight days between say nothing, and neither does the receipt when the day is known', () => {
    expect(compare({ datum: op }, { datum: addDays(op, 8), ontvangen: op })).toEqual(zero);
    expect(compare({ datum: op }, { datum: addDays(op, -8), ontvangen: op })).toEqual(zero);
  });

  test.each([
    [-1, 0],
    [0, 12],
    [3, 12],
    [4, 6],
    [14, 6],
    [15, 0],
  ])('without a day, received %d days after the incident: %d points', (days, punten) =>
    expect(compare({ datum: op }, { ontvangen: addDays(op, days) })).toEqual(
      punten === 0 ? zero : one(punten, 'kwam kort na het voorval binnen (dag niet bekend)'),
    ),
  );
  test('an incident of which the day is not known has no day in common', () => {
    expect(compare({}, { datum: op })).toEqual(zero);
    expect(compare({}, { ontvangen: op })).toEqual(zero);
  });

  test.each<[string | null, string | null, object]>([
    ['GM0014', 'GM0014', one(15, 'dezelfde gemeente')],
    ['online', 'online', one(15, 'ook online gebeurd')],
    ['GM0014', 'GM0047', zero],
    ['onbekend', 'onbekend', zero],
    ['buitenland', 'buitenland', zero],
    [null, null, zero],
    ['GM0014', null, zero],
    [null, 'GM0014', zero],
  ])('places %s and %s', (gemeente, other, expected) =>
    expect(compare({ gemeente }, { gemeente: other })).toEqual(expected),
  );

  test('the same organisation, one terrain or ground in common', () => {
    expect(compare({ organisatieId: 'a' }, { organisatieId: 'a' })).toEqual(one(30, 'dezelfde organisatie'));
    expect(compare({ organisatieId: 'a' }, { organisatieId: 'b' })).toEqual(zero);
    expect(compare({ organisatieId: 'a' }, {})).toEqual(zero);
    const both = ['sport_recreatie', 'onderwijs'];
    expect(compare({ terreinen: both }, { terreinen: ['onderwijs', 'overig'] })).toEqual(
      one(10, 'hetzelfde terrein'),
    );
    expect(compare({ terreinen: both }, { terreinen: ['overig'] })).toEqual(zero);
    expect(compare({ gronden: ['ras', 'geslacht'] }, { gronden: ['geslacht'] })).toEqual(
      one(10, 'dezelfde grond'),
    );
    expect(compare({ gronden: ['ras'] }, { gronden: ['geslacht'] })).toEqual(zero);
  });

  test('words weigh by how alike the stories are, from two of them on', () => {
    const words = (deel: number, aantal: number) => compare({}, {}, { deel, aantal });
    expect(words(1, 2)).toEqual(one(35, '2 dezelfde kenmerkende woorden in het verhaal'));
    expect(words(0.5, 3)).toEqual(one(18, '3 dezelfde kenmerkende woorden in het verhaal'));
    expect(words(1, 1)).toEqual(zero);
    expect(words(0, 3)).toEqual(zero);
  });

  test('reasons are added up, the strongest kinds first, to no more than a hundred', () => {
    const all = {
      datum: op,
      gemeente: 'GM0014',
      organisatieId: 'a',
      terreinen: ['overig'],
      gronden: ['ras'],
    };
    const { score, redenen } = compare(all, all, { deel: 1, aantal: 9 });
    expect(redenen.map(({ punten }) => punten)).toEqual([30, 20, 15, 10, 10, 35]);
    expect(score).toBe(100);
    expect(compare(all, { ...all, datum: null }).score).toBe(65);
  });
});

describe('how much words say', () => {
  test('a word of no other story says all, one of every story nothing', () => {
    const stories = ['zwembad boerkini', 'zwembad fiets', 'zwembad hond'].map(kenmerkendeWoorden);
    const gewicht = woordgewicht(stories);
    expect(gewicht('ergens')).toBeCloseTo(1);
    expect(gewicht('fiets')).toBeCloseTo(0.5);
    expect(gewicht('zwembad')).toBeCloseTo(0);
  });

  const same = () => 1;
  const words = (...of: string[]) => new Set(of);
  test('two stories are as alike as the shorter one is shared', () => {
    expect(woordovereenkomst(words('a', 'b'), words('b', 'a', 'c', 'd'), same)).toEqual({
      deel: 1,
      gedeeld: ['a', 'b'],
    });
    expect(woordovereenkomst(words('a', 'b', 'c', 'd'), words('a', 'x'), same).deel).toBe(0.5);
    expect(woordovereenkomst(words('a'), words('x'), same)).toEqual({ deel: 0, gedeeld: [] });
    expect(woordovereenkomst(words('a'), words('a'), () => 3).deel).toBe(1);
  });
  test('shared words stand by weight, then by letter; those without weight are left out', () => {
    const weights: Record<string, number> = { a: 1, b: 1, c: 1, heavy: 2, plain: 0 };
    const story = words('b', 'plain', 'c', 'heavy', 'a');
    const found = woordovereenkomst(story, story, (word) => weights[word] ?? 0);
    expect(found).toEqual({ deel: 1, gedeeld: ['heavy', 'a', 'b', 'c'] });
  });
  test('a word has at least four signs, and is no number', () => {
    expect([...kenmerkendeWoorden('hek fiets 2026 bus12 FIETS, moskee.')]).toEqual([
      'fiets',
      'bus12',
      'moskee',
    ]);
  });
});
