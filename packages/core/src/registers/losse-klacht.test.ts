import { describe, expect, test } from 'vitest';
import { standaardInstellingen } from '../protocol/instellingen.ts';
import { datum } from '../time/datum.ts';
import {
  confirmLosseKlacht,
  extendLosseKlacht,
  foldLosseKlacht,
  type LosseKlachtgebeurtenis,
  legeLosseKlacht,
  losseKlachthandelingen,
  losseKlachttermijn,
  receiveLosseKlacht,
  settleLosseKlacht,
} from './losse-klacht.ts';
import { decideRegister, type Registercontext, registerRefusalNow } from './registerhandeling.ts';

const op = datum('2026-05-04');
const later = datum('2026-05-06');
const over = '11111111-1111-4111-8111-111111111111';
const behandelaarId = '22222222-2222-4222-8222-222222222222';
const as = (medewerkerId: string): Registercontext => ({
  actor: { medewerkerId, rol: 'klachtbehandelaar' },
  nu: new Date('2026-06-10T10:00:00Z'),
  vandaag: datum('2026-06-10'),
});
const now = as(behandelaarId);
const received: LosseKlachtgebeurtenis = {
  ...{ type: 'LosseKlachtReceived', op, van: 'ander', behandelaarId, overMedewerkerId: over },
};
const confirmed: LosseKlachtgebeurtenis = { type: 'LosseKlachtConfirmed', op: later };
const extended: LosseKlachtgebeurtenis = { type: 'LosseKlachtExtended', op: later };
const settled: LosseKlachtgebeurtenis = { type: 'LosseKlachtSettled', op: later, uitkomst: 'gegrond' };
const open = foldLosseKlacht([received]);
const words = 'Woorden.';
const settle = {
  op: later,
  uitkomst: 'gegrond',
  onafhankelijkLid: true,
  commissielid: words,
  motivering: words,
};

type Handeling = (typeof losseKlachthandelingen)[number];
const faults = (handeling: Handeling, given: object, staat = open) => {
  const answer = decideRegister(staat, handeling, given, now);
  return 'fouten' in answer ? answer.fouten.map(({ veld }) => veld) : [];
};

