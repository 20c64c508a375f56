import { describe, expect, test } from 'vitest';
import { wettelijkeKalender } from './algemene-termijnenwet.ts';
import { addDays, type Datum, datum, daysBetween } from './datum.ts';
import { isWerkdag, maakKalender, standaardKalender } from './kalender.ts';
import { buitenAlgemeneTermijnenwet, einde, type Lengte, lengteInWoorden } from './termijn-lengte.ts';

const gewoon = (van: string, lengte: Lengte) => einde(standaardKalender, datum(van), lengte, { awt: false });
const wettelijk = (van: string, lengte: Lengte, kalender = standaardKalender) =>
  einde(kalender, datum(van), lengte, { awt: true });

describe("the protocol's own terms do not move", () => {
  test.each<[string, Lengte, string, string]>([
    ['2026-06-03', { weken: 2 }, '2026-06-17', '2 weken na woensdag 3 juni 2026 is woensdag 17 juni 2026.'],
    ['2026-03-22', { weken: 2 }, '2026-04-05', '2 weken na zondag 22 maart 2026 is zondag 5 april 2026.'],
    [
      '2026-01-31',
      { maanden: 1 },
      '2026-02-28',
      '1 maand na zaterdag 31 januari 2026 is zaterdag 28 februari 2026.',
    ],
    ['2026-06-03', { dagen: 1 }, '2026-06-04', '1 dag na woensdag 3 juni 2026 is donderdag 4 juni 2026.'],
    [
      '2026-06-03',
      { werkdagen: 2 },
      '2026-06-05',
      '2 werkdagen na woensdag 3 juni 2026 is vrijdag 5 juni 2026.',
    ],
    [
      '2026-06-05',
      { werkdagen: 1 },
      '2026-06-08',
      '1 werkdag na vrijdag 5 juni 2026 is maandag 8 juni 2026; het weekend telt niet mee.',
    ],
    [
      '2026-04-02',
      { werkdagen: 10 },
      '2026-04-17',
      '10 werkdagen na donderdag 2 april 2026 is vrijdag 17 april 2026; de weekenden en maandag 6 april (Tweede Paasdag) tellen niet mee.',
    ],
    [
      '2026-04-26',
      { werkdagen: 2 },
      '2026-04-29',
      '2 werkdagen na zondag 26 april 2026 is woensdag 29 april 2026; maandag 27 april (Koningsdag) telt niet mee.',
    ],
    [
      '2026-04-03',
      { uren: 72 },
      '2026-04-06',
      '72 uur na vrijdag 3 april 2026 is maandag 6 april 2026; uren lopen door in het weekend en op feestdagen.',
    ],
  ])('%s plus %j', (van, lengte, datumText, uitleg) => {
    const found = gewoon(van, lengte);
    expect(found.datum).toBe(datumText);
    expect(found.uitleg).toBe(uitleg);
  });
});

describe('Algemene termijnenwet art. 1: an end on a Saturday, Sunday or holiday rolls on', () => {
  test('Easter Sunday rolls over Easter Monday', () => {
    const found = wettelijk('2026-03-22', { weken: 2 });
    expect(found.datum).toBe('2026-04-07');
    expect(found.overgeslagen.map((o) => o.reden)).toEqual(['zondag', 'Tweede Paasdag']);
    expect(found.uitleg).toBe(
      '2 weken na zondag 22 maart 2026 is zondag 5 april 2026; dat is een zondag, dus loopt de termijn door tot en met dinsdag 7 april 2026 (artikel 1 Algemene termijnenwet).',
    );
  });

  test('Good Friday, 5 May and bridging days roll, though this bureau works on them', () => {
    const werktAltijd = maakKalender({ ...standaardKalender.instelling, bevrijdingsdagVrij: 'nooit' });
    expect(wettelijk('2026-03-20', { weken: 2 }, werktAltijd).datum).toBe('2026-04-07'); // ends on Good Friday
    expect(wettelijk('2026-04-21', { weken: 2 }, werktAltijd).datum).toBe('2026-05-06'); // ends on 5 May
    expect(wettelijk('2026-04-30', { weken: 2 }, werktAltijd).datum).toBe('2026-05-18'); // Ascension Day, bridge, weekend
    expect(wettelijk('2026-04-21', { weken: 2 }, werktAltijd).uitleg).toContain('dat is Bevrijdingsdag, dus');
  });

  test("the bureau's own closing day moves nothing, a later decreed bridging day does", () => {
    const eigen = maakKalender({
      ...standaardKalender.instelling,
      eigenSluitingsdagen: [datum('2026-06-17')],
    });
    expect(wettelijk('2026-06-03', { weken: 2 }, eigen).datum).toBe('2026-06-17');
    expect(wettelijk('2026-06-15', { werkdagen: 2 }, eigen).datum).toBe('2026-06-17');
    const later = maakKalender({ ...standaardKalender.instelling, extraBrugdagen: [datum('2029-05-11')] });
    expect(wettelijk('2029-04-27', { weken: 2 }, later).datum).toBe('2029-05-14');
  });

  test('A15: one month from 31 January 2026 ends on Saturday 28 February, so on Monday 2 March', () => {
    expect(wettelijk('2026-01-31', { maanden: 1 }).datum).toBe('2026-03-02');
  });

  test('an end on a working day stays', () => {
    expect(wettelijk('2026-06-03', { weken: 2 })).toEqual({
      datum: '2026-06-17',
      overgeslagen: [],
      uitleg: '2 weken na woensdag 3 juni 2026 is woensdag 17 juni 2026.',
    });
  });
});

