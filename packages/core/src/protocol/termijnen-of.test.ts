import { describe, expect, test } from 'vitest';
import type { Gebeurtenis } from '../dossier/gebeurtenis.ts';
import { type Datum, datum } from '../time/datum.ts';
import { standaardInstellingen } from './instellingen.ts';
import { termijnregels } from './termijnen.ts';
import { isOpen, termijnenOf } from './termijnen-of.ts';

const settings = standaardInstellingen(['GM0014']);
const received = (
  op: string,
  over: Partial<Extract<Gebeurtenis, { type: 'MeldingReceived' }>> = {},
): Gebeurtenis => ({
  type: 'MeldingReceived',
  op: datum(op),
  ontvangenOp: `${op}T09:00:00.000Z`,
  registratiedatum: datum(op),
  kanaal: 'telefoon',
  rolMelder: 'slachtoffer',
  anonimiteit: 'geen',
  spoedeisend: false,
  direct: false,
  melderRef: 'r',
  gronden: ['ras'],
  terrein: 'horeca_amusement',
  aard: 'geweld',
  gemeenteWoon: 'GM0014',
  gemeenteVoorval: 'GM0014',
  aantalSlachtoffers: 1,
  ...over,
});
const journaal = (...events: Gebeurtenis[]) =>
  events.map((gebeurtenis, i) => ({ versie: i + 1, gebeurtenis }));
const day = (op: string): Datum => datum(op);
const dueOf = (naam: string, ...events: Gebeurtenis[]) =>
  termijnenOf(journaal(...events), settings).find((t) => t.termijn === naam);

describe('protocol 3.1, 3.2, 3.3: contact within two working days', () => {
  // Known answers by hand from the calendar of the Algemene termijnenwet: [received, at the latest].
  test.each([
    ['2026-03-02', '2026-03-04'], // Monday
    ['2026-03-05', '2026-03-09'], // Thursday: over the weekend
    ['2026-04-02', '2026-04-07'], // Thursday before Easter: Friday worked, Monday a holiday
    ['2026-04-24', '2026-04-29'], // Friday before Koningsdag on Monday
    ['2025-04-25', '2025-04-29'], // Koningsdag on Saturday 26 April 2025
    ['2026-05-13', '2026-05-18'], // eve of Hemelvaart
    ['2026-12-24', '2026-12-29'], // Christmas on Friday and Saturday
    ['2028-02-28', '2028-03-01'], // over 29 February
  ])('received %s, contact by %s', (op, uiterlijk) => {
    expect(dueOf('contact', received(op))?.uiterlijkOp).toBe(uiterlijk);
  });

  test('an explanation names the days that were skipped', () => {
    expect(dueOf('contact', received('2026-04-24'))?.uitleg).toMatch(/Koningsdag/);
  });

  test('nothing runs when a case worker was spoken to at once', () => {
    expect(dueOf('contact', received('2026-03-02', { direct: true }))).toBeUndefined();
  });

  test('a contact meets it, on the day of the contact', () => {
    const contact: Gebeurtenis = {
      type: 'ContactMade',
      op: day('2026-03-03'),
      wijze: 'telefoon',
      metSlachtoffer: true,
    };
    const termijn = dueOf('contact', received('2026-03-02'), contact);
    expect(termijn).toMatchObject({ voldaanOp: '2026-03-03', vervallenOp: null });
  });
});

describe('protocol 3.3: nobody can be reached', () => {
  const anonymous = received('2026-03-02', { anonimiteit: 'geheel', onbereikbaar: true });
  const agreed = (op: string, voorwaarden: string[]): Gebeurtenis => ({
    type: 'ContactwijzeAgreed',
    op: day(op),
    voorwaarden,
  });

  test('a term that nobody can meet does not begin', () => {
    expect(dueOf('contact', anonymous)).toBeUndefined();
    expect(dueOf('contact', received('2026-03-02', { anonimiteit: 'geheel' }))).toBeDefined();
    const old = received('2026-03-02', { anonimiteit: 'geheel', kanaal: 'webformulier' });
    expect(dueOf('contact', old)).toBeUndefined();
  });
  test.each<[string, Gebeurtenis]>([
    [
      'the reporter gives up being unknown',
      { type: 'AnonimiteitChanged', op: day('2026-03-10'), anonimiteit: 'jegens_derden' },
    ],
    ['a number or address is agreed', agreed('2026-03-10', ['ander_telefoon'])],
    ['a mail comes in', { type: 'ClientMailReceived', op: day('2026-03-10') }],
  ])('the term begins on the day on which %s', (_, event) =>
    expect(dueOf('contact', anonymous, event)).toMatchObject({
      begonnenOp: '2026-03-10',
      begonnenVersie: 2,
      uiterlijkOp: '2026-03-12',
    }),
  );
  test('not by an agreement that names no way, and not twice', () => {
    expect(dueOf('contact', anonymous, agreed('2026-03-10', ['geen_voicemail']))).toBeUndefined();
    const twice = journaal(
      anonymous,
      agreed('2026-03-10', ['ander_telefoon']),
      agreed('2026-03-11', ['ander_email']),
    );
    expect(termijnenOf(twice, settings).filter((t) => t.termijn === 'contact')).toHaveLength(1);
  });
  test('not when the reporter made contact', () => {
    const called: Gebeurtenis = {
      type: 'ContactMade',
      op: day('2026-03-09'),
      wijze: 'telefoon',
      metSlachtoffer: true,
    };
    expect(dueOf('contact', anonymous, called)).toBeUndefined();
    expect(dueOf('contact', anonymous, called, agreed('2026-03-10', ['ander_telefoon']))).toBeUndefined();
  });
});

