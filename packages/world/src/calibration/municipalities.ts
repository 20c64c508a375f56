import { gemeenten } from '@meldpunt/core';
import type { Random, RandomSource } from '../random/random.ts';

const CITY = 'GM0014';
/** Groningen 2023: 152 meldingen by residents and 120 incidents in the municipality, of 239 (published). */
const RESIDENTS_OF_CITY = 152 / 239;
/** Chosen so that the incidents in the city come to 120 of 239. */
const STAYS_IN_CITY = 0.66;
const COMES_TO_CITY = 0.225;

const others = gemeenten.codes.filter((g) => g.tot === undefined && g.code !== CITY);
const elsewhere = ['GM0106', 'GM1730', 'GM1699', 'GM0080', 'GM0114', 'GM0193', 'GM0363', 'GM0344'] as const;

export type Places = {
  residence(random: Random): string;
  incident(random: Random, residence: string): string;
  /** A municipality of the province, for an organisation that is established there. */
  inProvince(random: Random): string;
};

/** Where people live and where things happen: the city by published figures, the others by population, over-dispersed. */
export const makePlaces = (source: RandomSource): Places => {
  const noise = source('gemeenten');
  const weights = others.map((g) => [g.code, (g.inwoners ?? 0) * noise.gamma(5)] as const);
  return {
    residence: (random) => {
      const u = random.next();
      if (u < RESIDENTS_OF_CITY) return CITY;
      if (u < 0.93) return random.weighted(weights);
      if (u < 0.965) return random.pick(elsewhere);
      return u < 0.995 ? 'onbekend' : 'buitenland';
    },
    incident: (random, residence) => {
      const u = random.next();
      if (residence === CITY) {
        if (u < STAYS_IN_CITY) return CITY;
        if (u < 0.76) return random.weighted(weights);
        if (u < 0.85) return random.pick(elsewhere);
      } else {
        if (u < COMES_TO_CITY) return CITY;
        if (u < 0.84)
          return residence === 'onbekend' || residence === 'buitenland'
            ? random.weighted(weights)
            : residence;
        if (u < 0.88) return random.pick(elsewhere);
      }
      return random.weighted([
        ['online', 6],
        ['onbekend', 4],
        ['buitenland', 0.4],
      ]);
    },
    inProvince: (random) => (random.chance(0.55) ? CITY : random.weighted(weights)),
  };
};
