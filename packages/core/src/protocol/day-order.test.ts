import { describe, expect, test } from 'vitest';
import { leegDossier } from '../dossier/dossier.ts';
import type { ActName } from './catalogus.ts';
import { attempt, letter, plan, refusedUnder, toClosing, toLetter, toPlan, walk } from './testing/path.ts';

const upTo = (last: ActName) =>
  walk(
    leegDossier,
    toClosing.slice(
      0,
      toClosing.findIndex(([name]) => name === last),
    ),
  );

describe('the order of days, whatever the order of entry', () => {
  test('protocol 4: a kind of handling is not chosen before the first contact', () => {
    const contacted = walk(leegDossier, toPlan.slice(0, 2));
    const keuze = { behandelwijze: 'advies', vormen: [] };
    refusedUnder(contacted, 'chooseBehandelwijze', { op: '2026-03-02', ...keuze }, '4', null);
    expect(
      attempt(contacted, 'chooseBehandelwijze', { op: '2026-03-03', ...keuze }, '2026-06-01'),
    ).not.toHaveProperty('refused');
  });

  test('protocol 6.1: a plan is not older than the decision to take the case up', () => {
    refusedUnder(upTo('agreePlan'), 'agreePlan', { ...plan, op: '2026-03-17' }, '6.1', null);
  });

  test('protocol 5.4.1a, 5.4.4a: an investigation is not older than the plan, nor than what the client was told', () => {
    const ready = upTo('startOnderzoek');
    refusedUnder(ready, 'startOnderzoek', { op: '2026-03-19', bericht: 'B.' }, '5.2e', 'recordMachtiging');
    const earlier = walk(leegDossier, [
      ...toPlan.filter(([name]) => !['tellBekendwording', 'agreePlan'].includes(name)),
      ['recordMachtiging', { ...machtigingInput, op: '2026-03-10' }],
    ]);
    const late = walk(earlier, [
      ['agreePlan', plan],
      ['tellBekendwording', { op: '2026-03-22', risicos: 'R.' }],
    ]);
    refusedUnder(late, 'startOnderzoek', { op: '2026-03-19', bericht: 'B.' }, '5.4.4a', null);
    refusedUnder(late, 'startOnderzoek', { op: '2026-03-21', bericht: 'B.' }, '5.4.1a', null);
  });

  test('protocol 5.4.1c, B11: no step and no mediation before the day on which the other party was asked', () => {
    const heard = walk(leegDossier, toLetter);
    const before = { op: '2026-03-22' };
    refusedUnder(heard, 'takeStap', { ...before, stap: 'gesprek', verslag: 'V.' }, '5.4.1c', null);
    refusedUnder(heard, 'agreeBemiddeling', { ...before, client: true, wederpartij: true }, 'B11', null);
  });

  test('protocol 8.6b: the other party does not hear of the end before the conclusion', () => {
    refusedUnder(
      upTo('tellEindeWederpartij'),
      'tellEindeWederpartij',
      { op: '2026-04-19', brief: 'B.' },
      '8.6b',
      null,
    );
  });

  test('protocol 5.4.4b: a case is not handed over before the client was told', () => {
    const given = { bureau: 'Een ander bureau', toestemming: true };
    refusedUnder(upTo('closeDossier'), 'transferDossier', { op: '2026-04-30', ...given }, '5.4.4b', null);
  });

  test('protocol B10: a letter is not older than the start of the investigation', () => {
    refusedUnder(
      upTo('sendHoorWederhoorbrief'),
      'sendHoorWederhoorbrief',
      { ...letter, op: '2026-03-20' },
      'B10',
      null,
    );
  });
});

const machtigingInput = {
  omvang: ['wederpartij'],
  leeftijdsklasse: 'vanaf_16',
  ondertekenaar: 'client',
  doel: 'Brief sturen.',
};
