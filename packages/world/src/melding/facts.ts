import { addDays, type Datum } from '@meldpunt/core';
import type { Arrival } from '../arrivals/arrivals.ts';
import { refine } from '../calibration/finer-codes.ts';
import {
  groundShares,
  natureShares,
  SEVERAL_GROUNDS,
  terrainsByGround,
} from '../calibration/grounds-and-terrains.ts';
import type { Places } from '../calibration/municipalities.ts';
import { anonymityShares, relationsByTerrain, roleShares } from '../calibration/reception.ts';
import type { Organisation } from '../organisations/organisation.ts';
import type { Register } from '../organisations/register.ts';
import { asTyped } from '../organisations/spellings.ts';
import type { People, Person } from '../people/person.ts';
import type { Zijde } from '../planted/conflicts.ts';
import type { Random, RandomSource } from '../random/random.ts';
import { type Incidents, MASS } from './incidents.ts';

/** Everything that is coded about a melding, and who reports it; no words yet. */
export type Facts = {
  melder: Person;
  rolMelder: string;
  anonimiteit: string;
  spoedeisend: boolean;
  direct: boolean;
  registratie: {
    gronden: string[];
    terrein: string;
    aard: string;
    gemeenteWoon: string;
    gemeenteVoorval: string;
    aantalSlachtoffers: number;
    voorvaldatum?: Datum;
    relatie?: string;
    organisatieId?: string;
  };
  /** The terrain as the law names it. */
  terrein: string;
  organisatie: Organisation | null;
  wederpartijNaam?: string;
  melderOrganisatie?: string;
  /** Part of a planted conflict, or of what looks like one: what is registered stays as it is. */
  vast: boolean;
  voorvalId: string | null;
};

export type FactsDeps = {
  source: RandomSource;
  places: Places;
  people: People;
  register: Register;
  incidents: Incidents;
  /** What is planted in a row (3.5). */
  zijden: ReadonlyMap<number, Zijde>;
};

const PLANTED_PEOPLE = 2_000_000_000;
const MASS_PEOPLE = 1_000_000_000;
const REPEATS = 0.08;

/** The person behind a row: now and then one who reported before, among the last hundred rows or so. */
const reporterOf = (source: RandomSource, row: number): number => {
  const random = source('wie', row);
  return row > 0 && random.chance(REPEATS) ? reporterOf(source, Math.max(0, row - random.int(1, 150))) : row;
};

const keyOf = (source: RandomSource, row: number, { kind }: Arrival): number => {
  if (kind.kind === 'gewoon') return reporterOf(source, row);
  if (kind.kind === 'geplant') return PLANTED_PEOPLE + kind.planted.melder;
  const random = source('wie massa', kind.nth);
  return MASS_PEOPLE + (random.chance(0.05) ? Math.max(0, kind.nth - random.int(1, 60)) : kind.nth);
};

/** The facts of the melding in this row, always the same. */
export const makeFacts = (deps: FactsDeps, row: number, arrival: Arrival): Facts => {
  const facts = ownFacts(deps, row, arrival);
  const zijde = deps.zijden.get(row);
  return zijde ? asSide(facts, zijde) : facts;
};

/** One side of a planted conflict: who is named, and where and when it was; the rest stays. */
const asSide = (facts: Facts, zijde: Zijde): Facts => {
  const { voorvaldatum: _, organisatieId: __, ...registratie } = facts.registratie;
  return {
    ...facts,
    melder: { ...facts.melder, naam: zijde.melderNaam },
    rolMelder: 'slachtoffer',
    anonimiteit: 'geen',
    registratie: {
      ...registratie,
      gemeenteVoorval: zijde.gemeente,
      ...(zijde.voorvaldatum && { voorvaldatum: zijde.voorvaldatum }),
    },
    organisatie: null,
    wederpartijNaam: zijde.wederpartijNaam,
    ...(zijde.melderOrganisatie && { melderOrganisatie: zijde.melderOrganisatie }),
    voorvalId: null,
    vast: true,
  };
};

