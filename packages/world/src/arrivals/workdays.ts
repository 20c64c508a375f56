import { addDays, type Datum, daysBetween, isWerkdag, type Kalender } from '@meldpunt/core';

/** The working days of a range, made once: a million dossiers ask for the next one many times over. */
export type Workdays = {
  isWorkday(day: Datum): boolean;
  /** The n-th working day after this day (0: the day itself, or the first working day after it). */
  after(day: Datum, n: number): Datum;
};

/** Working days from `from` to `to`; a day outside throws RangeError. */
export const makeWorkdays = (kalender: Kalender, from: Datum, to: Datum): Workdays => {
  const days: Datum[] = [];
  const workdays: Datum[] = [];
  /** Per day, how many working days come before it. */
  const before: number[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.push(day);
    before.push(workdays.length);
    if (isWerkdag(kalender, day)) workdays.push(day);
  }
  const position = (day: Datum) => {
    const at = daysBetween(from, day);
    if (at < 0 || at >= days.length) throw new RangeError('day outside the calendar of the world');
    return at;
  };
  const isWorkday = (day: Datum) => workdays[before[position(day)] as number] === day;
  return {
    isWorkday,
    after: (day, n) => {
      const first = (before[position(day)] as number) + (n > 0 && !isWorkday(day) ? n - 1 : n);
      const found = workdays[first];
      if (found === undefined) throw new RangeError('day outside the calendar of the world');
      return found;
    },
  };
};
