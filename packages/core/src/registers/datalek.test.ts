import { describe, expect, test } from 'vitest';
import { datum } from '../time/datum.ts';
import { apTermijn, type Datalekgebeurtenis, foldDatalek, inWoorden, leegDatalek } from './datalek.ts';
import {
  amendDatalek,
  closeDatalek,
  datalekhandelingen,
  notifyAp,
  reportDatalek,
  skipAp,
  skipBetrokkenen,
  takeMaatregel,
  tellBetrokkenen,
} from './datalek-handelingen.ts';
import { decideRegister, type Registercontext, registerRefusalNow } from './registerhandeling.ts';

const op = datum('2026-04-03');
const fg = {
  medewerkerId: '11111111-1111-4111-8111-111111111111',
  rol: 'functionaris_gegevensbescherming',
} as const;
const at = (moment: string, actor: Registercontext['actor'] = fg): Registercontext => ({
  actor,
  nu: new Date(moment),
  vandaag: datum(moment.slice(0, 10)),
});
const now = at('2026-04-10T10:00:00Z');
const known = {
  ...{
    aard: ['vertrouwelijkheid'],
    oorzaak: 'verkeerd_verzonden',
    gegevens: ['contact'],
    personen: ['clienten'],
  },
};
const counted = { ...known, aantalPersonen: 3, aantalGegevens: 4 };
const bekendOp = '2026-04-03T14:30:00.000Z';
const reported: Datalekgebeurtenis = { type: 'DatalekReported', op, bekendOp, ...counted };
const after = (...events: Datalekgebeurtenis[]) => foldDatalek([reported, ...events]);
const whole: Datalekgebeurtenis[] = [
  reported,
  { type: 'MaatregelTaken', op },
  { type: 'ApNotified', op, gemeldOp: '2026-04-04T08:00:00.000Z' },
  { type: 'BetrokkenenTold', op, aantal: 3 },
];
const state = { ...leegDatalek, bekendOp, gegevens: counted };