const ownFacts = (deps: FactsDeps, row: number, arrival: Arrival): Facts => {
  const random = deps.source('feiten', row);
  const { kind, ontvangst } = arrival;
  const planted = kind.kind === 'geplant' ? kind.planted : undefined;
  const mass = kind.kind === 'massa';
  const melder = deps.people(keyOf(deps.source, row, arrival));
  const first = planted?.gronden?.[0] ?? (mass ? MASS.grond : random.weighted(groundShares));
  const terrein =
    planted?.terrein ?? (mass ? MASS.terrein : random.weighted(terrainsByGround.get(first) ?? []));
  const fixed = mass || planted?.gronden !== undefined;
  const gronden = fixed ? [first] : withOthers(random, first);
  const gemeenteWoon = random.chance(0.97) ? melder.gemeente : 'onbekend';
  const drawn = mass ? 'online' : deps.places.incident(random, melder.gemeente);
  const organisatie =
    planted === undefined
      ? mass
        ? null
        : deps.register.pick(random, terrein, drawn)
      : planted.organisatie === undefined
        ? null
        : deps.register.organisation(planted.organisatie);
  const gemeenteVoorval = planted?.gemeente ?? (planted && organisatie ? organisatie.gemeente : drawn);
  const shares = natureShares[terrein] ?? natureShares.anders ?? [];
  const relatie = relationsByTerrain[terrein] ?? 'overig';
  const organisatieId = organisatie ? rowOf(random, deps.register, organisatie) : undefined;
  return {
    melder,
    rolMelder: mass ? 'getuige' : random.weighted(roleShares),
    // A reporter who is planted has to be known again.
    anonimiteit: planted ? 'geen' : random.weighted(anonymityShares),
    spoedeisend: !mass && random.chance(0.03),
    direct: ['telefoon', 'persoonlijk'].includes(arrival.kanaal) && random.chance(0.8),
    terrein,
    registratie: {
      gronden,
      terrein: planted?.terrein ? terrein : refine(random, 'terreinen', terrein, 0.5),
      aard: mass ? 'belediging' : refine(random, 'aard', random.weighted(shares), 0.4),
      gemeenteWoon,
      gemeenteVoorval,
      aantalSlachtoffers: mass ? 0 : random.chance(0.86) ? 1 : random.chance(0.6) ? random.int(2, 4) : 0,
      ...(random.chance(0.85) && {
        voorvaldatum: incidentDay(random, ontvangst, mass ? deps.incidents.massDay : null),
      }),
      ...(random.chance(0.8) && { relatie: mass ? 'onbekende' : relatie }),
      ...(organisatieId && { organisatieId }),
    },
    organisatie,
    ...(organisatie && random.chance(0.95) && { wederpartijNaam: asTyped(random, organisatie) }),
    voorvalId: deps.incidents.of(random, row, arrival),
    vast: false,
  };
};

const withOthers = (random: Random, first: string): string[] => {
  const gronden = [refine(random, 'gronden', first, 0.45)];
  if (first === 'onbekend' || !random.chance(SEVERAL_GROUNDS)) return gronden;
  const count = random.chance(0.1) ? 2 : 1;
  while (gronden.length <= count) {
    const other = random.weighted(groundShares);
    if (other === 'onbekend' || other === first || gronden.includes(other)) continue;
    gronden.push(other);
  }
  return gronden;
};

/** The official row of the register, another spelling's, or none: not every melding is tied to the register. */
const rowOf = (random: Random, register: Register, organisatie: Organisation): string | undefined => {
  const u = random.next();
  if (organisatie.gewicht === 0) return organisatie.organisatieId;
  if (u < 0.3) return undefined;
  const spellings = register.spellings(organisatie);
  return (u < 0.7 ? spellings[0] : random.pick(spellings))?.organisatieId;
};

const incidentDay = (random: Random, ontvangst: Datum, known: Datum | null): Datum =>
  known ?? addDays(ontvangst, -Math.min(700, Math.floor(-Math.log(1 - random.next()) * 21)));
