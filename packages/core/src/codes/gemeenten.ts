import { z } from 'zod';
import { type Datum, datum } from '../time/datum.ts';
import { type Code, type Codelijst, isGeldigOp } from './codelijst.ts';
import { gemeentenElders, gemeentenEldersBeeindigd } from './gemeenten-elders.ts';

/** A municipality: its CBS code (`GM` and four digits), and what became of it. */
export type Gemeente = Code & {
  /** About 2021; only of today's municipalities. */
  inwoners?: number;
  /** Where it went when it ended; more than one: it was split, and the code alone does not say where a place went. */
  opvolgers: readonly string[];
};

const ended = (code: string, label: string, year: number, ...opvolgers: string[]): Gemeente => ({
  code,
  label,
  statutair: code,
  tot: datum(`${year}-01-01`),
  opvolgers,
});
const present = (code: string, label: string, inwoners: number, since?: number): Gemeente => ({
  code,
  label,
  statutair: code,
  inwoners,
  opvolgers: [],
  ...(since === undefined ? {} : { van: datum(`${since}-01-01`) }),
});

const rows: readonly Gemeente[] = [
  present('GM1979', 'Eemsdelta', 45_506, 2021),
  present('GM0014', 'Groningen', 233_071),
  present('GM1966', 'Het Hogeland', 47_817, 2019),
  present('GM1952', 'Midden-Groningen', 60_781, 2018),
  present('GM1895', 'Oldambt', 38_277, 2010),
  present('GM0765', 'Pekela', 12_148),
  present('GM0037', 'Stadskanaal', 31_747),
  present('GM0047', 'Veendam', 27_418),
  present('GM1969', 'Westerkwartier', 63_695, 2019),
  present('GM1950', 'Westerwolde', 25_960, 2018),
  ended('GM0003', 'Appingedam', 2021, 'GM1979'),
  ended('GM0005', 'Bedum', 2019, 'GM1966'),
  ended('GM0007', 'Bellingwedde', 2018, 'GM1950'),
  ended('GM1663', 'De Marne', 2019, 'GM1966'),
  ended('GM0010', 'Delfzijl', 2021, 'GM1979'),
  ended('GM1651', 'Eemsmond', 2019, 'GM1966'),
  ended('GM0015', 'Grootegast', 2019, 'GM1969'),
  ended('GM0017', 'Haren', 2019, 'GM0014'),
  ended('GM0018', 'Hoogezand-Sappemeer', 2018, 'GM1952'),
  ended('GM0022', 'Leek', 2019, 'GM1969'),
  ended('GM0024', 'Loppersum', 2021, 'GM1979'),
  ended('GM0025', 'Marum', 2019, 'GM1969'),
  ended('GM1987', 'Menterwolde', 2018, 'GM1952'),
  ended('GM1661', 'Reiderland', 2010, 'GM1895'),
  ended('GM0039', 'Scheemda', 2010, 'GM1895'),
  ended('GM0040', 'Slochteren', 2018, 'GM1952'),
  ended('GM0009', 'Ten Boer', 2019, 'GM0014'),
  ended('GM0048', 'Vlagtwedde', 2018, 'GM1950'),
  ended('GM0052', 'Winschoten', 2010, 'GM1895'),
  ended('GM0053', 'Winsum', 2019, 'GM1966', 'GM1969'),
  ended('GM0056', 'Zuidhorn', 2019, 'GM1969'),
];

/**
 * The municipalities of the province of Groningen by CBS code, today's first, with the mergers of 2010, 2018, 2019 and 2021
 * (each on 1 January); complete from 2010 on. Inhabitants are those of about 2021.
 */
export const gemeenten: Omit<Codelijst, 'codes'> & { codes: readonly Gemeente[] } = {
  naam: 'gemeenten van de provincie Groningen',
  editie: '2021',
  bron: 'CBS, gemeentelijke indelingen',
  codes: rows,
};

/** The default area served (protocol 2.4): today's municipalities of the province. The area itself is configuration. */
export const werkgebied: readonly string[] = rows.filter((g) => g.tot === undefined).map((g) => g.code);

/** Every municipality of today by code, those of the province first: what a list to choose from offers. */
export const hedendaagseGemeenten: readonly string[] = [...werkgebied, ...gemeentenElders.keys()];

/** The codes of the province's municipalities on a day, for a report over a past year. Right from 2010 on. */
export function gemeentenOp(op: Datum): string[] {
  return rows.filter((g) => isGeldigOp(g, op)).map((g) => g.code);
}

// Where the villages of Winsum (GM0053) went in 2019; by the code alone it cannot be told.
const WINSUM = 'GM0053';
const winsum: ReadonlyMap<string, string> = new Map([
  ...['Ezinge', 'Feerwerd', 'Garnwerd'].map((plaats) => [plaats.toLowerCase(), 'GM1969'] as const),
  ...[
    'Adorp',
    'Baflo',
    'Den Andel',
    'Rasquert',
    'Saaxumhuizen',
    'Sauwerd',
    'Tinallinge',
    'Wetsinge',
    'Winsum',
  ].map((plaats) => [plaats.toLowerCase(), 'GM1966'] as const),
]);

/**
 * Which municipality of today (or of the day `op`) this code belongs to now. A municipality that was split gives
 * `splitst`, unless `plaats` (the town) tells which part it is. A code from elsewhere or a value such as `online` is
 * given back as it is.
 */
export function hedendaags(code: string, opts: { op?: Datum; plaats?: string } = {}): string | 'splitst' {
  const gemeente = rows.find((g) => g.code === code);
  if (gemeente?.tot === undefined || (opts.op !== undefined && opts.op < gemeente.tot)) return code;
  const [only, ...others] = gemeente.opvolgers;
  if (only === undefined) return code;
  if (others.length === 0) return hedendaags(only, opts);
  const part = code === WINSUM ? winsum.get((opts.plaats ?? '').trim().toLowerCase()) : undefined;
  return part === undefined ? 'splitst' : hedendaags(part, opts);
}

const bijzonder = { onbekend: 'Onbekend', buitenland: 'Buitenland', online: 'Online (internet)' } as const;

/** The name of a municipality or of a special value (`onbekend`, `buitenland`, `online`); a code without a known name as it is. */
export function labelOfGemeente(code: string): string {
  const special = Object.entries(bijzonder).find(([value]) => value === code)?.[1];
  return (
    special ??
    rows.find((g) => g.code === code)?.label ??
    gemeentenElders.get(code) ??
    gemeentenEldersBeeindigd.get(code) ??
    code
  );
}

const known: ReadonlySet<string> = new Set([
  ...rows.map(({ code }) => code),
  ...gemeentenElders.keys(),
  ...gemeentenEldersBeeindigd.keys(),
]);

const gemeente = (special: readonly (keyof typeof bijzonder)[], error: string) =>
  z.string({ error }).refine((value) => known.has(value) || special.some((one) => one === value), { error });

/**
 * The two municipalities every melding needs (statutory form): the CBS code of a municipality of today or one that
 * ended (since about 2002), or a special value: of residence `onbekend` or
 * `buitenland`, of the incident also `online`.
 */
export const gemeenteCodeSchema = {
  woonplaats: gemeente(['onbekend', 'buitenland'], 'Kies de woongemeente, of kies onbekend of buitenland.'),
  voorval: gemeente(
    ['onbekend', 'online', 'buitenland'],
    'Kies de gemeente van het voorval, of kies onbekend, online of buitenland.',
  ),
} as const;
