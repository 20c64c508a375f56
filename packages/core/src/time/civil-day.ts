/**
 * Integer calendar arithmetic: a day as a number, days since 1970-01-01 (Gregorian calendar, also before 1582).
 * No object is made per call: lists and a synthetic world ask this tens of millions of times.
 */

const DAYS_PER_ERA = 146_097; // 400 years
const DAYS_0000_03_01_TO_1970 = 719_468;

/** Days since 1970-01-01 of a year, month (1-12) and day (1-31). The parts are not checked. */
export function dayNumberOf(year: number, month: number, day: number): number {
  // The year is taken to begin in March, so that the leap day is its last day.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_0000_03_01_TO_1970;
}

/** The day number as YYYY-MM-DD. Throws RangeError outside the years 0001-9999. */
export function isoTextOf(dayNumber: number): string {
  const z = dayNumber + DAYS_0000_03_01_TO_1970;
  const era = Math.floor(z / DAYS_PER_ERA);
  const dayOfEra = z - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return isoText(year, month, day);
}

/** Year, month and day as YYYY-MM-DD. Throws RangeError for a year outside 0001-9999; month and day are not checked. */
export function isoText(year: number, month: number, day: number): string {
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`Year ${year} is outside 0001-9999`);
  const y = year >= 1000 ? `${year}` : `${year}`.padStart(4, '0');
  return `${y}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** Whether February of this year has 29 days. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days in a month (1-12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}
