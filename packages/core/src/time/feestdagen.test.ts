import { expect, test } from 'vitest';
import { addDays, type Datum, datum, weekdayOf } from './datum.ts';
import { eerstePaasdag, feestdagen } from './feestdagen.ts';

const dateOf = (year: number, naam: string) => feestdagen(year).find((f) => f.naam === naam)?.datum;

test.each([
  [2025, '04-18', '04-21', '04-26', '05-29', '06-09'],
  [2026, '04-03', '04-06', '04-27', '05-14', '05-25'],
  [2027, '03-26', '03-29', '04-27', '05-06', '05-17'],
  [2028, '04-14', '04-17', '04-27', '05-25', '06-05'],
  [2029, '03-30', '04-02', '04-27', '05-10', '05-21'],
  [2030, '04-19', '04-22', '04-27', '05-30', '06-10'],
])(
  '%i has its movable holidays on the known days',
  (year, goedeVrijdag, paas, koning, hemelvaart, pinkster) => {
    expect(dateOf(year, 'Goede Vrijdag')).toBe(`${year}-${goedeVrijdag}`);
    expect(dateOf(year, 'Tweede Paasdag')).toBe(`${year}-${paas}`);
    expect(dateOf(year, 'Koningsdag')).toBe(`${year}-${koning}`);
    expect(dateOf(year, 'Hemelvaartsdag')).toBe(`${year}-${hemelvaart}`);
    expect(dateOf(year, 'Tweede Pinksterdag')).toBe(`${year}-${pinkster}`);
    expect(dateOf(year, 'Nieuwjaarsdag')).toBe(`${year}-01-01`);
    expect(dateOf(year, 'Bevrijdingsdag')).toBe(`${year}-05-05`);
    expect(dateOf(year, 'Eerste Kerstdag')).toBe(`${year}-12-25`);
    expect(dateOf(year, 'Tweede Kerstdag')).toBe(`${year}-12-26`);
  },
);

/** The paschal full moons of golden numbers 1-19, as printed in church tables for 1900-2199. */
const fullMoons =
  '04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27';

/** A second way to Easter: the first Sunday after the paschal full moon. */
function easterByFullMoon(year: number): Datum {
  let d = datum(`${year}-${fullMoons.split(' ')[year % 19]}`);
  do d = addDays(d, 1);
  while (weekdayOf(d) !== 7);
  return d;
}

test('Easter 1900-2199, 2020-2035 among them, by a second, independent way', () => {
  for (let year = 1900; year <= 2199; year += 1) expect(eerstePaasdag(year)).toBe(easterByFullMoon(year));
});

test('Easter in the years that catch out a computus', () => {
  expect([1954, 1981, 2008, 2011, 2038, 2049, 2076].map(eerstePaasdag)).toEqual([
    '1954-04-18',
    '1981-04-19',
    '2008-03-23',
    '2011-04-24',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
  ]);
});

test('Koningsdag is a day earlier when 27 April is a Sunday; before 2014 it was Koninginnedag', () => {
  expect(dateOf(2014, 'Koningsdag')).toBe('2014-04-26');
  expect(dateOf(2025, 'Koningsdag')).toBe('2025-04-26');
  expect(dateOf(2031, 'Koningsdag')).toBe('2031-04-26');
  expect(dateOf(2013, 'Koninginnedag')).toBe('2013-04-30');
  expect(dateOf(2006, 'Koninginnedag')).toBe('2006-04-29');
});

test('bridging days are those decreed, and neither they nor Goede Vrijdag are holidays of art. 3 lid 1', () => {
  const brug = [2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029].flatMap((y) =>
    feestdagen(y)
      .filter((f) => f.soort === 'brugdag')
      .map((f) => f.datum),
  );
  expect(brug).toEqual([
    '2023-04-28',
    '2023-05-19',
    '2024-05-10',
    '2024-12-27',
    '2025-05-30',
    '2026-01-02',
    '2026-05-15',
    '2027-05-07',
    '2028-04-28',
    '2028-05-26',
  ]);
  const equated = feestdagen(2026).filter((f) => !f.wettelijk);
  expect(equated.map((f) => f.naam)).toEqual(['aangewezen brugdag', 'Goede Vrijdag', 'aangewezen brugdag']);
});

test('the days of a year stand in order', () => {
  for (let year = 2015; year <= 2045; year += 1) {
    const found = feestdagen(year).map((f) => f.datum);
    expect(found).toEqual([...found].sort());
    expect(found.every((d) => d.startsWith(`${year}-`))).toBe(true);
  }
});