describe('AVG 33: the register of breaches', () => {
  test.each<[Datalekgebeurtenis, object]>([
    [
      { type: 'DatalekAmended', op, ...known, oorzaak: 'verlies' },
      { gegevens: { ...known, oorzaak: 'verlies' } },
    ],
    [{ type: 'MaatregelTaken', op }, { maatregelen: 1 }],
    [{ type: 'ApNotified', op, gemeldOp: 'toen' }, { ap: { soort: 'gemeld', op: 'toen' } }],
    [{ type: 'ApNotNotified', op }, { ap: { soort: 'niet_gemeld', op } }],
    [{ type: 'BetrokkenenTold', op, aantal: 3 }, { betrokkenen: { soort: 'ingelicht', op } }],
    [{ type: 'BetrokkenenNotTold', op, grond: 'x' }, { betrokkenen: { soort: 'niet_ingelicht', op } }],
    [{ type: 'DatalekClosed', op }, { geslotenOp: op }],
  ])('%j changes that and nothing else', (event, change) => {
    expect(foldDatalek([])).toEqual(leegDatalek);
    expect(after()).toEqual(state);
    expect(after(event)).toEqual({ ...state, ...change });
  });
  test('measures are counted', () =>
    expect(after({ type: 'MaatregelTaken', op }, { type: 'MaatregelTaken', op }).maatregelen).toBe(2));

  const input = { ...known, aantalPersonen: 3 };
  const words = 'Woorden.';
  test.each([
    [
      reportDatalek,
      { op, tijd: '16:30', ...input, omschrijving: words },
      { type: 'DatalekReported', op, bekendOp, ...input },
      ['omschrijving'],
    ],
    [
      amendDatalek,
      { op, ...counted, gevolgen: words },
      { type: 'DatalekAmended', op, ...counted },
      ['gevolgen'],
    ],
    [takeMaatregel, { op, maatregel: words }, { type: 'MaatregelTaken', op }, ['maatregel']],
    [
      notifyAp,
      { op, tijd: '16:30', kenmerk: words },
      { type: 'ApNotified', op, gemeldOp: bekendOp },
      ['kenmerk'],
    ],
    [skipAp, { op, reden: words }, { type: 'ApNotNotified', op }, ['reden']],
    [
      tellBetrokkenen,
      { op, aantal: 3, bericht: words },
      { type: 'BetrokkenenTold', op, aantal: 3 },
      ['bericht'],
    ],
    [
      skipBetrokkenen,
      { op, grond: 'versleuteld', reden: words },
      { type: 'BetrokkenenNotTold', op, grond: 'versleuteld' },
      ['reden'],
    ],
  ])('what is recorded: codes in the event, words in the vault (%#)', (handeling, given, event, fields) => {
    const answer = decideRegister(after(), handeling, given, now);
    expect(answer).toEqual({
      gebeurtenis: event,
      persoonlijk: fields.map((veld) => ({ klasse: 'vrije_tekst', veld, waarde: words })),
    });
  });

  test('closing is recorded too, with what was learnt', () => {
    const closing = decideRegister(foldDatalek(whole), closeDatalek, { op, geleerd: 'Les.' }, now);
    expect(closing).toEqual({
      gebeurtenis: { type: 'DatalekClosed', op },
      persoonlijk: [{ klasse: 'vrije_tekst', veld: 'geleerd', waarde: 'Les.' }],
    });
  });

  test('every act rests on A33; all but the report are of the functionaris and the directeur', () => {
    for (const { artikel, name, by } of datalekhandelingen) {
      expect([name, artikel]).toEqual([name, 'A33']);
      if (name !== 'reportDatalek') expect(by).toEqual(['functionaris_gegevensbescherming', 'directeur']);
    }
    expect(datalekhandelingen.map(({ name }) => name)).toEqual([
      'reportDatalek',
      'amendDatalek',
      'takeMaatregel',
      'notifyAp',
      'skipAp',
      'tellBetrokkenen',
      'skipBetrokkenen',
      'closeDatalek',
    ]);
    for (const rol of ['klachtbehandelaar', 'leidinggevende'] as const)
      expect(registerRefusalNow(after(), takeMaatregel, { ...now, actor: { ...fg, rol } })).toMatchObject({
        refused: 'rol',
      });
  });

  test('a closed one is closed for every act but a new report', () => {
    const closed = foldDatalek([...whole, { type: 'DatalekClosed', op }]);
    for (const handeling of datalekhandelingen)
      expect(registerRefusalNow(closed, handeling, now)).toEqual(
        handeling === reportDatalek
          ? null
          : {
              refused: 'artikel',
              artikel: 'A33',
              reden: 'Dit datalek is afgesloten.',
              opheffen: null,
              hoe: 'Meld een nieuw datalek als er iets nieuws bekend wordt.',
            },
      );
  });

  test('nothing is recorded of a day or a moment that is to come', () => {
    const tomorrow = '2026-04-11';
    const faults = (handeling: (typeof datalekhandelingen)[number], given: object) => {
      const answer = decideRegister(after(), handeling, given, now);
      return 'fouten' in answer ? answer.fouten.map(({ veld }) => veld) : [];
    };
    for (const [handeling, given] of [
      [amendDatalek, { ...input }],
      [takeMaatregel, { maatregel: words }],
      [skipAp, { reden: words }],
      [tellBetrokkenen, { aantal: 1, bericht: words }],
      [skipBetrokkenen, { grond: 'versleuteld', reden: words }],
    ] as const) {
      expect(faults(handeling, { ...given, op: '2026-04-10' })).toEqual([]);
      expect(faults(handeling, { ...given, op: tomorrow })).toEqual(['op']);
    }
    const report = (tijd: string) =>
      faults(reportDatalek, { op: '2026-04-10', tijd, ...input, omschrijving: words });
    expect(['12:00', '12:01'].map(report)).toEqual([[], ['op']]);
    const notify = (tijd: string) =>
      faults(notifyAp, { op: '2026-04-10', tijd, kenmerk: words, redenVertraging: words });
    expect(['12:00', '12:01'].map(notify)).toEqual([[], ['op']]);
  });

  test('a report to the authority is of the moment of becoming aware or later, and gives no reason at 72 hours', () => {
    const given = (day: string, tijd: string) => {
      const answer = decideRegister(after(), notifyAp, { op: day, tijd, kenmerk: words }, now);
      return 'fouten' in answer ? answer.fouten.map(({ veld }) => veld) : [];
    };
    expect(given('2026-04-03', '16:29')).toEqual(['op']);
    expect(given('2026-04-03', '16:30')).toEqual([]);
    expect(given('2026-04-06', '16:30')).toEqual([]);
    expect(given('2026-04-06', '16:31')).toEqual(['redenVertraging']);
  });

  test('it is reported once; not reporting is decided once, and can still become reporting', () => {
    const notified = foldDatalek(whole);
    const skipped = after({ type: 'ApNotNotified', op });
    const refusal = (datalek: typeof skipped, handeling: (typeof datalekhandelingen)[number]) =>
      registerRefusalNow(datalek, handeling, now);
    expect(refusal(after(), notifyAp)).toBeNull();
    expect(refusal(skipped, notifyAp)).toBeNull();
    expect(refusal(notified, notifyAp)).toMatchObject({ artikel: 'A33', opheffen: null });
    expect(refusal(after(), skipAp)).toBeNull();
    expect(refusal(skipped, skipAp)).toMatchObject({ artikel: 'A33', opheffen: null });
    expect(refusal(notified, skipAp)).toMatchObject({ artikel: 'A33', opheffen: null });
  });

  const missing = {
    ap: 'of het bij de AP is gemeld, of waarom niet',
    betrokkenen: 'of de betrokkenen zijn ingelicht, of waarom niet',
    maatregelen: 'welke maatregelen zijn genomen',
    personen: 'om hoeveel personen het ongeveer gaat',
  };
  test('it is closed when the register holds all that it must, and else says what is missing', () => {
    const says = (datalek: typeof state) => {
      const refusal = registerRefusalNow(datalek as never, closeDatalek, now);
      return refusal && 'artikel' in refusal ? [refusal.artikel, refusal.reden] : refusal;
    };
    const all = foldDatalek(whole) as typeof state;
    expect(says(all)).toBeNull();
    const none = Object.values(missing).join('; ');
    expect(says(leegDatalek as typeof state)).toEqual(['A33', `Nog niet vastgelegd: ${none}.`]);
    const only = (what: keyof typeof missing) => ['A33', `Nog niet vastgelegd: ${missing[what]}.`];
    expect(says({ ...all, ap: null })).toEqual(only('ap'));
    expect(says({ ...all, betrokkenen: null })).toEqual(only('betrokkenen'));
    expect(says({ ...all, maatregelen: 0 })).toEqual(only('maatregelen'));
    expect(says({ ...all, gegevens: known as never })).toEqual(only('personen'));
    expect(says({ ...all, gegevens: { ...counted, aantalPersonen: 0 } })).toBeNull();
  });
});

