import { describe, expect, test } from 'vitest';
import { datum } from './datum.ts';
import { isWerkdag, maakKalender, standaardKalender, waaromGeenWerkdag } from './kalender.ts';
import { kalenderInDelen } from './kalender-in-delen.ts';

const closed = (openVan: string, ...days: string[]) =>
  maakKalender({ ...standaardKalender.instelling, openVan, eigenSluitingsdagen: days.map(datum) });
const first = closed('08:00', '2026-06-01', '2026-06-03');
const second = closed('08:30', '2026-06-02', '2026-06-04');
const third = closed('09:00', '2026-06-05');
const whole = kalenderInDelen(first, [
  { vanaf: datum('2026-06-02'), kalender: second },
  { vanaf: datum('2026-06-05'), kalender: third },
]);

describe('a calendar that changed', () => {
  test('each day is judged by the one that holds on it, from the day of the change itself', () => {
    const days = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-08'];
    expect(days.map((day) => isWerkdag(whole, datum(day)))).toEqual([false, false, true, false, false, true]);
  });
  test('holidays stay holidays, each of them once', () => {
    expect(waaromGeenWerkdag(whole, datum('2026-05-25'))).toBe('Tweede Pinksterdag');
    expect(waaromGeenWerkdag(whole, datum('2026-12-25'))).toBe('Eerste Kerstdag');
    expect(isWerkdag(whole, datum('2027-06-01'))).toBe(true);
  });
  test('its hours are those of the last one, or of the first when nothing changed', () => {
    expect(whole.instelling.openVan).toBe('09:00');
    const same = kalenderInDelen(first, []);
    expect(same.instelling).toBe(first.instelling);
    expect(isWerkdag(same, datum('2026-06-03'))).toBe(false);
  });
  test('the days of a year are made once', () => expect(whole.vrijeDagen(2026)).toBe(whole.vrijeDagen(2026)));
});
