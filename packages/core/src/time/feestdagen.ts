import { brugdagen } from './brugdagen.ts';
import { dayNumberOf } from './civil-day.ts';
import { addDays, type Datum, datumOfDayNumber, weekdayOf, yearOf } from './datum.ts';

/** What a bureau can set apart: the holidays themselves, and the three kinds on which bureaus differ. */
export type FeestdagSoort = 'algemeen_erkend' | 'bevrijdingsdag' | 'goede_vrijdag' | 'brugdag';

export type Feestdag = {
  datum: Datum;
  naam: string;
  /** True: named in Algemene termijnenwet art. 3 lid 1. False: equated with those by lid 2 or by a decree (lid 3). */
  wettelijk: boolean;
  soort: FeestdagSoort;
};

/**
 * Every day that counts as a public holiday for the Algemene termijnenwet (art. 3) in a year, in order; two can fall on
 * one day (5 May 2016 is Ascension Day too). Right for 1980 and later; bridging days as far as brugdagen.ts knows them.
 */
export function feestdagen(year: number): Feestdag[] {
  const pasen = eerstePaasdag(year);
  const erkend = (datum: Datum, naam: string): Feestdag => ({
    datum,
    naam,
    wettelijk: true,
    soort: 'algemeen_erkend',
  });
  const days: Feestdag[] = [
    erkend(day(year, 1, 1), 'Nieuwjaarsdag'),
    { datum: addDays(pasen, -2), naam: 'Goede Vrijdag', wettelijk: false, soort: 'goede_vrijdag' },
    erkend(addDays(pasen, 1), 'Tweede Paasdag'),
    erkend(verjaardag(year), year >= 2014 ? 'Koningsdag' : 'Koninginnedag'),
    { datum: day(year, 5, 5), naam: 'Bevrijdingsdag', wettelijk: true, soort: 'bevrijdingsdag' },
    erkend(addDays(pasen, 39), 'Hemelvaartsdag'),
    erkend(addDays(pasen, 50), 'Tweede Pinksterdag'),
    erkend(day(year, 12, 25), 'Eerste Kerstdag'),
    erkend(day(year, 12, 26), 'Tweede Kerstdag'),
  ];
  for (const datum of brugdagen) {
    if (yearOf(datum) === year)
      days.push({ datum, naam: 'aangewezen brugdag', wettelijk: false, soort: 'brugdag' });
  }
  return days.sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));
}

/** Easter Sunday in the Gregorian calendar (the computus of Meeus, Jones and Butcher). */
export function eerstePaasdag(year: number): Datum {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return day(year, Math.floor(days / 31), (days % 31) + 1);
}

/** The day on which the birthday of the King (from 2014) or Queen is celebrated; a day earlier when it is a Sunday. */
function verjaardag(year: number): Datum {
  const datum = year >= 2014 ? day(year, 4, 27) : day(year, 4, 30);
  return weekdayOf(datum) === 7 ? addDays(datum, -1) : datum;
}

function day(year: number, month: number, dayOfMonth: number): Datum {
  return datumOfDayNumber(dayNumberOf(year, month, dayOfMonth));
}
