import { describe, expect, test } from 'vitest';
import { addDays, datum } from './datum.ts';
import {
  addWerkdagen,
  isBureauOpen,
  isWerkdag,
  type KalenderInstelling,
  maakKalender,
  standaardKalender,
  waaromGeenWerkdag,
} from './kalender.ts';

const met = (wijziging: Partial<KalenderInstelling>) =>
  maakKalender({ ...standaardKalender.instelling, ...wijziging });
const alleVrij = met({ goedeVrijdagVrij: true, brugdagenVrij: true });

describe('two working days after receipt (protocol 3.1-3.3)', () => {
  test.each([
    [
      'on Good Friday 2026',
      '2026-04-03',
      '2026-04-08',
      ['2026-04-04 zaterdag', '2026-04-05 zondag', '2026-04-06 Tweede Paasdag'],
    ],
    ['on Monday 27 April 2026', '2026-04-27', '2026-04-29', []],
    ['on Sunday 26 April 2026', '2026-04-26', '2026-04-29', ['2026-04-27 Koningsdag']],
    [
      'on Christmas Eve 2026',
      '2026-12-24',
      '2026-12-29',
      ['2026-12-25 Eerste Kerstdag', '2026-12-26 zaterdag', '2026-12-27 zondag'],
    ],
    [
      'between Christmas and New Year',
      '2026-12-30',
      '2027-01-04',
      ['2027-01-01 Nieuwjaarsdag', '2027-01-02 zaterdag', '2027-01-03 zondag'],
    ],
    [
      'on Friday 25 April 2025, Koningsdag being Saturday',
      '2025-04-25',
      '2025-04-29',
      ['2025-04-26 zaterdag', '2025-04-27 zondag'],
    ],
    ['on Saturday 26 April 2025', '2025-04-26', '2025-04-29', ['2025-04-27 zondag']],
    ['on 29 February 2028', '2028-02-29', '2028-03-02', []],
  ])('%s', (_when, from, to, skipped) => {
    const found = addWerkdagen(standaardKalender, datum(from), 2);
    expect(found.datum).toBe(to);
    expect(found.overgeslagen.map((o) => `${o.datum} ${o.reden}`)).toEqual(skipped);
  });

  test('a melding on Maundy Thursday, with Good Friday worked and with Good Friday off', () => {
    expect(addWerkdagen(standaardKalender, datum('2026-04-02'), 2).datum).toBe('2026-04-07');
    expect(addWerkdagen(alleVrij, datum('2026-04-02'), 2).datum).toBe('2026-04-08');
  });
});

describe('the settings of a bureau', () => {
  test('5 May: every year, every fifth year, or never', () => {
    const years = [2025, 2026, 2027, 2028, 2029, 2030];
    const off = (k: ReturnType<typeof met>) =>
      years.filter((y) => waaromGeenWerkdag(k, datum(`${y}-05-05`)) === 'Bevrijdingsdag');
    expect(off(met({ bevrijdingsdagVrij: 'elk-jaar' }))).toEqual([2025, 2026, 2027, 2028]); // 2029: Saturday, 2030: Sunday
    expect(off(met({ bevrijdingsdagVrij: 'lustrum' }))).toEqual([2025]);
    expect(off(met({ bevrijdingsdagVrij: 'nooit' }))).toEqual([]);
  });

  test('Ascension Day on 5 May 2016 is off even where 5 May is not', () => {
    expect(waaromGeenWerkdag(met({ bevrijdingsdagVrij: 'nooit' }), datum('2016-05-05'))).toBe(
      'Hemelvaartsdag',
    );
  });

  test('Good Friday and bridging days are off only where the bureau says so', () => {
    for (const [day, reden] of [
      ['2026-04-03', 'Goede Vrijdag'],
      ['2026-05-15', 'aangewezen brugdag'],
    ] as const) {
      expect(isWerkdag(standaardKalender, datum(day))).toBe(true);
      expect(waaromGeenWerkdag(alleVrij, datum(day))).toBe(reden);
    }
    const later = met({ brugdagenVrij: true, extraBrugdagen: [datum('2029-05-11')] });
    expect(waaromGeenWerkdag(later, datum('2029-05-11'))).toBe('aangewezen brugdag');
  });

  test('own closing days', () => {
    const k = met({ eigenSluitingsdagen: [datum('2026-08-28'), datum('2026-04-27')] });
    expect(waaromGeenWerkdag(k, datum('2026-08-28'))).toBe('eigen sluitingsdag');
    expect(waaromGeenWerkdag(k, datum('2026-04-27'))).toBe('Koningsdag');
    expect(waaromGeenWerkdag(standaardKalender, datum('2026-08-28'))).toBeNull();
  });

  test('opening hours that make no sense are refused', () => {
    for (const hours of [{ openVan: '17:00', openTot: '09:00' }, { openVan: '9:00' }, { openTot: '25:00' }]) {
      expect(() => met(hours)).toThrow(RangeError);
    }
  });
});