describe('protocol 3.4: judged not urgent after all', () => {
  const judged = (op: string, spoedeisend: boolean): Gebeurtenis => ({
    type: 'UrgencyJudged',
    op: day(op),
    spoedeisend,
  });
  const urgent = received('2026-03-02', { spoedeisend: true });
  const terms = (...events: Gebeurtenis[]) =>
    termijnenOf(journaal(...events), settings).map((t) => [
      t.termijn,
      t.begonnenOp,
      t.uiterlijkOp,
      t.vervallenOp,
    ]);

  test('the urgent term ends, and the ordinary one runs from receipt', () =>
    expect(terms(urgent, judged('2026-03-03', false))).toEqual([
      ['spoed', '2026-03-02', '2026-03-02', '2026-03-03'],
      ['contact', '2026-03-02', '2026-03-04', null],
    ]));
  test('the ordinary term stays when urgency came later, and went', () =>
    expect(terms(received('2026-03-02'), judged('2026-03-03', true), judged('2026-03-03', false))).toEqual([
      ['contact', '2026-03-02', '2026-03-04', null],
      ['spoed', '2026-03-03', '2026-03-03', '2026-03-03'],
    ]));
  test('urgent once more gives no new term; urgent again after it was not, does', () => {
    expect(terms(urgent, judged('2026-03-03', true)).filter(([naam]) => naam === 'spoed')).toHaveLength(1);
    const again = terms(
      urgent,
      judged('2026-03-03', false),
      judged('2026-03-04', true),
      judged('2026-03-05', false),
    );
    expect(again.map(([naam]) => naam)).toEqual(['spoed', 'contact', 'spoed']);
    expect(again.filter(([, , , ended]) => ended === null)).toEqual([
      ['contact', '2026-03-02', '2026-03-04', null],
    ]);
  });
  test('contact that was made before asks for none again', () => {
    const called: Gebeurtenis = {
      type: 'ContactMade',
      op: day('2026-03-02'),
      wijze: 'telefoon',
      metSlachtoffer: true,
    };
    expect(dueOf('contact', urgent, called, judged('2026-03-03', false))).toBeUndefined();
    const direct = received('2026-03-02', { spoedeisend: true, direct: true });
    expect(dueOf('contact', direct, judged('2026-03-03', false))).toBeUndefined();
  });
});

describe('protocol 3.4: urgent, and nobody can be reached', () => {
  const urgent = received('2026-03-02', { anonimiteit: 'geheel', onbereikbaar: true, spoedeisend: true });
  const calm = received('2026-03-02', { anonimiteit: 'geheel', onbereikbaar: true });
  const judged = (op: string, spoedeisend: boolean): Gebeurtenis => ({
    type: 'UrgencyJudged',
    op: day(op),
    spoedeisend,
  });
  const mail: Gebeurtenis = { type: 'ClientMailReceived', op: day('2026-03-10') };
  const terms = (...events: Gebeurtenis[]) =>
    termijnenOf(journaal(...events), settings).map((t) => [
      t.termijn,
      t.begonnenOp,
      t.voldaanOp ? `voldaan ${t.voldaanOp}` : t.vervallenOp ? `vervallen ${t.vervallenOp}` : null,
    ]);

  test.each([true, false])('it is taken up by judging it, also when it stays urgent (%s)', (spoedeisend) =>
    expect(terms(urgent, judged('2026-03-02', spoedeisend))).toEqual([
      ['spoed', '2026-03-02', 'voldaan 2026-03-02'],
    ]),
  );
  test('judged urgent by who read it, it begins no term that nobody can meet', () =>
    expect(terms(calm, judged('2026-03-03', true))).toEqual([]));
  test('once somebody can be reached, that is due the same day, judged or not', () => {
    const again = ['spoed', '2026-03-10', null];
    expect(terms(urgent, mail)).toEqual([['spoed', '2026-03-02', 'vervallen 2026-03-10'], again]);
    expect(terms(urgent, judged('2026-03-02', true), mail)).toEqual([
      ['spoed', '2026-03-02', 'voldaan 2026-03-02'],
      again,
    ]);
    expect(terms(calm, judged('2026-03-03', true), mail)).toEqual([again]);
    expect(terms(urgent, judged('2026-03-02', false), mail).at(-1)).toEqual(['contact', '2026-03-10', null]);
  });
  test('the screen offers judging there, and contact elsewhere', () => {
    expect(termijnregels.spoed.anders(urgent)?.act).toBe('judgeUrgency');
    expect(termijnregels.spoed.anders(received('2026-03-02', { spoedeisend: true }))).toBeNull();
    expect(termijnregels.spoed.anders(mail)).toBeNull();
  });
});

