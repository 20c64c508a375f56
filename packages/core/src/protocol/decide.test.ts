import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { leegDossier } from '../dossier/dossier.ts';
import { dag, janee } from '../persoonsgegevens/velden.ts';
import { type Act, act, refuse } from './act.ts';
import { acts } from './catalogus.ts';
import { decide, possibleActs, refusalNow } from './decide.ts';
import { eventsOf, refusalOf, systeem } from './testing/besluit.ts';
import { context, faultsOf, melding, toClosing, walk } from './testing/path.ts';

const received = walk(leegDossier, [['receiveMelding', melding]]);
const proef = (over: Partial<Act>): Act =>
  ({
    ...act({
      name: 'proef',
      label: 'Proef',
      artikelen: ['8.3'],
      by: ['klachtbehandelaar'],
      input: z.object({ op: dag({ label: 'Dag' }), ja: janee({ label: 'Ja' }).optional() }),
      refuse: [],
      events: (_d, { op }) => [{ type: 'VoortgangDiscussed', op }],
    }),
    ...over,
  }) as Act;
const vandaag = context('2026-06-01');

describe('what people can do now', () => {
  test('every act that a person does is named once, possible or with why not; those of the system are not', () => {
    const offered = possibleActs(received, acts, vandaag);
    const system = acts.filter(({ by }) => by.every((rol) => rol === 'systeem')).map(({ name }) => name);
    expect([...offered.map((one) => one.act.name), ...system].sort()).toEqual(
      acts.map(({ name }) => name).sort(),
    );
    expect(system.sort()).toEqual(['findConflict', 'receiveClientMail', 'takeOverDossier']);
    for (const one of offered) expect(one.refusal).toEqual(refusalNow(received, one.act, vandaag));
  });
  test('an act that people and the system do is offered', () =>
    expect(possibleActs(received, acts, vandaag).map((one) => one.act.name)).toContain('linkVoorval'));
});

describe('who and when', () => {
  test('a role that the act does not name is refused before anything else', () =>
    expect(decide(leegDossier, proef({ by: ['directeur'] }), {}, vandaag)).toMatchObject({ refused: 'rol' }));
  test('the state of the dossier is judged before the input', () => {
    const closed = proef({ refuse: [{ artikel: '8.3', check: () => refuse('8.3', 'R.', 'H.') }] });
    expect(decide(received, closed, {}, vandaag)).toMatchObject({ refused: 'artikel', artikel: '8.3' });
    expect(decide(received, proef({}), {}, vandaag)).toMatchObject({ refused: 'invoer' });
  });
  test.each([
    ['2026-06-01', true],
    ['2026-06-02', false],
    ['2026-03-02', true],
    ['2026-03-01', false],
  ])('protocol 3: between the day of receipt and today: %s %s', (op, ok) => {
    const outcome = decide(received, proef({}), { op }, vandaag);
    if (ok) expect(outcome).toEqual({ events: [{ type: 'VoortgangDiscussed', op }], persoonlijk: [] });
    else expect(outcome).toMatchObject({ refused: 'invoer', fouten: [{ veld: 'op' }] });
  });
  test.each([
    ['1990-01-01', true],
    ['1989-12-31', false],
  ])('a melding of %s can be taken in: %s', (op, ok) => {
    const given = { ...melding, op, voorvaldatum: undefined };
    if (ok) expect(eventsOf(leegDossier, 'receiveMelding', given)).toHaveLength(1);
    else expect(faultsOf(refusalOf(leegDossier, 'receiveMelding', given))).toEqual(['op']);
  });
  test('protocol 5.2a: an incident of tomorrow did not happen; of today it can have', () => {
    const given = (voorvaldatum: string) => ({ ...melding, op: '2026-06-01', voorvaldatum });
    expect(eventsOf(leegDossier, 'receiveMelding', given('2026-06-01'))).toHaveLength(1);
    expect(faultsOf(refusalOf(leegDossier, 'receiveMelding', given('2026-06-02')))).toEqual(['voorvaldatum']);
  });
});

describe('what a dossier asks', () => {
  test('a field that this dossier asks after all is missed by its name', () => {
    const asks = proef({ asks: () => ({ ja: 'verplicht' }) });
    expect(decide(received, asks, { op: '2026-05-04' }, vandaag)).toEqual({
      refused: 'invoer',
      fouten: [{ veld: 'ja', reden: 'Vul dit in.' }],
    });
    expect(decide(received, asks, { op: '2026-05-04', ja: false }, vandaag)).toHaveProperty('events');
    for (const input of [null, undefined, 'tekst'])
      expect(faultsOf(decide(received, asks, input, vandaag) as never)).toContain('ja');
  });
  test('what is not asked in this dossier is not kept', () => {
    const seen: unknown[] = [];
    const asks = (how: 'niet' | 'verplicht') =>
      proef({
        asks: () => ({ ja: how }),
        events: (_d, input) => {
          seen.push(input);
          return [{ type: 'VoortgangDiscussed', op: (input as { op: never }).op }];
        },
      });
    decide(received, asks('niet'), { op: '2026-05-04', ja: true }, vandaag);
    decide(received, asks('verplicht'), { op: '2026-05-04', ja: true }, vandaag);
    expect(seen).toEqual([{ op: '2026-05-04' }, { op: '2026-05-04', ja: true }]);
  });
  test('protocol 8.4: an act that records nothing is refused, under its own first article', () => {
    const nothing = proef({ events: () => [] });
    const input = { op: '2026-05-04' };
    expect(decide(received, nothing, input, vandaag)).toMatchObject({ artikel: '8.3', opheffen: null });
    expect(decide(received, { ...nothing, artikelen: [] }, input, vandaag)).toMatchObject({ artikel: '8.4' });
  });
});

test('protocol 6.1: what was put forward holds nothing back once the dossier is closed', () => {
  const closed = walk(leegDossier, toClosing);
  const [question] = walk(received, [
    ['makeVoorlegging', { op: '2026-03-03', soort: 'toewijzing', vraag: 'V.' }],
  ]).voorleggingen;
  if (!question) throw new Error('no question');
  const asked = { ...closed, voorleggingen: [question] };
  expect(refusalOf(asked, 'agreePlan', {})).toMatchObject({ artikel: '8.6a', opheffen: 'reopenDossier' });
  expect(refusalOf({ ...asked, status: 'in_behandeling' }, 'agreePlan', {})).toMatchObject({
    artikel: '7.4a',
    opheffen: 'decideVoorlegging',
  });
});

test('protocol 4: the system does what it may, and no more', () =>
  expect(refusalOf(received, 'contactClient', {}, systeem)).toMatchObject({ refused: 'rol' }));
