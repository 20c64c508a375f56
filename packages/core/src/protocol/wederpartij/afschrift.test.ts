import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { evolve } from '../../dossier/evolve.ts';
import type { Gebeurtenis } from '../../dossier/gebeurtenis.ts';
import { datum } from '../../time/datum.ts';
import type { ActName } from '../catalogus.ts';
import { standaardInstellingen } from '../instellingen.ts';
import { isOpen, termijnenOf } from '../termijnen-of.ts';
import { eventOf, machtiging, refusedUnder, toLetter, toPlan, walk } from '../testing/path.ts';

const settings = standaardInstellingen(['GM0014']);
const authorised = walk(leegDossier, [...toPlan, machtiging]);
const start = { op: '2026-03-21', bericht: 'B.' };
const conclusion = { op: '2026-04-20', uitkomst: 'aannemelijk', belangenAfgewogen: true, conclusie: 'C.' };
const copies = (dossier: typeof authorised) =>
  termijnenOf(dossier.verloop, settings).filter(({ termijn }) => termijn === 'afschrift');

describe.each<[string, typeof authorised, ActName, { op: string }]>([
  ['the notice that the investigation begins', authorised, 'startOnderzoek', start],
  [
    'the conclusion',
    walk(leegDossier, [...toLetter, ['sendAfschrift', { op: '2026-03-24' }]]),
    'sendConclusie',
    conclusion,
  ],
])('%s', (_, before, name, input) => {
  const open = (over: object) => copies(walk(before, [[name, { ...input, ...over }]])).filter(isOpen);

  test.each([[{}], [{ afschriftMee: false }]])(
    'protocol 8.5: recorded without its copy (%o) it starts the term of the copy, which a copy meets',
    (over) => {
      expect(open(over).map(({ begonnenOp }) => begonnenOp)).toEqual([input.op]);
      const sent = walk(before, [
        [name, { ...input, ...over }],
        ['sendAfschrift', { op: input.op }],
      ]);
      expect(copies(sent).filter(isOpen)).toEqual([]);
    },
  );
  test('protocol 8.5: with the copy sent along nothing is open', () => {
    expect(open({ afschriftMee: true })).toEqual([]);
    refusedUnder(walk(before, [[name, { ...input, afschriftMee: true }]]), 'sendAfschrift', {}, '8.5', null);
  });
  test('protocol 8.5: what was recorded before this was asked opens no term afterwards', () => {
    const { afschriftMee: _a, ...old } = eventOf(before, name, input) as Gebeurtenis & {
      afschriftMee?: boolean;
    };
    const state = evolve(before, { versie: before.versie + 1, gebeurtenis: old as Gebeurtenis });
    expect(copies(state).filter(isOpen)).toEqual([]);
    expect(state.stukken.every(({ afschriftOp }) => afschriftOp !== null)).toBe(true);
  });
});

test('protocol 8.5: a copy holds no letter of a later day', () => {
  const later = walk(authorised, [
    ['startOnderzoek', start],
    ['sendHoorWederhoorbrief', { op: '2026-03-23', brief: 'B.' }],
    ['sendAfschrift', { op: '2026-03-22' }],
  ]);
  expect(copies(later).map(({ begonnenOp, voldaanOp }) => [begonnenOp, voldaanOp])).toEqual([
    ['2026-03-21', '2026-03-22'],
    ['2026-03-23', null],
  ]);
  expect(later.stukken.map(({ afschriftOp }) => afschriftOp)).toEqual([datum('2026-03-22'), null]);
});

test('protocol 8.4: how a letter went out is a code of the act', () => {
  expect(eventOf(authorised, 'startOnderzoek', { ...start, verzending: 'overhandigd' })).toMatchObject({
    verzending: 'overhandigd',
  });
  expect(eventOf(authorised, 'startOnderzoek', start)).not.toHaveProperty('verzending');
});
