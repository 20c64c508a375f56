import { addDays, type Datum } from '@meldpunt/core';
import type { Organisation } from '../organisations/organisation.ts';
import { asTyped } from '../organisations/spellings.ts';
import type { People } from '../people/person.ts';
import type { Random, RandomSource } from '../random/random.ts';
import { type Naamvariant, nameParts, nameVariants } from './conflict-names.ts';

/** What a planted conflict, or what only looks like one, fixes of a melding. */
export type Zijde = {
  melderNaam: string;
  melderOrganisatie?: string;
  wederpartijNaam: string;
  voorvaldatum: Datum | null;
  gemeente: string;
};

/** Two rows that are, or are not, two sides of one incident. */
export type Conflictpaar = { soort: string; conflict: boolean; rijen: [number, number] };

/** A row that can be used: its place in the world and the day on which it is received. */
export type Vrij = { rij: number; ontvangst: Datum };

export type Verstopt = { zijden: ReadonlyMap<number, Zijde>; paren: readonly Conflictpaar[] };

type Plaatsen = { hier: string; daar: string };
type Maker = (
  g: Gegeven,
) => [
  Omit<Zijde, 'voorvaldatum'> & { dag?: number | null },
  Omit<Zijde, 'voorvaldatum'> & { dag?: number | null },
];
type Gegeven = { random: Random; p: string; q: string; r: string; firm: Organisation; plaats: Plaatsen };

const two =
  (variant: Naamvariant): Maker =>
  ({ random, p, q, plaats }) => [
    { melderNaam: p, wederpartijNaam: nameVariants[variant](random, nameParts(q)), gemeente: plaats.hier },
    { melderNaam: q, wederpartijNaam: nameVariants[variant](random, nameParts(p)), gemeente: plaats.hier },
  ];
const plain = two('gelijk');
const sameSurname = (a: string, b: string): string => `${nameParts(a).voornaam} ${nameParts(b).achternaam}`;

/** By kind: how the two sides are written. `dag` is the day of the incident against the true one; null when it is unknown. */
const makers: Record<string, { conflict: boolean; maak: Maker }> = {
  ...Object.fromEntries(
    (Object.keys(nameVariants) as Naamvariant[]).map((variant) => [
      variant,
      { conflict: true, maak: two(variant) },
    ]),
  ),
  dag_anders: {
    conflict: true,
    maak: (g) => {
      const [one, other] = two('spelfout')(g);
      return [one, { ...other, dag: g.random.pick([-2, -1, 1, 2]) }];
    },
  },
  dag_onbekend: {
    conflict: true,
    maak: (g) => {
      const [one, other] = two('voorletter')(g);
      return [one, { ...other, dag: null }];
    },
  },
  plaats_onbekend: {
    conflict: true,
    maak: (g) => {
      const [one, other] = two('tekens')(g);
      return [{ ...one, gemeente: 'onbekend' }, other];
    },
  },
  organisatie: {
    conflict: true,
    maak: ({ random, p, q, firm, plaats }) => [
      { melderNaam: p, wederpartijNaam: asTyped(random, firm), gemeente: plaats.hier },
      {
        melderNaam: q,
        melderOrganisatie: asTyped(random, firm),
        wederpartijNaam: nameVariants.voorletter(random, nameParts(p)),
        gemeente: plaats.hier,
      },
    ],
  },
  naamgenoten: {
    conflict: false,
    maak: ({ p, q, r, plaats }) => [
      { melderNaam: p, wederpartijNaam: q, gemeente: plaats.hier },
      { melderNaam: sameSurname(r, q), wederpartijNaam: sameSurname(r, p), gemeente: plaats.hier },
    ],
  },
  vader_en_zoon: {
    conflict: false,
    maak: ({ p, q, r, plaats }) => [
      { melderNaam: p, wederpartijNaam: q, gemeente: plaats.hier },
      { melderNaam: q, wederpartijNaam: sameSurname(r, p), gemeente: plaats.hier },
    ],
  },
  ander_voorval: {
    conflict: false,
    maak: (g) => {
      const [one, other] = plain(g);
      return [{ ...one, dag: -g.random.int(20, 90) }, other];
    },
  },
  andere_plaats: {
    conflict: false,
    maak: (g) => {
      const [one, other] = plain(g);
      return [one, { ...other, gemeente: g.plaats.daar }];
    },
  },
  bekende_organisatie: {
    conflict: false,
    maak: ({ random, p, q, r, firm, plaats }) => [
      { melderNaam: p, wederpartijNaam: asTyped(random, firm), gemeente: plaats.hier },
      { melderNaam: q, melderOrganisatie: asTyped(random, firm), wederpartijNaam: r, gemeente: plaats.hier },
    ],
  },
  zelfde_kant: {
    conflict: false,
    maak: ({ p, q, r, plaats }) => [
      { melderNaam: p, wederpartijNaam: q, gemeente: plaats.hier },
      { melderNaam: r, wederpartijNaam: q, gemeente: plaats.hier },
    ],
  },
};

const CONFLICT_PEOPLE = 3_000_000_000;
/** Meldingen between the two sides of a pair, at the most. */
const BETWEEN = 12;
const area = ['GM0014', 'GM1895', 'GM1969', 'GM0047', 'GM1979'] as const;

/** Plants every kind so many times in rows that are free; each row is used once. */
export const plantConflicts = (
  source: RandomSource,
  given: { keer: number; vrij: readonly Vrij[]; people: People; firmAt: (n: number) => Organisation },
): Verstopt => {
  const zijden = new Map<number, Zijde>();
  const paren: Conflictpaar[] = [];
  const soorten = Object.entries(makers).flatMap((one) => Array.from({ length: given.keer }, () => one));
  const step = Math.floor(given.vrij.length / Math.max(1, soorten.length));
  if (soorten.length > 0 && step < 2) throw new RangeError('too few meldingen to plant so many conflicts');
  for (const [n, [soort, { conflict, maak }]] of soorten.entries()) {
    const random = source('belangenconflict', n);
    const from = n * step;
    const [one, other] = [
      given.vrij[from],
      given.vrij[from + random.int(1, Math.min(BETWEEN, step - 1))],
    ] as [Vrij, Vrij];
    const person = (k: number) => given.people(CONFLICT_PEOPLE + 3 * n + k).naam;
    const hier = random.pick(area);
    const plaats = { hier, daar: random.pick(area.filter((code) => code !== hier)) };
    const sides = maak({ random, p: person(0), q: person(1), r: person(2), firm: given.firmAt(n), plaats });
    const true_ = addDays(one.ontvangst, -random.int(3, 8));
    for (const [i, { dag = 0, ...zijde }] of sides.entries())
      zijden.set(([one, other][i] as Vrij).rij, {
        ...zijde,
        voorvaldatum: dag === null ? null : addDays(true_, dag),
      });
    paren.push({ soort, conflict, rijen: [one.rij, other.rij] });
  }
  return { zijden, paren };
};
