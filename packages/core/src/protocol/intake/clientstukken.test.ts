import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { eventsOf, refusalOf } from '../testing/besluit.ts';
import { beslissing, faultsOf, refusedUnder, toIntake, walk } from '../testing/path.ts';

const spoken = walk(leegDossier, toIntake.slice(0, 2));
const asked = (over: object): Dossier =>
  walk(spoken, [['requestStukken', { op: '2026-05-02', stukken: 'S.', ...over }]]);
const brief = (op: string) => ({ op, brief: 'Brief.' });
const antwoord = { op: '2026-05-06', antwoord: 'deels' };

describe('documents of the client', () => {
  test('protocol 5.5a: they are asked for, by a day if one was named', () => {
    const given = { op: '2026-05-02', stukken: 'S.' };
    expect(eventsOf(spoken, 'requestStukken', given)).toStrictEqual([
      { type: 'StukkenRequested', op: '2026-05-02' },
    ]);
    expect(eventsOf(spoken, 'requestStukken', { ...given, uiterlijk: '2026-05-20' })).toStrictEqual([
      { type: 'StukkenRequested', op: '2026-05-02', uiterlijk: '2026-05-20' },
    ]);
  });
  // Asked on a Saturday: a week later is a Saturday too, and no statutory term moves it.
  test.each([
    [{}, '2026-05-09', false],
    [{}, '2026-05-10', true],
    [{ uiterlijk: '2026-05-20' }, '2026-05-20', false],
    [{ uiterlijk: '2026-05-20' }, '2026-05-21', true],
  ])(
    'protocol 5.4.6, 5.5a: the second letter follows the first term: asked with %o, on %s: %s',
    (over, op, ok) => {
      if (ok)
        expect(eventsOf(asked(over), 'remindStukken', brief(op))).toStrictEqual([
          { type: 'StukkenReminded', op },
        ]);
      else refusedUnder(asked(over), 'remindStukken', brief(op), '5.4.6', null);
    },
  );
  test('protocol 5.4.6: nothing is asked again, or answered, that was never asked or was answered', () => {
    refusedUnder(spoken, 'remindStukken', {}, '5.4.6', 'requestStukken');
    refusedUnder(spoken, 'receiveStukken', {}, '5.4.6', 'requestStukken');
    const answered = walk(asked({}), [['receiveStukken', antwoord]]);
    refusedUnder(answered, 'remindStukken', {}, '5.4.6', 'requestStukken');
    refusedUnder(answered, 'receiveStukken', {}, '5.4.6', 'requestStukken');
  });
  test('protocol 5.4.6b: an answer is an answer', () =>
    expect(eventsOf(asked({}), 'receiveStukken', antwoord)).toStrictEqual([
      { type: 'StukkenReceived', op: '2026-05-06', antwoord: 'deels' },
    ]));
});

describe('the decision takes longer', () => {
  const held = walk(leegDossier, toIntake);
  const told = { op: '2026-03-20', nieuweDatum: '2026-04-10', bericht: 'B.' };
  test('protocol 5.5b: the client hears it with a new date, that lies ahead', () => {
    expect(eventsOf(held, 'tellVertraging', told)).toStrictEqual([
      { type: 'VertragingTold', op: '2026-03-20', nieuweDatum: '2026-04-10' },
    ]);
    expect(eventsOf(held, 'tellVertraging', { ...told, nieuweDatum: '2026-03-21' })).toHaveLength(1);
    refusedUnder(held, 'tellVertraging', { ...told, nieuweDatum: '2026-03-20' }, '5.5b', null);
  });
  test('protocol 5.5b: not before an interview, nor after the decision', () => {
    refusedUnder(spoken, 'tellVertraging', told, '6', 'holdIntake');
    const decided = walk(held, [
      ['tellBekendwording', { op: '2026-03-10', risicos: 'R.' }],
      ['decideBehandeling', beslissing],
    ]);
    expect(refusalOf(decided, 'tellVertraging', told)).toMatchObject({
      artikel: '5.5b',
      uitweg: 'discussVoortgang',
    });
  });
});

test('protocol 5a: where an interpreter is needed the language is named', () => {
  const chosen = walk(leegDossier, toIntake.slice(0, 3));
  const given = { op: '2026-03-04', intakeOp: '2026-03-10', bevestiging: 'telefonisch', tolk: true };
  expect(faultsOf(refusalOf(chosen, 'confirmAfspraak', given))).toEqual(['taal']);
  expect(eventsOf(chosen, 'confirmAfspraak', { ...given, taal: 'Verzonnen taal' })).toStrictEqual([
    {
      type: 'AfspraakConfirmed',
      op: '2026-03-04',
      intakeOp: '2026-03-10',
      bevestiging: 'telefonisch',
      tolk: true,
    },
  ]);
});
