import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { datum } from '../../time/datum.ts';
import { standaardInstellingen } from '../instellingen.ts';
import { eventsOf } from '../testing/besluit.ts';
import { machtiging, refusedUnder, toClosing, toLetter, toPlan, walk } from '../testing/path.ts';
import { antwoordUiterlijk } from './antwoordtermijn.ts';

const machtigingId = '33333333-3333-4333-8333-333333333333';
const authorised = walk(leegDossier, [...toPlan, machtiging]);
const started = walk(leegDossier, toLetter.slice(0, -1));
const heard = walk(leegDossier, toLetter);
const settings = standaardInstellingen(['GM0014']);
const withWeeks = (dossier: Dossier, antwoordWeken?: number): Dossier => ({
  ...dossier,
  plan: dossier.plan && {
    ...dossier.plan,
    stappen: dossier.plan.stappen.map((stap) => ({ ...stap, antwoordWeken })),
  },
});

describe('letters to the other party', () => {
  test('protocol B10, 5.2e, 8.5: the notice of start names its machtiging, and whether the copy went along', () => {
    const given = { op: '2026-03-21', bericht: 'B.' };
    const kern = { type: 'OnderzoekStarted', op: '2026-03-21', machtigingId };
    expect(eventsOf(authorised, 'startOnderzoek', given)).toStrictEqual([{ ...kern, afschriftMee: false }]);
    expect(
      eventsOf(authorised, 'startOnderzoek', { ...given, afschriftMee: true, verzending: 'email' }),
    ).toStrictEqual([{ ...kern, afschriftMee: true, verzending: 'email' }]);
  });
  test('protocol 7.3a: the day of answer is the one named, or follows from the weeks of the plan, or is the usual one', () => {
    const given = { op: '2026-03-23', brief: 'B.' };
    const kern = { type: 'HoorWederhoorbriefSent', op: '2026-03-23', machtigingId };
    expect(eventsOf(started, 'sendHoorWederhoorbrief', given)).toStrictEqual([kern]);
    expect(eventsOf(withWeeks(started, 3), 'sendHoorWederhoorbrief', given)).toStrictEqual([
      { ...kern, antwoordVoor: '2026-04-13' },
    ]);
    const named = { ...given, antwoordVoor: '2026-05-01', verzending: 'post' };
    expect(eventsOf(withWeeks(started, 3), 'sendHoorWederhoorbrief', named)).toStrictEqual([
      { ...kern, antwoordVoor: '2026-05-01', verzending: 'post' },
    ]);
  });
  test('protocol 7.3b: a reminder follows when the two weeks are over, not on their last day', () => {
    refusedUnder(heard, 'sendRappel', { op: '2026-04-06', brief: 'B.' }, '7.3b', null);
    expect(eventsOf(heard, 'sendRappel', { op: '2026-04-07', brief: 'B.' })).toStrictEqual([
      { type: 'RappelSent', op: '2026-04-07', machtigingId },
    ]);
  });
  test('protocol 7.3a, 7.3b: until when the other party can answer', () => {
    const until = (over: Partial<Dossier>) => antwoordUiterlijk({ ...heard, ...over }, settings);
    const brief = (op: string, rappel: boolean, antwoordVoor: string | null): Partial<Dossier> => ({
      brief: { op: datum(op), rappel, antwoordVoor: antwoordVoor === null ? null : datum(antwoordVoor) },
    });
    expect(until({})).toBe('2026-04-06');
    // A Saturday stays a Saturday: it is no statutory term.
    expect(until(brief('2026-05-02', false, null))).toBe('2026-05-16');
    expect(until(brief('2026-05-02', false, '2026-05-04'))).toBe('2026-05-04');
    expect(until({ wachtOpWederpartij: false })).toBeNull();
    expect(until({ brief: null })).toBeNull();
    const rappel = { ...heard, ...brief('2026-05-04', true, null) };
    expect(antwoordUiterlijk(rappel, { ...settings, rappel: { weken: 1 } })).toBe('2026-05-11');
    expect(antwoordUiterlijk(heard, { ...settings, rappel: { weken: 1 } })).toBe('2026-04-06');
  });
  test('protocol 8.4: what the other party writes answers something', () => {
    const reactie = { op: '2026-04-01', houding: 'afwijzend', reactie: 'R.' };
    refusedUnder(authorised, 'receiveReactie', reactie, '7.3b', 'sendHoorWederhoorbrief');
    expect(eventsOf(heard, 'receiveReactie', reactie)).toStrictEqual([
      { type: 'WederpartijReplied', op: '2026-04-01', houding: 'afwijzend' },
    ]);
  });
});

