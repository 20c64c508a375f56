import { addDays, type Datum, weekdayOf, yearOf } from './datum.ts';
import { type Feestdag, feestdagen } from './feestdagen.ts';
import { datumAt, uurAt } from './moment.ts';

/** What a bureau sets about its working days and hours. */
export type KalenderInstelling = {
  /** Whether Good Friday is a day off. */
  goedeVrijdagVrij: boolean;
  /** In which years 5 May is a day off; `lustrum`: every fifth year (2025, 2030). */
  bevrijdingsdagVrij: 'elk-jaar' | 'lustrum' | 'nooit';
  /** Whether bridging days by decree are days off. */
  brugdagenVrij: boolean;
  /** Days on which this bureau is closed; they never move a statutory term. */
  eigenSluitingsdagen: readonly Datum[];
  /** Bridging days decreed after this release. */
  extraBrugdagen?: readonly Datum[];
  /** When the desk opens and closes on a working day, `HH:MM`. */
  openVan: string;
  openTot: string;
};

/** Which days are working days. Made by `maakKalender`; ask it through the functions of this file. */
export type Kalender = {
  readonly instelling: Readonly<KalenderInstelling>;
  /** Days off that are no plain weekend, per year: the day and its reason. */
  readonly vrijeDagen: (year: number) => ReadonlyMap<Datum, string>;
};

/** A day that did not count, and why (Dutch: `zaterdag`, `Koningsdag`, `eigen sluitingsdag`). */
export type OvergeslagenDag = { datum: Datum; reden: string };

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A calendar by these settings. Throws RangeError for opening hours that are no times or end before they begin. */
export function maakKalender(instelling: KalenderInstelling): Kalender {
  const { openVan, openTot } = instelling;
  if (!TIME.test(openVan) || !TIME.test(openTot) || openVan >= openTot) {
    throw new RangeError('openVan and openTot must be HH:MM, the first before the second');
  }
  const years = new Map<number, ReadonlyMap<Datum, string>>();
  const vrijeDagen = (year: number): ReadonlyMap<Datum, string> => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const made = daysOff(instelling, year);
    years.set(year, made);
    return made;
  };
  return { instelling, vrijeDagen };
}

/**
 * Working days as the protocol has them, Monday to Friday without public holidays, read as those of Algemene
 * termijnenwet art. 3 lid 1: 5 May every year; Good Friday and bridging days are worked. Open 9.00-17.00 (protocol 3).
 */
export const standaardKalender: Kalender = maakKalender({
  goedeVrijdagVrij: false,
  bevrijdingsdagVrij: 'elk-jaar',
  brugdagenVrij: false,
  eigenSluitingsdagen: [],
  openVan: '09:00',
  openTot: '17:00',
});

/** Whether this is a working day. */
export function isWerkdag(k: Kalender, d: Datum): boolean {
  return weekdayOf(d) < 6 && !k.vrijeDagen(yearOf(d)).has(d);
}

/** Why this is no working day, in Dutch; null when it is one. A holiday in a weekend is called by its weekday. */
export function waaromGeenWerkdag(k: Kalender, d: Datum): string | null {
  const weekday = weekdayOf(d);
  if (weekday === 6) return 'zaterdag';
  if (weekday === 7) return 'zondag';
  return k.vrijeDagen(yearOf(d)).get(d) ?? null;
}

/**
 * The n-th working day after `from`, whose own day does not count; before it when n is negative; `from` itself when n
 * is 0, working day or not. `overgeslagen`: the days passed over, in the order met. Throws RangeError when n is not whole.
 */
export function addWerkdagen(
  k: Kalender,
  from: Datum,
  n: number,
): { datum: Datum; overgeslagen: OvergeslagenDag[] } {
  if (!Number.isInteger(n)) throw new RangeError(`Not a whole number of working days: ${n}`);
  const step = n < 0 ? -1 : 1;
  const overgeslagen: OvergeslagenDag[] = [];
  let datum = from;
  for (let left = Math.abs(n); left > 0; ) {
    datum = addDays(datum, step);
    const reden = waaromGeenWerkdag(k, datum);
    if (reden === null) left -= 1;
    else overgeslagen.push({ datum, reden });
  }
  return { datum, overgeslagen };
}

/** Whether the desk is open at this instant (protocol 3): a working day, from openVan until openTot, Dutch time. */
export function isBureauOpen(k: Kalender, instant: Date): boolean {
  const minutes = uurAt(instant);
  const { openVan, openTot } = k.instelling;
  return minutes >= minutesOf(openVan) && minutes < minutesOf(openTot) && isWerkdag(k, datumAt(instant));
}

function minutesOf(hhmm: string): number {
  return Number(hhmm.slice(0, 2)) * 60 + Number(hhmm.slice(3));
}

function daysOff(instelling: KalenderInstelling, year: number): ReadonlyMap<Datum, string> {
  const off = new Map<Datum, string>();
  for (const d of instelling.eigenSluitingsdagen) if (yearOf(d) === year) off.set(d, 'eigen sluitingsdag');
  if (instelling.brugdagenVrij) {
    for (const d of instelling.extraBrugdagen ?? []) if (yearOf(d) === year) off.set(d, 'aangewezen brugdag');
  }
  // A holiday is the stronger reason, and the last one of a day wins: Ascension Day over 5 May in 2016.
  for (const dag of feestdagen(year)) if (isOff(instelling, dag, year)) off.set(dag.datum, dag.naam);
  return off;
}

function isOff(instelling: KalenderInstelling, dag: Feestdag, year: number): boolean {
  switch (dag.soort) {
    case 'algemeen_erkend':
      return true;
    case 'goede_vrijdag':
      return instelling.goedeVrijdagVrij;
    case 'brugdag':
      return instelling.brugdagenVrij;
    case 'bevrijdingsdag':
      return (
        instelling.bevrijdingsdagVrij === 'elk-jaar' ||
        (instelling.bevrijdingsdagVrij === 'lustrum' && year % 5 === 0)
      );
  }
}
