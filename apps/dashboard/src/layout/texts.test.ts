import { expect, test } from 'vitest';
import { dagTekst, momentTekst, tijdTekst } from './texts.ts';

const days = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const moments = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

test('days and moments read as Dutch has them, on one line', () => {
  expect(dagTekst('2026-03-02')).toBe('2\u00a0mrt\u00a02026');
  expect(momentTekst(new Date('2026-07-01T22:05:59Z'))).toBe('2\u00a0jul\u00a02026, 00:05');
  for (let i = 0; i < 800; i += 1) {
    const moment = new Date(Date.UTC(2025, 0, 1, 0, 7) + i * 23.5 * 3_600_000);
    const dag = moment.toISOString().slice(0, 10);
    expect(spaced(dagTekst(dag))).toBe(days.format(moment));
    expect(spaced(momentTekst(moment))).toBe(moments.format(moment));
    expect(momentTekst(moment)).toContain(tijdTekst(moment));
  }
});

test('what is no day is no text', () => {
  expect(() => dagTekst('2026-13-01')).toThrow(RangeError);
  expect(() => momentTekst(new Date(Number.NaN))).toThrow(RangeError);
});
