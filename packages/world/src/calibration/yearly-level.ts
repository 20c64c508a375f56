import { type Datum, datum, daysBetween, yearOf } from '@meldpunt/core';

/**
 * Meldingen a year of a bureau like that of Groningen, without mass reports. Published: 2016 212, 2021 235, 2022 222; 2023
 * as the three northern bureaus together (559 → 602). Between and after these: chosen, growing as the national series does.
 */
const levels: Record<number, number> = {
  2016: 212,
  2017: 210,
  2018: 208,
  2019: 214,
  2020: 228,
  2021: 235,
  2022: 222,
  2023: 239,
  2024: 262,
  2025: 280,
  2026: 290,
};
const GROWTH = 1.03;

/** How many meldingen a whole year holds. */
export const levelOfYear = (year: number): number => {
  const known = levels[year];
  if (known !== undefined) return known;
  return year < 2016 ? 212 : (levels[2026] as number) * GROWTH ** (year - 2026);
};

/** How many meldingen a day holds on average in its year. */
export const levelOfDay = (day: Datum): number => {
  const year = yearOf(day);
  return levelOfYear(year) / daysBetween(datum(`${year}-01-01`), datum(`${year + 1}-01-01`));
};
