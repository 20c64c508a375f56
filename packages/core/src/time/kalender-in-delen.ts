import type { Datum } from './datum.ts';
import type { Kalender } from './kalender.ts';

/** A calendar from a day on. */
export type Kalenderdeel = { vanaf: Datum; kalender: Kalender };

/**
 * A calendar that changed: each day is judged by the one that holds on it, so that a change never moves what was past by
 * then. `delen` stand in order of their days; before the first the calendar is `eerst`. Settings are those of the last.
 */
export function kalenderInDelen(eerst: Kalender, delen: readonly Kalenderdeel[]): Kalender {
  const last = delen.at(-1)?.kalender ?? eerst;
  const holding = (day: Datum): Kalender => delen.findLast(({ vanaf }) => vanaf <= day)?.kalender ?? eerst;
  const years = new Map<number, ReadonlyMap<Datum, string>>();
  const vrijeDagen = (year: number): ReadonlyMap<Datum, string> => {
    const known = years.get(year);
    if (known) return known;
    const all = [eerst, ...delen.map(({ kalender }) => kalender)];
    const made = new Map<Datum, string>();
    for (const kalender of all)
      for (const [day, reason] of kalender.vrijeDagen(year))
        if (holding(day) === kalender) made.set(day, reason);
    years.set(year, made);
    return made;
  };
  return { instelling: last.instelling, vrijeDagen };
}
