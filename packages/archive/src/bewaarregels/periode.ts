import { addDays, addMonths, type Datum } from '@meldpunt/core';

const PERIOD = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** Whether the text is a period of ISO 8601 in whole years, months, weeks and days, longer than nothing. */
export const isPeriode = (text: string): boolean => {
  const parts = PERIOD.exec(text)?.slice(1) ?? [];
  return parts.some((part) => Number(part ?? 0) > 0);
};

/**
 * The day a period later. Years and months come first, together, and where that month is too short its last day counts
 * (31 January + P1M = 28 or 29 February; 29 February + P1Y = 28 February); then weeks and days.
 * Throws RangeError for text that is no period.
 */
export const addPeriode = (d: Datum, periode: string): Datum => {
  const [years, months, weeks, days] = partsOf(periode);
  return addDays(addMonths(d, years * 12 + months), weeks * 7 + days);
};

/** The last day from which a period has passed on `dag`: of all such days the newest. */
export const latestStart = (dag: Datum, periode: string): Datum => {
  const [years, months, weeks, days] = partsOf(periode);
  let start = addMonths(addDays(dag, -(weeks * 7 + days)), -(years * 12 + months));
  while (addPeriode(start, periode) > dag) start = addDays(start, -1);
  while (addPeriode(addDays(start, 1), periode) <= dag) start = addDays(start, 1);
  return start;
};

const partsOf = (periode: string): [number, number, number, number] => {
  const found = PERIOD.exec(periode);
  if (!found) throw new RangeError(`not a period of ISO 8601: ${periode}`);
  const [years, months, weeks, days] = found.slice(1).map((part) => Number(part ?? 0));
  return [years ?? 0, months ?? 0, weeks ?? 0, days ?? 0];
};