describe('AVG 33: seventy-two hours', () => {
  test.each([
    ['2026-04-03T14:30:00Z', 'loopt'],
    ['2026-04-05T14:29:59.999Z', 'loopt'],
    ['2026-04-05T14:30:00Z', 'bijna'],
    ['2026-04-06T14:30:00Z', 'bijna'],
    ['2026-04-06T14:30:00.001Z', 'verlopen'],
  ])('at %s the term is %s, and met once the authority is decided about', (moment, stand) => {
    const nu = new Date(moment);
    const uiterlijk = new Date('2026-04-06T14:30:00Z');
    const over = uiterlijk.getTime() - nu.getTime();
    expect(apTermijn(after(), nu)).toEqual({ uiterlijk, over, stand });
    expect(apTermijn(foldDatalek(whole), nu)?.stand).toBe('voldaan');
    expect(apTermijn(after({ type: 'ApNotNotified', op }), nu)?.stand).toBe('voldaan');
  });
  test('nothing runs as long as nobody said when the bureau knew', () =>
    expect(apTermijn(leegDatalek, new Date('2026-04-05T14:30:00Z'))).toBeNull());

  const minute = 60_000;
  test.each([
    [0, 'nog minder dan een minuut'],
    [-1, 'minder dan een minuut te laat'],
    [minute, 'nog 1 minuut'],
    [2 * minute, 'nog 2 minuten'],
    [60 * minute, 'nog 1 uur'],
    [125 * minute, 'nog 2 uur en 5 minuten'],
    [1440 * minute, 'nog 1 dag'],
    [1441 * minute, 'nog 1 dag'],
    [1505 * minute, 'nog 1 dag en 1 uur'],
    [-2 * 1440 * minute, '2 dagen te laat'],
    [-1 * minute, '1 minuut te laat'],
  ])('%d milliseconds: %s', (over, words) => expect(inWoorden(over)).toBe(words));
});
