import { verlengd, wettelijkeKalender } from './algemene-termijnenwet.ts';
import { addDays, addMonths, addWeeks, type Datum, weekdayOf } from './datum.ts';
import { dagEnMaand, datumVoluit, opsomming } from './datum-tekst.ts';
import { addWerkdagen, type Kalender, type OvergeslagenDag } from './kalender.ts';

/** How long a term is: one unit, a whole number of it, not negative. */
export type Lengte =
  | { werkdagen: number }
  | { dagen: number }
  | { weken: number }
  | { maanden: number }
  | { uren: number };

export type TermijnEinde = {
  /** The last day of the term. */
  datum: Datum;
  /** The days that did not count or that the end rolled over, each with its reason. */
  overgeslagen: OvergeslagenDag[];
  /** One plain Dutch sentence on how the date came about. */
  uitleg: string;
};

/**
 * The last day of a term that starts on `van`; that day itself does not count. `awt`: the term is a statutory one, so
 * the Algemene termijnenwet holds: its own holidays count (not the bureau's closing days), and the end moves by art. 1
 * and 2, unless art. 4 takes the term out (hours; over 90 days, 12 weeks or 3 months). Hours give the last day they can
 * touch (72 hours: the third day after); the exact moment is the instant of the start plus the hours.
 * Throws RangeError for a length that is negative or not whole.
 */
export function einde(
  kalender: Kalender,
  van: Datum,
  lengte: Lengte,
  opties: { awt: boolean },
): TermijnEinde {
  const counted = count(opties.awt ? wettelijkeKalender(kalender) : kalender, van, lengte);
  if (!opties.awt || buitenAlgemeneTermijnenwet(lengte)) {
    return { ...counted, uitleg: `${explainCount(van, lengte, counted)}.` };
  }
  const moved = verlengd(kalender, van, counted.datum);
  const overgeslagen = [...counted.overgeslagen, ...moved.overgeslagen];
  const uitleg = explainCount(van, lengte, counted);
  if (moved.artikel === null) return { datum: moved.datum, overgeslagen, uitleg: `${uitleg}.` };
  const why =
    moved.artikel === 1
      ? `dat is ${dayKind(moved.overgeslagen[0])}, dus loopt de termijn door`
      : 'omdat er ten minste twee werkdagen in moeten zitten, loopt de termijn door';
  const to = `tot en met ${datumVoluit(moved.datum)} (artikel ${moved.artikel} Algemene termijnenwet)`;
  return { datum: moved.datum, overgeslagen, uitleg: `${uitleg}; ${why} ${to}.` };
}

/** Algemene termijnenwet art. 4: whether a term of this length is never extended. */
export function buitenAlgemeneTermijnenwet(lengte: Lengte): boolean {
  if ('uren' in lengte) return true;
  if ('weken' in lengte) return lengte.weken > 12;
  if ('maanden' in lengte) return lengte.maanden > 3;
  return ('dagen' in lengte ? lengte.dagen : lengte.werkdagen) > 90;
}

/** The length in Dutch: `2 weken`, `1 werkdag`, `72 uur`. */
export function lengteInWoorden(lengte: Lengte): string {
  const counted = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
  if ('werkdagen' in lengte) return counted(lengte.werkdagen, 'werkdag', 'werkdagen');
  if ('dagen' in lengte) return counted(lengte.dagen, 'dag', 'dagen');
  if ('weken' in lengte) return counted(lengte.weken, 'week', 'weken');
  if ('maanden' in lengte) return counted(lengte.maanden, 'maand', 'maanden');
  return `${lengte.uren} uur`;
}

type Counted = { datum: Datum; overgeslagen: OvergeslagenDag[] };

function count(kalender: Kalender, van: Datum, lengte: Lengte): Counted {
  const plain = (datum: Datum): Counted => ({ datum, overgeslagen: [] });
  if ('werkdagen' in lengte) return addWerkdagen(kalender, van, notNegative(lengte.werkdagen));
  if ('dagen' in lengte) return plain(addDays(van, notNegative(lengte.dagen)));
  if ('weken' in lengte) return plain(addWeeks(van, notNegative(lengte.weken)));
  if ('maanden' in lengte) return plain(addMonths(van, notNegative(lengte.maanden)));
  return plain(addDays(van, Math.ceil(notNegative(lengte.uren) / 24)));
}

function notNegative(n: number): number {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a length of time: ${n}`);
  return n;
}

function explainCount(van: Datum, lengte: Lengte, counted: Counted): string {
  const base = `${lengteInWoorden(lengte)} na ${datumVoluit(van)} is ${datumVoluit(counted.datum)}`;
  if ('uren' in lengte) return `${base}; uren lopen door in het weekend en op feestdagen`;
  const skipped = skippedInWords(counted.overgeslagen);
  if (skipped.length === 0) return base;
  const verb = skipped.length === 1 && skipped[0] !== 'de weekenden' ? 'telt' : 'tellen';
  return `${base}; ${opsomming(skipped)} ${verb} niet mee`;
}

/** Weekends are named together, every other day by itself with its reason. */
function skippedInWords(overgeslagen: readonly OvergeslagenDag[]): string[] {
  const weekendDays = overgeslagen.filter(({ datum }) => weekdayOf(datum) > 5).length;
  const weekend = weekendDays === 0 ? [] : weekendDays <= 2 ? ['het weekend'] : ['de weekenden'];
  const others = overgeslagen.filter(({ datum }) => weekdayOf(datum) <= 5);
  return [...weekend, ...others.map(({ datum, reden }) => `${dagEnMaand(datum)} (${reden})`)];
}

function dayKind(dag: OvergeslagenDag | undefined): string {
  if (dag === undefined) return 'geen werkdag';
  return dag.reden === 'aangewezen brugdag'
    ? 'een aangewezen brugdag'
    : weekdayOf(dag.datum) > 5
      ? `een ${dag.reden}`
      : dag.reden;
}