describe('the other terms', () => {
  test('protocol 3.4: an urgent melding is due the same day', () => {
    expect(dueOf('spoed', received('2026-03-02', { spoedeisend: true }))?.uiterlijkOp).toBe('2026-03-02');
    expect(dueOf('contact', received('2026-03-02', { spoedeisend: true }))).toBeUndefined();
  });

  test('protocol 5.5a and 5.5b: one week for the client, two for the bureau', () => {
    const intake: Gebeurtenis = {
      type: 'IntakeHeld',
      op: day('2026-03-10'),
      verwachtingen: [],
      besproken: [],
      stukkenToegezegd: true,
    };
    expect(dueOf('aanlevering', received('2026-03-02'), intake)).toMatchObject({
      uiterlijkOp: '2026-03-17',
      bindt: 'client',
    });
    expect(dueOf('uitsluitsel', received('2026-03-02'), intake)).toMatchObject({
      uiterlijkOp: '2026-03-24',
      bindt: 'bureau',
    });
  });

  test('protocol 7.3a and 7.3b: two weeks for the letter, or the day it names; the reminder ends it and starts its own', () => {
    const letter: Gebeurtenis = { type: 'HoorWederhoorbriefSent', op: day('2026-03-23') };
    expect(dueOf('hoorWederhoor', received('2026-03-02'), letter)?.uiterlijkOp).toBe('2026-04-06');
    const named: Gebeurtenis = { ...letter, antwoordVoor: day('2026-04-20') };
    expect(dueOf('hoorWederhoor', received('2026-03-02'), named)?.uiterlijkOp).toBe('2026-04-20');
    const rappel: Gebeurtenis = { type: 'RappelSent', op: day('2026-04-07') };
    expect(dueOf('hoorWederhoor', received('2026-03-02'), letter, rappel)?.vervallenOp).toBe('2026-04-07');
    expect(dueOf('rappel', received('2026-03-02'), letter, rappel)).toMatchObject({
      uiterlijkOp: '2026-04-21',
      bindt: 'wederpartij',
    });
  });

  test('protocol 8.5: one copy meets every open piece', () => {
    const letter: Gebeurtenis = { type: 'HoorWederhoorbriefSent', op: day('2026-03-23') };
    const rappel: Gebeurtenis = { type: 'RappelSent', op: day('2026-04-07') };
    const copy: Gebeurtenis = { type: 'AfschriftSent', op: day('2026-04-08') };
    const copies = termijnenOf(journaal(received('2026-03-02'), letter, rappel, copy), settings).filter(
      (t) => t.termijn === 'afschrift',
    );
    expect(copies.map((t) => t.voldaanOp)).toEqual(['2026-04-08', '2026-04-08']);
  });

  test('protocol 8.3: progress contact runs from the plan on, again after each contact, until the end is told', () => {
    const contact: Gebeurtenis = {
      type: 'ContactMade',
      op: day('2026-03-03'),
      wijze: 'telefoon',
      metSlachtoffer: true,
    };
    expect(dueOf('voortgang', received('2026-03-02'), contact)).toBeUndefined();
    const plan: Gebeurtenis = { type: 'PlanAgreed', op: day('2026-03-20'), stappen: [], behandelaarId: 'b' };
    const talk: Gebeurtenis = { type: 'VoortgangDiscussed', op: day('2026-04-20') };
    const told: Gebeurtenis = { type: 'EindeTold', op: day('2026-05-01'), wijze: 'schriftelijk' };
    const terms = termijnenOf(journaal(received('2026-03-02'), plan, talk, told), settings).filter(
      (t) => t.termijn === 'voortgang',
    );
    expect(terms.map((t) => [t.uiterlijkOp, t.voldaanOp, t.vervallenOp])).toEqual([
      ['2026-05-01', '2026-04-20', null],
      ['2026-06-01', null, '2026-05-01'],
    ]);
  });

  test('protocol 8.2b: the warning comes on a working day before the end', () => {
    for (const [naam, rule] of Object.entries(termijnregels))
      expect(rule.warnBefore, naam).toBeGreaterThanOrEqual(0);
    const termijn = dueOf('contact', received('2026-04-24'));
    expect(termijn?.waarschuwenOp).toBe('2026-04-28');
    expect(termijn && isOpen(termijn)).toBe(true);
  });
});