test('the desk is open on working days from 9.00 until 17.00, Dutch time (protocol 3)', () => {
  const open = (text: string) => isBureauOpen(standaardKalender, new Date(text));
  expect(open('2026-06-01T06:59:00Z')).toBe(false);
  expect(open('2026-06-01T07:00:00Z')).toBe(true);
  expect(open('2026-06-01T14:59:59Z')).toBe(true);
  expect(open('2026-06-01T15:00:00Z')).toBe(false);
  expect(open('2026-01-05T08:00:00Z')).toBe(true);
  expect(open('2026-05-25T10:00:00Z')).toBe(false); // Tweede Pinksterdag
});

test('2015-2045: forwards and back meet, the end is a working day, and each day between is counted or explained', () => {
  for (let d = datum('2015-01-01'); d < '2046-01-01'; d = addDays(d, 5)) {
    const { datum: end, overgeslagen } = addWerkdagen(alleVrij, d, 7);
    let worked = 0;
    for (let x = addDays(d, 1); x <= end; x = addDays(x, 1)) if (isWerkdag(alleVrij, x)) worked += 1;
    expect(worked).toBe(7);
    expect(isWerkdag(alleVrij, end)).toBe(true);
    expect(addDays(d, 7 + overgeslagen.length)).toBe(end);
    if (isWerkdag(alleVrij, d)) expect(addWerkdagen(alleVrij, end, -7).datum).toBe(d);
  }
});

test('no working days is the day itself; a part of one is an error', () => {
  expect(addWerkdagen(standaardKalender, datum('2026-04-05'), 0)).toEqual({
    datum: '2026-04-05',
    overgeslagen: [],
  });
  expect(() => addWerkdagen(standaardKalender, datum('2026-04-05'), 1.5)).toThrow(RangeError);
});

test('hours that begin or end within an hour are kept to the minute', () => {
  const open = (text: string) => isBureauOpen(met({ openVan: '08:45', openTot: '16:15' }), new Date(text));
  expect(open('2026-06-01T06:44:59Z')).toBe(false);
  expect(open('2026-06-01T06:45:00Z')).toBe(true);
  expect(open('2026-06-01T14:14:59Z')).toBe(true);
  expect(open('2026-06-01T14:15:00Z')).toBe(false);
});

test('days off stand with their own year, and are made once', () => {
  const k = met({
    brugdagenVrij: true,
    eigenSluitingsdagen: [datum('2025-12-31'), datum('2026-12-31')],
    extraBrugdagen: [datum('2029-05-11'), datum('2030-05-31')],
  });
  for (const year of [2025, 2026, 2029, 2030])
    expect([...k.vrijeDagen(year).keys()].filter((day) => !day.startsWith(`${year}`))).toEqual([]);
  expect(k.vrijeDagen(2026)).toBe(k.vrijeDagen(2026));
  const worked = met({ extraBrugdagen: [datum('2029-05-11')] });
  expect(isWerkdag(worked, datum('2029-05-11'))).toBe(true);
});

test('opening hours of no length are refused', () => {
  expect(() => met({ openVan: '09:00', openTot: '09:00' })).toThrow(RangeError);
  expect(met({ openVan: '09:00', openTot: '09:01' }).instelling.openTot).toBe('09:01');
});
