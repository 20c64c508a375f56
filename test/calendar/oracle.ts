/**
 * The calendar once more, to judge `core/time` by. It shares no code with it and works otherwise: holidays are written
 * out as published, days are places in one array, and Dutch clock time is what Intl shows.
 */

const DAY = 86_400_000;

/** Year, Goede Vrijdag, Tweede Paasdag, the day on which the King's birthday is celebrated, Hemelvaart, Tweede Pinksterdag. */
const published: [number, string, string, string, string, string][] = [
  [2019, '04-19', '04-22', '04-27', '05-30', '06-10'],
  [2020, '04-10', '04-13', '04-27', '05-21', '06-01'],
  [2021, '04-02', '04-05', '04-27', '05-13', '05-24'],
  [2022, '04-15', '04-18', '04-27', '05-26', '06-06'],
  [2023, '04-07', '04-10', '04-27', '05-18', '05-29'],
  [2024, '03-29', '04-01', '04-27', '05-09', '05-20'],
  [2025, '04-18', '04-21', '04-26', '05-29', '06-09'],
  [2026, '04-03', '04-06', '04-27', '05-14', '05-25'],
  [2027, '03-26', '03-29', '04-27', '05-06', '05-17'],
  [2028, '04-14', '04-17', '04-27', '05-25', '06-05'],
  [2029, '03-30', '04-02', '04-27', '05-10', '05-21'],
  [2030, '04-19', '04-22', '04-27', '05-30', '06-10'],
  [2031, '04-11', '04-14', '04-26', '05-22', '06-02'],
  [2032, '03-26', '03-29', '04-27', '05-06', '05-17'],
  [2033, '04-15', '04-18', '04-27', '05-26', '06-06'],
  [2034, '04-07', '04-10', '04-27', '05-18', '05-29'],
  [2035, '03-23', '03-26', '04-27', '05-03', '05-14'],
  [2036, '04-11', '04-14', '04-26', '05-22', '06-02'],
];

/** Bridging days by decree, as far as they are known. */
const decreed = [
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
];

/** What a bureau chooses about its working days. */
export type Keuze = {
  goedeVrijdagVrij: boolean;
  bevrijdingsdagVrij: 'elk-jaar' | 'lustrum' | 'nooit';
  brugdagenVrij: boolean;
  eigenSluitingsdagen: string[];
};

/** Every choice there is, and one bureau with closing days of its own. */
export const keuzen: Keuze[] = [true, false].flatMap((goedeVrijdagVrij) =>
  (['elk-jaar', 'lustrum', 'nooit'] as const).flatMap((bevrijdingsdagVrij) =>
    [true, false].flatMap((brugdagenVrij) => [
      { goedeVrijdagVrij, bevrijdingsdagVrij, brugdagenVrij, eigenSluitingsdagen: [] },
      {
        goedeVrijdagVrij,
        bevrijdingsdagVrij,
        brugdagenVrij,
        eigenSluitingsdagen: ['2026-08-28', '2026-12-24', '2027-02-27', '2028-02-29'],
      },
    ]),
  ),
);

const texts: string[] = [];
for (let t = Date.UTC(2019, 0, 1); t < Date.UTC(2037, 0, 1); t += DAY)
  texts.push(new Date(t).toISOString().slice(0, 10));

/** All days of 2019-2036, in order: room on both sides of the years that are judged. */
export const allDays: readonly string[] = texts;
const placeOf = new Map(texts.map((text, i) => [text, i]));

/** The place of a day among all days. */
export const place = (day: string): number => placeOf.get(day) ?? Number.NaN;

/** The days of 2020-2035, which are judged. */
export const days: readonly string[] = texts.filter((text) => text >= '2020' && text < '2036');

const holidays = (keuze: Keuze): Set<string> => {
  const off = new Set<string>(keuze.eigenSluitingsdagen);
  for (const [year, goedeVrijdag, ...others] of published) {
    for (const day of [...others, '01-01', '12-25', '12-26']) off.add(`${year}-${day}`);
    if (keuze.goedeVrijdagVrij) off.add(`${year}-${goedeVrijdag}`);
    const vijfMei = { 'elk-jaar': true, lustrum: year % 5 === 0, nooit: false }[keuze.bevrijdingsdagVrij];
    if (vijfMei) off.add(`${year}-05-05`);
  }
  if (keuze.brugdagenVrij) for (const day of decreed) off.add(day);
  return off;
};

/** The working days of a bureau as a sorted list; a term in working days is a step in it. */
export class Werkdagen {
  private readonly werkdagen: string[];
  /** For each day the number of working days up to and including it. */
  private readonly upTo: number[] = [];

  constructor(keuze: Keuze) {
    const off = holidays(keuze);
    this.werkdagen = texts.filter((day) => {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      return weekday !== 0 && weekday !== 6 && !off.has(day);
    });
    const works = new Set(this.werkdagen);
    let n = 0;
    for (const day of texts) {
      if (works.has(day)) n += 1;
      this.upTo.push(n);
    }
  }

  private count(day: string): number {
    return this.upTo[place(day)] ?? Number.NaN;
  }

  is(day: string): boolean {
    return this.werkdagen[this.count(day) - 1] === day;
  }

  /** The n-th working day after a day, or before it when n is negative. */
  add(day: string, n: number): string {
    if (n === 0) return day;
    const before = this.count(day) - (this.is(day) ? 1 : 0);
    return this.werkdagen[n > 0 ? this.count(day) + n - 1 : before + n] ?? 'out of reach';
  }

  /** How many working days lie after `van`, up to and including `tot`. */
  between(van: string, tot: string): number {
    return this.count(tot) - this.count(van);
  }
}

/** The calendar of the Algemene termijnenwet (art. 3), whatever the bureau chooses. */
export const wettelijk = new Werkdagen({
  goedeVrijdagVrij: true,
  bevrijdingsdagVrij: 'elk-jaar',
  brugdagenVrij: true,
  eigenSluitingsdagen: [],
});

/** Where a statutory term from the day after `van` through `einde` ends: art. 2 (two working days in three days or more), art. 1. */
export const verlengd = (van: string, einde: string): string => {
  let end = einde;
  const needed = place(einde) - place(van) >= 3 ? 2 : 0;
  while (!wettelijk.is(end) || wettelijk.between(van, end) < needed) end = allDays[place(end) + 1] ?? '';
  return end;
};

/** The same day of a later month, by what JavaScript makes of it: a day too far rolls over, and is taken back. */
export const monthsLater = (day: string, n: number): string => {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  const there = new Date(Date.UTC(y, m - 1 + n, d));
  const wanted = (((m - 1 + n) % 12) + 12) % 12;
  while (there.getUTCMonth() !== wanted) there.setUTCDate(there.getUTCDate() - 1);
  return there.toISOString().slice(0, 10);
};

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What Dutch clocks show at an instant: `2026-03-29 03:30`. */
export const shown = (instant: Date): string => clock.format(instant);

/**
 * The instant at which Dutch clocks show this: the first of two; where the hour is skipped, the instant that many
 * minutes after the skip.
 */
export const instantOf = (day: string, time: string): Date => {
  const utc = Date.parse(`${day}T${time}:00Z`);
  // Summer time is two hours ahead, and comes first of the two passes.
  const found = [2, 1]
    .map((hours) => new Date(utc - hours * 3_600_000))
    .find((instant) => shown(instant) === `${day} ${time}`);
  return found ?? new Date(utc - 3_600_000);
};
