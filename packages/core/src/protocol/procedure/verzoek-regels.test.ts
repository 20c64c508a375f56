import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { type ActName, actByName } from '../catalogus.ts';
import { decide } from '../decide.ts';
import { attempt, context, refusedUnder, toClosing, toIntake, walk } from '../testing/path.ts';
import { blokkeertVernietiging } from './blokkade.ts';

const short = walk(leegDossier, toIntake.slice(0, 2));
const closed = walk(leegDossier, toClosing);
const receive = (soort: string): [ActName, object] => [
  'receiveVerzoek',
  { op: '2026-05-04', soort, inhoud: 'Een verzoek.' },
];
const check = (soort: string): [ActName, object] => [
  'checkIdentiteit',
  { op: '2026-05-05', soort, hoe: 'Aan de balie.' },
];
const asked = (start: Dossier, soort: string) => walk(start, [receive(soort), check(soort)]);
const refusal = (dossier: Dossier, name: ActName, given: object, vandaag = '2026-06-01') => {
  const answer = attempt(dossier, name, given, vandaag);
  return isRefusal(answer) ? answer : null;
};
const events = (dossier: Dossier, name: ActName, given: object, over: object = {}) => {
  const act = actByName(name);
  const answer = act && decide(dossier, act, given, context('2026-06-01', over));
  if (!answer || isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer.events;
};
const op = '2026-05-20';
const refuse = { op, antwoord: 'geweigerd', weigergrond: 'buitensporig', motivering: 'M.' };
const own = { op, aanleiding: 'eigen' };
const correct = { ...own, doel: '1.melderNaam', oudeWaarde: 'gewist', waarde: 'Juiste Naam' };
const documentId = '55555555-5555-4555-8555-555555555555';

describe('protocol A15, A16-17: what is recorded of a request', () => {
  test.each<[ActName, object, object]>([
    [
      'receiveVerzoek',
      { op, soort: 'wissing', inhoud: 'I.' },
      { type: 'VerzoekReceived', op, soort: 'wissing' },
    ],
    [
      'checkIdentiteit',
      { op, soort: 'inzage', hoe: 'H.' },
      { type: 'IdentiteitChecked', op, soort: 'inzage' },
    ],
    [
      'extendVerzoek',
      { op, soort: 'inzage', motivering: 'M.' },
      { type: 'VerzoekExtended', op, soort: 'inzage', uiterlijk: '2026-08-04' },
    ],
    [
      'answerVerzoek',
      { ...refuse, soort: 'inzage' },
      { type: 'VerzoekAnswered', op, soort: 'inzage', antwoord: 'geweigerd', weigergrond: 'buitensporig' },
    ],
    [
      'giveInzage',
      { op, wijze: 'papier', getoond: 9, weggelaten: 2 },
      { type: 'InzageGiven', op, wijze: 'papier', getoond: 9, weggelaten: 2 },
    ],
    [
      'correctGegeven',
      correct,
      { type: 'GegevenCorrected', ...own, doel: '1.melderNaam', oudeWaarde: 'gewist' },
    ],
    [
      'eraseGegeven',
      { ...own, doel: '1.melderNaam' },
      { type: 'GegevenErased', ...own, doel: '1.melderNaam' },
    ],
    ['eraseDocument', { ...own, documentId }, { type: 'DocumentErased', ...own, documentId }],
  ])('%s: codes and days, and no words', (name, given, event) =>
    expect(events(asked(short, 'inzage'), name, given)).toStrictEqual([event]),
  );

  test('an answer that grants has no ground of refusal', () => {
    const seen = walk(asked(short, 'inzage'), [
      ['giveInzage', { op, wijze: 'papier', getoond: 9, weggelaten: 0 }],
    ]);
    const grant = { op, soort: 'inzage', antwoord: 'toegewezen', motivering: 'M.' };
    expect(events(seen, 'answerVerzoek', grant)).toStrictEqual([
      { type: 'VerzoekAnswered', op, soort: 'inzage', antwoord: 'toegewezen' },
    ]);
  });

  test('who reports is named when the change made it somebody else', () => {
    const melderRef = 'ref-2';
    for (const name of ['correctGegeven', 'eraseGegeven'] as const) {
      const { waarde: _, oudeWaarde: __, ...least } = correct;
      const given = name === 'correctGegeven' ? correct : least;
      expect(events(short, name, given, { melderRef })[0]).toMatchObject({ doel: '1.melderNaam', melderRef });
    }
  });
});

describe('protocol A15: a request of each kind runs by itself', () => {
  test('the same is not asked twice before it is answered, another is', () => {
    const open = walk(short, [receive('inzage')]);
    refusedUnder(open, 'receiveVerzoek', { op, soort: 'inzage', inhoud: 'I.' }, 'A15', 'answerVerzoek');
    expect(refusal(open, 'receiveVerzoek', { op, soort: 'wissing', inhoud: 'I.' })).toBeNull();
  });

  test.each<[ActName, object]>([
    ['checkIdentiteit', { op, hoe: 'H.' }],
    ['extendVerzoek', { op, motivering: 'M.' }],
    ['answerVerzoek', refuse],
  ])('%s is of a request that is open', (name, given) => {
    refusedUnder(short, name, { ...given, soort: 'inzage' }, 'A15', 'receiveVerzoek');
    const other = asked(short, 'wissing');
    refusedUnder(other, name, { ...given, soort: 'inzage' }, 'A15', 'receiveVerzoek');
    expect(refusal(other, name, { ...given, soort: 'wissing' })).toBeNull();
    const answered = walk(other, [['answerVerzoek', { ...refuse, soort: 'wissing' }]]);
    refusedUnder(answered, name, { ...given, soort: 'wissing' }, 'A15', 'receiveVerzoek');
  });

  test('a month from receipt it can still be made longer, a day later it can be answered only', () => {
    const open = asked(short, 'inzage');
    const extend = (day: string) =>
      refusal(open, 'extendVerzoek', { op: day, soort: 'inzage', motivering: 'M.' }, '2026-06-10');
    expect(extend('2026-06-04')).toBeNull();
    expect(extend('2026-06-05')).toMatchObject({ artikel: 'A15', opheffen: null, uitweg: 'answerVerzoek' });
  });

  test('refusing needs no proof of identity, but a ground', () => {
    const unknown = walk(short, [receive('inzage')]);
    expect(refusal(unknown, 'answerVerzoek', { ...refuse, soort: 'inzage' })).toBeNull();
    const { weigergrond: _, ...groundless } = refuse;
    refusedUnder(unknown, 'answerVerzoek', { ...groundless, soort: 'inzage' }, 'A16-17', null);
    for (const antwoord of ['toegewezen', 'deels_toegewezen'])
      refusedUnder(
        unknown,
        'answerVerzoek',
        { ...groundless, antwoord, soort: 'inzage' },
        'A15',
        'checkIdentiteit',
      );
  });

  test('protocol 11: an open request keeps the dossier from being destroyed, an answered one does not', () => {
    const open = asked(short, 'inzage');
    const answered = walk(open, [['answerVerzoek', { ...refuse, soort: 'inzage' }]]);
    expect([short, open, answered].map(blokkeertVernietiging)).toEqual([false, true, false]);
  });
});

describe('protocol A16-17: a field that stands in the dossier', () => {
  test('is known by the whole number of its act', () => {
    expect(closed.versie).toBeGreaterThan(9);
    refusedUnder(closed, 'correctGegeven', { ...correct, doel: '99.melderNaam' }, 'A16-17', null);
  });
  test('can be put right again, and after another one was erased', () => {
    const again = walk(short, [
      ['correctGegeven', correct],
      ['eraseGegeven', { ...own, doel: '1.omschrijving' }],
    ]);
    expect(refusal(again, 'correctGegeven', correct)).toBeNull();
    refusedUnder(again, 'correctGegeven', { ...correct, doel: '1.omschrijving' }, 'A16-17', null);
  });
  test('is not erased while a procedure runs, but put right', () => {
    const ander = '77777777-7777-4777-8777-777777777777';
    const open = {
      op: '2026-05-04',
      soort: 'klacht_bureau',
      van: 'client',
      behandelaarId: ander,
      inhoud: 'I.',
    };
    const running = walk(closed, [['openProcedure', open]]);
    for (const [name, given] of [
      ['eraseGegeven', { ...own, doel: '1.melderNaam' }],
      ['eraseDocument', { ...own, documentId }],
    ] as const) {
      refusedUnder(running, name, given, 'A16-17', 'settleProcedure');
      const settled = {
        ...running,
        procedures: running.procedures.map((p) => ({ ...p, afgehandeldOp: p.op })),
      };
      expect(refusal(settled, name, given)).toBeNull();
    }
    expect(refusal(running, 'correctGegeven', correct)).toBeNull();
  });
  test('a request to erase is refused with a ground also while a procedure runs', () => {
    const open = { ...asked(closed, 'wissing'), ontvangersOpen: true };
    expect(refusal(open, 'answerVerzoek', { ...refuse, soort: 'wissing' })).toBeNull();
  });
  test('recipients are told before rectification or erasure is granted, not before inspection is', () => {
    const untold = (soort: string): Dossier => {
      const open = asked(short, soort);
      return {
        ...open,
        ontvangersOpen: true,
        verzoeken: open.verzoeken.map((v) => ({ ...v, uitgevoerd: 1 })),
      };
    };
    const grant = (soort: string) =>
      refusal(untold(soort), 'answerVerzoek', { op, soort, antwoord: 'toegewezen', motivering: 'M.' });
    expect(grant('inzage')).toBeNull();
    for (const soort of ['verbetering', 'wissing'])
      expect(grant(soort)).toMatchObject({ artikel: 'A16-17', opheffen: 'tellOntvangers' });
  });
  test.each([
    ['inzage', 'A15', 'giveInzage'],
    ['verbetering', 'A16-17', 'correctGegeven'],
    ['wissing', 'A16-17', 'eraseGegeven'],
  ] as const)('%s is granted after it was done', (soort, artikel, lift) =>
    refusedUnder(
      asked(short, soort),
      'answerVerzoek',
      { op, soort, antwoord: 'toegewezen', motivering: 'M.' },
      artikel,
      lift,
    ),
  );
});
