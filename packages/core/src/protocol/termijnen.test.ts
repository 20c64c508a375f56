import { describe, expect, test } from 'vitest';
import type { Gebeurtenis, GebeurtenisType } from '../dossier/gebeurtenis.ts';
import { datum } from '../time/datum.ts';
import { standaardInstellingen } from './instellingen.ts';
import type { TermijnNaam } from './termijnen.ts';
import { termijnenOf, uitlegOf } from './termijnen-of.ts';
import { voorbeelden } from './testing/voorbeelden.ts';

const settings = standaardInstellingen(['GM0014']);
const on = <T extends GebeurtenisType>(
  op: string,
  type: T,
  over: Partial<Extract<Gebeurtenis, { type: T }>> = {},
): Gebeurtenis => ({ ...voorbeelden[type], op: datum(op), ...over }) as Gebeurtenis;
/** First day, last day, and the day it was met, of every term of this name. */
const terms = (naam: TermijnNaam, ...events: Gebeurtenis[]) =>
  termijnenOf(
    events.map((gebeurtenis, i) => ({ versie: i + 1, gebeurtenis })),
    settings,
  )
    .filter(({ termijn }) => termijn === naam)
    .map((t) => [t.begonnenOp, t.uiterlijkOp, t.voldaanOp ?? t.vervallenOp]);

describe('urgency', () => {
  const urgent = on('2026-03-02', 'MeldingReceived', { spoedeisend: true });
  test('protocol 3.4: it is due on the day on which it is judged urgent', () =>
    expect(terms('spoed', on('2026-03-05', 'UrgencyJudged', { spoedeisend: true }))).toEqual([
      ['2026-03-05', '2026-03-05', null],
    ]));
  test.each([
    ['spoken to at once', on('2026-03-02', 'MeldingReceived', { spoedeisend: true, direct: true })],
    ['not urgent', on('2026-03-02', 'MeldingReceived')],
    ['judged not urgent', on('2026-03-02', 'UrgencyJudged')],
  ])('protocol 3.4: nothing runs for what is %s', (_, event) => expect(terms('spoed', event)).toEqual([]));
  test('protocol 3.4: what happens in between does not make urgent news of it', () => {
    const between = on('2026-03-02', 'BehandelaarAssigned');
    const again = on('2026-03-03', 'UrgencyJudged', { spoedeisend: true });
    expect(terms('spoed', urgent, between, again)).toEqual([['2026-03-02', '2026-03-02', null]]);
    expect(terms('contact', urgent, between, on('2026-03-03', 'UrgencyJudged'))).toEqual([
      ['2026-03-02', '2026-03-04', null],
    ]);
  });
});

describe('nobody can be reached', () => {
  const anonymous = on('2026-03-02', 'MeldingReceived', { anonimiteit: 'geheel', onbereikbaar: true });
  const reachable = on('2026-03-10', 'ContactwijzeAgreed', { voorwaarden: ['ander_telefoon'] });
  test('protocol 3.3: what happens in between does not make them reachable', () =>
    expect(terms('contact', anonymous, on('2026-03-04', 'BehandelaarAssigned'), reachable)).toEqual([
      ['2026-03-10', '2026-03-12', null],
    ]));
  test('protocol 3.3: an attempt was an attempt; no term begins for another', () =>
    expect(terms('contact', anonymous, on('2026-03-04', 'ContactAttempted'), reachable)).toEqual([]));
  test('protocol 3.3: judged not urgent while nobody can be reached, the term waits', () =>
    expect(
      terms('contact', { ...anonymous, spoedeisend: true } as Gebeurtenis, on('2026-03-03', 'UrgencyJudged')),
    ).toEqual([]));
});

