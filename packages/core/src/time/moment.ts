import { Temporal } from 'temporal-polyfill';
import { type Datum, datumOfDayNumber, dayNumberOfDatum } from './datum.ts';

const ZONE = 'Europe/Amsterdam';
const DAY = 86_400_000;
const MINUTE = 60_000;

/** The calendar day in the Netherlands at this instant. Throws RangeError for an invalid Date. */
export function datumAt(instant: Date): Datum {
  return datumOfDayNumber(Math.floor(localMillis(instant) / DAY));
}

/** Whole minutes on the Dutch clock since midnight, 0-1439. Throws RangeError for an invalid Date. */
export function uurAt(instant: Date): number {
  const local = localMillis(instant);
  return Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE);
}

/**
 * The instant at which Dutch clocks show this day and time (`HH:MM`, 00:00-23:59). A time skipped in March moves
 * forward by the skipped hour (02:30 becomes 03:30); a time that comes twice in October is its first pass.
 * Throws RangeError for a time that is written otherwise.
 */
export function instantAt(d: Datum, hhmm: string): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(hhmm)) throw new RangeError('Not a time written as HH:MM');
  const minutes = Number(hhmm.slice(0, 2)) * 60 + Number(hhmm.slice(3));
  const local = dayNumberOfDatum(d) * DAY + minutes * MINUTE;
  // Both rules come to the same: when in doubt, count with the offset that held before the clocks changed.
  const before = offsetAt(local - DAY);
  const asBefore = local - before;
  const actual = offsetAt(asBefore);
  if (actual === before) return new Date(asBefore);
  const asAfter = local - actual;
  return new Date(offsetAt(asAfter) === actual ? asAfter : asBefore);
}

function localMillis(instant: Date): number {
  const millis = instant.getTime();
  if (Number.isNaN(millis)) throw new RangeError('Not a valid instant');
  return millis + offsetAt(millis);
}

type OffsetYear = { first: number; changes: { at: number; offset: number }[] };
const offsetYears = new Map<number, OffsetYear>();

/** Milliseconds that Dutch clocks are ahead of UTC at this instant; the time zone data is read once per year. */
function offsetAt(millis: number): number {
  const year = new Date(millis).getUTCFullYear();
  let known = offsetYears.get(year);
  if (known === undefined) {
    known = readOffsets(year);
    offsetYears.set(year, known);
  }
  let offset = known.first;
  for (const change of known.changes) if (millis >= change.at) offset = change.offset;
  return offset;
}

function readOffsets(year: number): OffsetYear {
  const start = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year, 0, 1)).toZonedDateTimeISO(ZONE);
  const end = Date.UTC(year + 1, 0, 1);
  const changes: OffsetYear['changes'] = [];
  let change = start.getTimeZoneTransition('next');
  while (change !== null && change.epochMilliseconds < end) {
    changes.push({ at: change.epochMilliseconds, offset: change.offsetNanoseconds / 1e6 });
    change = change.getTimeZoneTransition('next');
  }
  return { first: start.offsetNanoseconds / 1e6, changes };
}
