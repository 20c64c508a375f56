import type { Datum } from '../time/datum.ts';

/** What is known of a breach; each part can be completed later, and the earlier answer stays in the history. */
export type Datalekgegevens = {
  aard: string[];
  oorzaak: string;
  gegevens: string[];
  personen: string[];
  aantalPersonen?: number | undefined;
  aantalGegevens?: number | undefined;
};

/** Everything that can happen to an entry of the register of breaches (A33). Moments are instants. */
export type Datalekgebeurtenis =
  | ({ type: 'DatalekReported'; op: Datum; bekendOp: string } & Datalekgegevens)
  | ({ type: 'DatalekAmended'; op: Datum } & Datalekgegevens)
  | { type: 'MaatregelTaken'; op: Datum }
  | { type: 'ApNotified'; op: Datum; gemeldOp: string }
  | { type: 'ApNotNotified'; op: Datum }
  | { type: 'BetrokkenenTold'; op: Datum; aantal: number }
  | { type: 'BetrokkenenNotTold'; op: Datum; grond: string }
  | { type: 'DatalekClosed'; op: Datum };

/** The state of a breach: the fold of its history. */
export type Datalek = {
  bekendOp: string | null;
  gegevens: Datalekgegevens | null;
  maatregelen: number;
  ap: { soort: 'gemeld' | 'niet_gemeld'; op: string } | null;
  betrokkenen: { soort: 'ingelicht' | 'niet_ingelicht'; op: Datum } | null;
  geslotenOp: Datum | null;
};

export const leegDatalek: Datalek = {
  bekendOp: null,
  gegevens: null,
  maatregelen: 0,
  ap: null,
  betrokkenen: null,
  geslotenOp: null,
};

const gegevensOf = (e: Datalekgegevens): Datalekgegevens => ({
  aard: e.aard,
  oorzaak: e.oorzaak,
  gegevens: e.gegevens,
  personen: e.personen,
  aantalPersonen: e.aantalPersonen,
  aantalGegevens: e.aantalGegevens,
});

const evolve = (datalek: Datalek, e: Datalekgebeurtenis): Datalek => {
  switch (e.type) {
    case 'DatalekReported':
      return { ...datalek, bekendOp: e.bekendOp, gegevens: gegevensOf(e) };
    case 'DatalekAmended':
      return { ...datalek, gegevens: gegevensOf(e) };
    case 'MaatregelTaken':
      return { ...datalek, maatregelen: datalek.maatregelen + 1 };
    case 'ApNotified':
      return { ...datalek, ap: { soort: 'gemeld', op: e.gemeldOp } };
    case 'ApNotNotified':
      return { ...datalek, ap: { soort: 'niet_gemeld', op: e.op } };
    case 'BetrokkenenTold':
      return { ...datalek, betrokkenen: { soort: 'ingelicht', op: e.op } };
    case 'BetrokkenenNotTold':
      return { ...datalek, betrokkenen: { soort: 'niet_ingelicht', op: e.op } };
    case 'DatalekClosed':
      return { ...datalek, geslotenOp: e.op };
  }
};

/** A breach from its whole history, in order. */
export const foldDatalek = (gebeurtenissen: Iterable<Datalekgebeurtenis>): Datalek => {
  let datalek = leegDatalek;
  for (const gebeurtenis of gebeurtenissen) datalek = evolve(datalek, gebeurtenis);
  return datalek;
};

const HOUR = 3_600_000;
/** Hours from becoming aware to the report to the authority; they run on through nights, weekends and holidays (AVG 33). */
const AP_UREN = 72;
/** From so many hours before the end on the screen warns. */
const WAARSCHUW_UREN = 24;

export type Aptermijn = {
  uiterlijk: Date;
  stand: 'loopt' | 'bijna' | 'verlopen' | 'voldaan';
  /** Milliseconds left; negative when past. */
  over: number;
};

/** The 72 hours of a breach at a moment; null as long as nobody said when the bureau became aware. */
export const apTermijn = ({ bekendOp, ap }: Datalek, nu: Date): Aptermijn | null => {
  if (!bekendOp) return null;
  const uiterlijk = new Date(new Date(bekendOp).getTime() + AP_UREN * HOUR);
  const over = uiterlijk.getTime() - nu.getTime();
  const running = over < 0 ? 'verlopen' : over <= WAARSCHUW_UREN * HOUR ? 'bijna' : 'loopt';
  return { uiterlijk, over, stand: ap ? 'voldaan' : running };
};

const unit = (n: number, een: string, meer: string): string => `${n} ${n === 1 ? een : meer}`;

/** How much time is left, in plain words: `nog 1 dag en 3 uur`, `40 minuten te laat`. */
export const inWoorden = (over: number): string => {
  const minutes = Math.floor(Math.abs(over) / 60_000);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = [
    days > 0 && unit(days, 'dag', 'dagen'),
    hours > 0 && `${hours} uur`,
    days === 0 && rest > 0 && unit(rest, 'minuut', 'minuten'),
  ].filter(Boolean);
  const text = parts.join(' en ') || 'minder dan een minuut';
  return over < 0 ? `${text} te laat` : `nog ${text}`;
};