describe('protocol 5.4.5, B12: a complaint about the bureau without a dossier', () => {
  test('begins with what was received', () => {
    expect(foldLosseKlacht([])).toEqual(legeLosseKlacht);
    const begun = { ...legeLosseKlacht, op, van: 'ander', behandelaarId };
    expect(open).toEqual({ ...begun, overMedewerkerId: over });
    expect(foldLosseKlacht([{ type: 'LosseKlachtReceived', op, van: 'ander', behandelaarId }])).toEqual(
      begun,
    );
  });

  test.each<[LosseKlachtgebeurtenis, object]>([
    [confirmed, { bevestigdOp: later }],
    [extended, { verlengdOp: later }],
    [settled, { afgehandeldOp: later, uitkomst: 'gegrond' }],
  ])('%j changes that and nothing else', (event, change) =>
    expect(foldLosseKlacht([received, event])).toEqual({ ...open, ...change }),
  );

  test.each<[Handeling, object, LosseKlachtgebeurtenis, string[]]>([
    [
      receiveLosseKlacht,
      { op, van: 'client', naam: 'Verzonnen Persoon', inhoud: words, behandelaarId, overMedewerkerId: over },
      { ...received, van: 'client' } as LosseKlachtgebeurtenis,
      ['contact naam', 'derden inhoud'],
    ],
    [confirmLosseKlacht, { op: later }, confirmed, []],
    [extendLosseKlacht, { op: later, reden: words }, extended, ['vrije_tekst reden']],
    [settleLosseKlacht, settle, settled, ['derden commissielid', 'vrije_tekst motivering']],
  ])('what is recorded: codes in the event, words in the vault (%#)', (handeling, given, event, fields) => {
    const answer = decideRegister(open, handeling, given, now);
    expect(answer).toMatchObject({ gebeurtenis: event });
    if (!('persoonlijk' in answer)) throw new Error('refused');
    expect(answer.gebeurtenis).toEqual(event);
    expect(answer.persoonlijk.map(({ klasse, veld }) => `${klasse} ${veld}`)).toEqual(fields);
  });

  test('each act rests on its article', () =>
    expect(losseKlachthandelingen.map(({ name, artikel }) => [name, artikel])).toEqual([
      ['receiveLosseKlacht', '5.4.5'],
      ['confirmLosseKlacht', '5.4.5'],
      ['extendLosseKlacht', '5.4.5'],
      ['settleLosseKlacht', 'B12'],
    ]));

  test('it is on a day between receipt and today', () => {
    const days = ['2026-05-03', '2026-05-04', '2026-06-10', '2026-06-11'];
    for (const [handeling, given] of [
      [confirmLosseKlacht, {}],
      [extendLosseKlacht, { reden: words }],
      [settleLosseKlacht, settle],
    ] as const)
      expect(days.map((day) => faults(handeling, { ...given, op: day }))).toEqual([['op'], [], [], ['op']]);
    const receive = { van: 'client', inhoud: words, behandelaarId };
    const first = (day: string) => faults(receiveLosseKlacht, { ...receive, op: day }, legeLosseKlacht);
    expect(days.map(first)).toEqual([[], [], [], ['op']]);
    expect(decideRegister(open, confirmLosseKlacht, { op: '2026-06-11' }, now)).toEqual({
      refused: 'invoer',
      fouten: [{ veld: 'op', reden: 'Deze dag ligt in de toekomst.' }],
    });
  });

  test('whoever it is about neither handles it nor is chosen to', () => {
    for (const handeling of [confirmLosseKlacht, extendLosseKlacht, settleLosseKlacht])
      expect(registerRefusalNow(open, handeling, as(over))).toMatchObject({
        artikel: '5.4.5',
        opheffen: null,
      });
    const about = { op, van: 'client', inhoud: words, behandelaarId: over, overMedewerkerId: over };
    expect(decideRegister(legeLosseKlacht, receiveLosseKlacht, about, now)).toMatchObject({
      artikel: '5.4.5',
      opheffen: null,
    });
    expect(faults(receiveLosseKlacht, { ...about, behandelaarId }, legeLosseKlacht)).toEqual([]);
    const ofNobody = foldLosseKlacht([{ type: 'LosseKlachtReceived', op, van: 'ander', behandelaarId }]);
    const nobody = { ...now, actor: { medewerkerId: null, rol: 'klachtbehandelaar' } } as never;
    for (const handeling of [confirmLosseKlacht, extendLosseKlacht, settleLosseKlacht])
      expect(registerRefusalNow(ofNobody, handeling, nobody)).toBeNull();
  });

  test('what is settled is settled, and the answer is put off once', () => {
    const done = foldLosseKlacht([received, settled]);
    for (const handeling of [confirmLosseKlacht, extendLosseKlacht, settleLosseKlacht]) {
      expect(registerRefusalNow(done, handeling, now)).toMatchObject({ artikel: '5.4.5', opheffen: null });
      expect(registerRefusalNow(open, handeling, now)).toBeNull();
    }
    const put = foldLosseKlacht([received, extended]);
    expect(registerRefusalNow(put, extendLosseKlacht, now)).toMatchObject({
      artikel: '5.4.5',
      opheffen: null,
    });
    expect(registerRefusalNow(put, settleLosseKlacht, now)).toBeNull();
  });

  test('B12: a committee with a named independent member decides, unless the complaint was withdrawn', () => {
    const { commissielid: _, ...nameless } = settle;
    const alone = { ...nameless, onafhankelijkLid: false };
    expect(decideRegister(open, settleLosseKlacht, alone, now)).toMatchObject({
      artikel: 'B12',
      opheffen: null,
    });
    expect(faults(settleLosseKlacht, nameless)).toEqual(['commissielid']);
    const withdrawn = decideRegister(open, settleLosseKlacht, { ...alone, uitkomst: 'ingetrokken' }, now);
    expect(withdrawn).toMatchObject({ gebeurtenis: { uitkomst: 'ingetrokken' } });
  });
});

describe('protocol 5.4.5: its terms, which are the bureau’s own', () => {
  const settings = standaardInstellingen(['GM0014']);
  const due = (...events: LosseKlachtgebeurtenis[]) => losseKlachttermijn(foldLosseKlacht(events), settings);

  test.each<[string, LosseKlachtgebeurtenis[], string, string]>([
    ['ten working days to confirm', [received], 'Ontvangst bevestigen', '2026-05-20'],
    ['four weeks to answer', [received, confirmed], 'Antwoord geven', '2026-06-01'],
    [
      'eight weeks at the latest',
      [received, confirmed, extended],
      'Laatste dag voor het antwoord',
      '2026-06-29',
    ],
    ['putting off confirms nothing', [received, extended], 'Ontvangst bevestigen', '2026-05-20'],
  ])('%s', (_what, events, wat, uiterlijk) => expect(due(...events)).toMatchObject({ wat, uiterlijk }));

  test('nothing runs before it is received and after it is settled', () => {
    expect(due()).toBeNull();
    expect(due(received, settled)).toBeNull();
  });

  test('the Algemene termijnenwet, which is of laws, moves no end to a working day', () => {
    const saturday = foldLosseKlacht([{ ...received, op: datum('2026-05-02') } as never, confirmed]);
    expect(losseKlachttermijn(saturday, settings)?.uiterlijk).toBe('2026-05-30');
  });
});

test('a fault in a field is said of that field', () => {
  const answer = decideRegister(legeLosseKlacht, receiveLosseKlacht, { op: 'gisteren', van: 'x' }, now);
  expect(answer).toMatchObject({ refused: 'invoer' });
  expect(faults(receiveLosseKlacht, { op: 'gisteren', van: 'x' }, legeLosseKlacht)).toEqual([
    'op',
    'van',
    'inhoud',
    'behandelaarId',
  ]);
});