describe('the conclusion', () => {
  const given = { op: '2026-04-20', uitkomst: 'aannemelijk', belangenAfgewogen: true, conclusie: 'C.' };
  const kern = { type: 'ConclusieSent', op: '2026-04-20', afschriftMee: false };
  const neutraal = { ...given, uitkomst: 'neutraal_beeindigd', belangenAfgewogen: false };
  test('protocol B10: it ends an investigation that began', () => {
    refusedUnder(authorised, 'sendConclusie', given, 'B10', 'startOnderzoek');
    expect(eventsOf(heard, 'sendConclusie', given)).toStrictEqual([{ ...kern, uitkomst: 'aannemelijk' }]);
    expect(
      eventsOf(heard, 'sendConclusie', { ...given, afschriftMee: true, verzending: 'overhandigd' }),
    ).toStrictEqual([{ ...kern, uitkomst: 'aannemelijk', afschriftMee: true, verzending: 'overhandigd' }]);
  });
  test('protocol B10: after both could give their view, and with interests weighed', () => {
    refusedUnder(started, 'sendConclusie', given, 'B10', 'sendHoorWederhoorbrief');
    refusedUnder(heard, 'sendConclusie', { ...given, op: '2026-04-06' }, 'B10', null);
    expect(eventsOf(heard, 'sendConclusie', { ...given, op: '2026-04-07' })).toHaveLength(1);
    refusedUnder(heard, 'sendConclusie', { ...given, belangenAfgewogen: false }, 'B10', null);
  });
  test.each<[string, Partial<Dossier>]>([
    ['became anonymous', { melding: heard.melding && { ...heard.melding, anonimiteit: 'jegens_derden' } }],
    [
      'withdrew the machtiging',
      { machtigingen: heard.machtigingen.map((m) => ({ ...m, ingetrokkenOp: datum('2026-04-01') })) },
    ],
  ])('protocol B10: for a client who %s it ends neutrally, without a judgement', (_, over) => {
    refusedUnder({ ...heard, ...over }, 'sendConclusie', given, 'B10', null);
    expect(eventsOf({ ...heard, ...over }, 'sendConclusie', neutraal)).toStrictEqual([
      { ...kern, uitkomst: 'neutraal_beeindigd' },
    ]);
  });
  test('protocol B10: a neutral end waits for no view', () =>
    expect(eventsOf(started, 'sendConclusie', neutraal)).toHaveLength(1));
});

describe('mediation and the end', () => {
  const ja = { op: '2026-04-20', client: true, wederpartij: true };
  test('protocol B11: both agree, after both could give their view', () => {
    expect(eventsOf(heard, 'agreeBemiddeling', ja)).toStrictEqual([
      { type: 'BemiddelingAgreed', op: '2026-04-20' },
    ]);
    for (const no of [{ client: false }, { wederpartij: false }, { client: false, wederpartij: false }])
      refusedUnder(heard, 'agreeBemiddeling', { ...ja, ...no }, 'B11', null);
    refusedUnder(started, 'agreeBemiddeling', ja, 'B11', 'sendHoorWederhoorbrief');
  });
  test('protocol 8.6b, B10: the other party hears of the end once there is a conclusion', () => {
    const brief = { op: '2026-04-28', brief: 'B.' };
    refusedUnder(authorised, 'tellEindeWederpartij', brief, '8.6b', null);
    refusedUnder(heard, 'tellEindeWederpartij', brief, 'B10', 'sendConclusie');
    const concluded = walk(
      leegDossier,
      toClosing.slice(
        0,
        toClosing.findIndex(([name]) => name === 'tellEindeWederpartij'),
      ),
    );
    expect(eventsOf(concluded, 'tellEindeWederpartij', brief)).toStrictEqual([
      { type: 'WederpartijEindeTold', op: '2026-04-28' },
    ]);
  });
});