describe('Algemene termijnenwet art. 2: three days or more hold at least two working days', () => {
  test.each([
    ['Friday plus three days: Saturday, Sunday, Monday', '2026-06-05', 3, '2026-06-09'],
    ['Maundy Thursday plus three days: everything is a holiday until Tuesday', '2026-04-02', 3, '2026-04-08'],
    ['Wednesday before Christmas 2026 plus four days', '2026-12-23', 4, '2026-12-28'],
    ['Christmas Eve 2026 plus four days: only Monday 28', '2026-12-24', 4, '2026-12-29'],
    ['two days are too short for art. 2: Saturday plus two is Monday', '2026-06-06', 2, '2026-06-08'],
  ])('%s', (_what, van, dagen, datumText) => {
    expect(wettelijk(van, { dagen }).datum).toBe(datumText);
  });

  test('the explanation names the article that moved the end', () => {
    expect(wettelijk('2026-06-05', { dagen: 3 }).uitleg).toBe(
      '3 dagen na vrijdag 5 juni 2026 is maandag 8 juni 2026; omdat er ten minste twee werkdagen in moeten zitten, loopt de termijn door tot en met dinsdag 9 juni 2026 (artikel 2 Algemene termijnenwet).',
    );
    expect(wettelijk('2026-12-23', { dagen: 4 }).uitleg).toContain('(artikel 1 Algemene termijnenwet)');
  });
});

describe('Algemene termijnenwet art. 4: long terms and hours do not move', () => {
  test('at the limit it moves, beyond it does not', () => {
    const limits: [Lengte, boolean][] = [
      [{ dagen: 90 }, false],
      [{ dagen: 91 }, true],
      [{ weken: 12 }, false],
      [{ weken: 13 }, true],
      [{ maanden: 3 }, false],
      [{ maanden: 4 }, true],
      [{ uren: 1 }, true],
      [{ werkdagen: 10 }, false],
    ];
    for (const [lengte, buiten] of limits) expect(buitenAlgemeneTermijnenwet(lengte)).toBe(buiten);
    expect(wettelijk('2026-03-08', { weken: 12 }).datum).toBe('2026-06-01'); // Sunday 31 May rolls
    expect(wettelijk('2026-03-01', { weken: 13 }).datum).toBe('2026-05-31'); // stays on Sunday
  });

  test('A33: 72 hours run on through Easter', () => {
    expect(wettelijk('2026-04-03', { uren: 72 }).datum).toBe('2026-04-06');
  });
});

test('2015-2045: a statutory term of days ends on the first day that the act allows', () => {
  const k = wettelijkeKalender(standaardKalender);
  const werkdagenIn = (van: Datum, tot: Datum) => {
    let n = 0;
    for (let x = addDays(van, 1); x <= tot; x = addDays(x, 1)) if (isWerkdag(k, x)) n += 1;
    return n;
  };
  for (let d = datum('2015-01-01'); d < '2046-01-01'; d = addDays(d, 1)) {
    const dagen = (daysBetween(datum('2015-01-01'), d) % 9) + 1;
    const found = einde(standaardKalender, d, { dagen }, { awt: true }).datum;
    const allowed = (x: Datum) => isWerkdag(k, x) && (dagen < 3 || werkdagenIn(d, x) >= 2);
    let first = addDays(d, dagen);
    while (!allowed(first)) first = addDays(first, 1);
    if (found !== first) expect(`${d} + ${dagen}: ${found}`).toBe(`${d} + ${dagen}: ${first}`);
  }
});

test('a length is whole and not negative', () => {
  for (const lengte of [
    { dagen: -1 },
    { weken: 0.5 },
    { werkdagen: -2 },
    { uren: Number.NaN },
    { maanden: -1 },
  ]) {
    expect(() => gewoon('2026-06-03', lengte)).toThrow(RangeError);
  }
});

test('a length in words', () => {
  const words = [{ werkdagen: 1 }, { dagen: 3 }, { weken: 1 }, { maanden: 2 }, { uren: 72 }].map(
    lengteInWoorden,
  );
  expect(words).toEqual(['1 werkdag', '3 dagen', '1 week', '2 maanden', '72 uur']);
});