describe('documents of the client, and the answer of the bureau', () => {
  test('protocol 5.5a: a week from the request, or until the day that was named', () => {
    expect(terms('aanlevering', on('2026-03-10', 'StukkenRequested'))).toEqual([
      ['2026-03-10', '2026-03-17', null],
    ]);
    const named = on('2026-03-10', 'StukkenRequested', { uiterlijk: datum('2026-03-12') });
    expect(terms('aanlevering', named)).toEqual([['2026-03-10', '2026-03-12', null]]);
  });
  test('protocol 5.5a: nothing runs when the client promised nothing', () =>
    expect(terms('aanlevering', on('2026-03-10', 'IntakeHeld'))).toEqual([]));
  test('protocol 5.5b: delay that was told ends the two weeks, and the new date holds', () => {
    const told = on('2026-03-20', 'VertragingTold', { nieuweDatum: datum('2026-04-10') });
    expect(terms('uitsluitsel', on('2026-03-10', 'IntakeHeld'), told)).toEqual([
      ['2026-03-10', '2026-03-24', '2026-03-20'],
      ['2026-03-20', '2026-04-10', null],
    ]);
  });
  test('protocol 6.1: no plan is due when the case is not taken up', () =>
    expect(terms('plan', on('2026-03-18', 'BehandelingDecided', { inBehandeling: false }))).toEqual([]));
});

describe('copies for the client', () => {
  test.each([
    [true, on('2026-03-23', 'OnderzoekStarted', { afschriftMee: false })],
    [false, on('2026-03-23', 'OnderzoekStarted', { afschriftMee: true })],
    [true, on('2026-03-23', 'ConclusieSent', { afschriftMee: false })],
    [false, on('2026-03-23', 'ConclusieSent', { afschriftMee: true })],
    [true, on('2026-03-23', 'DocumentAdded', { partij: 'wederpartij', richting: 'verzonden' })],
    [true, on('2026-03-23', 'DocumentAdded', { partij: 'wederpartij', richting: 'ontvangen' })],
    [false, on('2026-03-23', 'DocumentAdded', { partij: 'wederpartij', richting: 'eigen' })],
    [false, on('2026-03-23', 'DocumentAdded', { partij: 'client', richting: 'verzonden' })],
  ])('protocol 8.5: a copy is due (%s) after %o', (due, event) =>
    expect(terms('afschrift', event)).toEqual(due ? [['2026-03-23', '2026-03-30', null]] : []),
  );
  test('protocol 8.5: a copy meets what was sent on its day or before, not what came later', () => {
    const letter = on('2026-03-23', 'HoorWederhoorbriefSent');
    expect(terms('afschrift', letter, on('2026-03-22', 'AfschriftSent'))[0]?.[2]).toBeNull();
    expect(terms('afschrift', letter, on('2026-03-23', 'AfschriftSent'))[0]?.[2]).toBe('2026-03-23');
  });
});

describe('progress', () => {
  test('protocol 8.3, 4.3: nobody is kept informed under a plan without a client', () => {
    const alone = on('2026-03-20', 'PlanAgreed', { zonderClient: true });
    expect(terms('voortgang', alone, on('2026-03-23', 'VoortgangDiscussed'))).toEqual([]);
  });
  test('protocol 8.3: other events leave the agreed plan in force', () => {
    const [first, second] = terms(
      'voortgang',
      on('2026-03-20', 'PlanAgreed'),
      on('2026-03-21', 'BehandelaarAssigned'),
      on('2026-03-23', 'ContactMade'),
    );
    expect([first?.[2], second?.[0]]).toEqual(['2026-03-23', '2026-03-23']);
  });
});

describe('steps of the plan', () => {
  const uiterlijk = datum('2026-04-20');
  const planned = (stap: string, doorWie = 'bureau') =>
    on('2026-03-20', 'StapPlanned', { stap, doorWie, uiterlijk });
  test.each([
    ['client', 'client'],
    ['bureau', 'bureau'],
    ['instantie', 'derde'],
    ['code van vroeger', 'bureau'],
  ])('protocol 7.2, 8.2a: a step by %s binds %s', (doorWie, bindt) => {
    const [step] = termijnenOf([{ versie: 1, gebeurtenis: planned('gesprek', doorWie) }], settings);
    expect(step).toMatchObject({ termijn: 'planstap', bindt, uiterlijkOp: uiterlijk });
  });
  test.each([
    ['gesprek', on('2026-03-30', 'StapTaken', { stap: 'gesprek' }), '2026-03-30'],
    ['gesprek', on('2026-03-30', 'StapTaken', { stap: 'informatie' }), null],
    ['gesprek', on('2026-03-30', 'HoorWederhoorbriefSent'), null],
    ['hoor-wederhoor', on('2026-03-30', 'HoorWederhoorbriefSent'), '2026-03-30'],
    ['hoor-wederhoor', on('2026-03-30', 'StapTaken', { stap: 'gesprek' }), null],
    ['gesprek', on('2026-03-30', 'EindeTold'), '2026-03-30'],
  ])('protocol 7.3a, 8.2a: only the step itself ends the term of %s: %o', (stap, event, ended) =>
    expect(terms('planstap', planned(stap), event)).toEqual([['2026-03-20', '2026-04-20', ended]]),
  );
});

