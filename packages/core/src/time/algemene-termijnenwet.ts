import { addDays, type Datum, daysBetween } from './datum.ts';
import {
  isWerkdag,
  type Kalender,
  maakKalender,
  type OvergeslagenDag,
  waaromGeenWerkdag,
} from './kalender.ts';

const wettelijkeKalenders = new WeakMap<Kalender, Kalender>();

/**
 * The working days of the Algemene termijnenwet (art. 3): Good Friday, 5 May and bridging days are off, the bureau's
 * own closing days are not. Of the given calendar only the later decreed bridging days are taken over.
 */
export function wettelijkeKalender(kalender: Kalender): Kalender {
  const known = wettelijkeKalenders.get(kalender);
  if (known !== undefined) return known;
  const made = maakKalender({
    ...kalender.instelling,
    goedeVrijdagVrij: true,
    bevrijdingsdagVrij: 'elk-jaar',
    brugdagenVrij: true,
    eigenSluitingsdagen: [],
  });
  wettelijkeKalenders.set(kalender, made);
  return made;
}

export type Verlenging = {
  datum: Datum;
  /** The Saturdays, Sundays and holidays passed over, the first end included when it was one. */
  overgeslagen: OvergeslagenDag[];
  /** Which article moved the end; null when it stayed. */
  artikel: 1 | 2 | null;
};

/**
 * Where a statutory term that runs from the day after `van` through `einde` really ends. Art. 2: a term of at least
 * three days holds at least two working days; art. 1: an end on a Saturday, Sunday or holiday rolls on.
 * Whether art. 4 takes the term out of the act is for the caller.
 */
export function verlengd(kalender: Kalender, van: Datum, einde: Datum): Verlenging {
  const wettelijk = wettelijkeKalender(kalender);
  const needed = daysBetween(van, einde) >= 3 ? 2 : 0;
  let werkdagen = 0;
  for (let d = addDays(van, 1); d <= einde && werkdagen < needed; d = addDays(d, 1)) {
    if (isWerkdag(wettelijk, d)) werkdagen += 1;
  }
  const tooFew = werkdagen < needed;
  const overgeslagen: OvergeslagenDag[] = [];
  let datum = einde;
  let reden = waaromGeenWerkdag(wettelijk, datum);
  while (reden !== null || werkdagen < needed) {
    if (reden !== null) overgeslagen.push({ datum, reden });
    datum = addDays(datum, 1);
    reden = waaromGeenWerkdag(wettelijk, datum);
    if (reden === null) werkdagen += 1;
  }
  const artikel = datum === einde ? null : tooFew && needsMoreThanRollOver(wettelijk, einde, datum) ? 2 : 1;
  return { datum, overgeslagen, artikel };
}

/** Whether art. 1 alone would have stopped earlier. */
function needsMoreThanRollOver(wettelijk: Kalender, einde: Datum, datum: Datum): boolean {
  let rolled = einde;
  while (!isWerkdag(wettelijk, rolled)) rolled = addDays(rolled, 1);
  return rolled < datum;
}