describe('several of one kind run side by side', () => {
  const noted = on('2026-03-20', 'TermijnNoted', { bron: 'rechter', uiterlijk: datum('2026-04-20') });
  const opened = on('2026-03-20', 'ProcedureOpened', { soort: 'klacht_bureau', van: 'client' });
  const asked = on('2026-03-20', 'VerzoekReceived', { soort: 'inzage' });
  const klaar = '2026-03-25';
  test.each<[string, TermijnNaam, Gebeurtenis, Gebeurtenis, boolean]>([
    ['8.2a', 'externeTermijn', noted, on(klaar, 'TermijnSettled', { bron: 'rechter' }), true],
    ['8.2a', 'externeTermijn', noted, on(klaar, 'TermijnSettled', { bron: 'college' }), false],
    ['8.2a', 'externeTermijn', noted, on(klaar, 'DossierClosed'), true],
    ...(['procedureBevestiging', 'procedureAntwoord', 'procedureUiterste'] as const).flatMap((naam) =>
      (
        [
          ['klacht_bureau', 'client', true],
          ['klacht_bureau', 'wederpartij', false],
          ['bezwaar', 'client', false],
          ['bezwaar', 'wederpartij', false],
        ] as const
      ).map(([soort, van, ends]): [string, TermijnNaam, Gebeurtenis, Gebeurtenis, boolean] => [
        '5.4.5',
        naam,
        opened,
        on(klaar, 'ProcedureSettled', { soort, van }),
        ends,
      ]),
    ),
    ['A15', 'verzoek', asked, on(klaar, 'VerzoekAnswered', { soort: 'inzage' }), true],
    ['A16-17', 'verzoek', asked, on(klaar, 'VerzoekAnswered', { soort: 'wissing' }), false],
  ])('article %s: %s, from %o, with %o', (_, naam, begun, event, ends) =>
    expect(terms(naam, begun, event).map(([, , ended]) => ended)).toEqual([ends ? klaar : null]),
  );
  test('protocol A15: extension ends the month of its own request, and its new date holds', () => {
    const extended = on(klaar, 'VerzoekExtended', { soort: 'inzage', uiterlijk: datum('2026-06-20') });
    expect(terms('verzoek', asked, extended)).toEqual([
      ['2026-03-20', '2026-04-20', klaar],
      [klaar, '2026-06-20', null],
    ]);
    expect(terms('verzoek', on('2026-01-31', 'VerzoekReceived'))).toEqual([
      ['2026-01-31', '2026-02-28', null],
    ]);
  });
});

test('protocol 7.3a, 8.2a, A15: the explanation of a day says where it was named, or how it was counted', () => {
  const says = (naam: TermijnNaam, gebeurtenis: Gebeurtenis) =>
    uitlegOf(naam, { versie: 1, gebeurtenis }, settings);
  const day = datum('2026-04-20');
  const letter = on('2026-03-20', 'HoorWederhoorbriefSent', { antwoordVoor: day });
  expect(says('hoorWederhoor', letter)).toBe('Deze dag staat in de brief.');
  expect(says('planstap', on('2026-03-20', 'StapPlanned'))).toBe('Deze dag staat in het plan van aanpak.');
  expect(says('externeTermijn', on('2026-03-20', 'TermijnNoted'))).toBe(
    'Deze dag volgt uit wat is vastgelegd.',
  );
  expect(says('verzoek', on('2026-03-20', 'VerzoekReceived'))).toBe(
    '1 maand na vrijdag 20 maart 2026 is maandag 20 april 2026.',
  );
  expect(says('hoorWederhoor', on('2026-03-20', 'HoorWederhoorbriefSent'))).toBe(
    '2 weken na vrijdag 20 maart 2026 is vrijdag 3 april 2026.',
  );
});
