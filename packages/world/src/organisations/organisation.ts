import { labelOfGemeente } from '@meldpunt/core';
import type { Places } from '../calibration/municipalities.ts';
import { plantedOrganisations } from '../planted/structures.ts';
import type { RandomSource } from '../random/random.ts';
import { type Kind, kindsByTerrain, organisationTerrains, STEMS, stem } from './name-parts.ts';

/** An organisation that does not exist, the same for the same index. */
export type Organisation = {
  index: number;
  organisatieId: string;
  terrein: string;
  gemeente: string;
  /** The parts of the official name: the name without legal form, what stands before and after it. */
  voor: string;
  kern: string;
  vorm: string;
  kvkNummer: string;
  natuurlijkPersoon: boolean;
  /** How often it is reported, against others of its terrain; lognormal. */
  gewicht: number;
};

/** Spread of the sizes (standard deviation of the logarithm). */
const SIGMA = 1.5;
const one = organisationTerrains.reduce((sum, [, share]) => sum + share, 0);

/** Terrain of the n-th organisation and its number within that terrain, so that names differ within it. */
const placeInTerrain = (index: number): { terrein: string; local: number; first: boolean } => {
  const planted = plantedOrganisations[index];
  if (planted) return { terrein: planted.terrein, local: index, first: true };
  // Blocks of a hundred hold every terrain by its share.
  const block = Math.floor(index / 100);
  let left = index % 100;
  for (const [terrein, share] of organisationTerrains) {
    const size = Math.round((share / one) * 100);
    if (left < size)
      return { terrein, local: plantedOrganisations.length + block * size + left, first: left === 0 };
    left -= size;
  }
  throw new RangeError('the shares of the terrains do not fill a block');
};

/** Organisations by index. One in ten has the name of another: in another town, or as its parent company. */
export const makeOrganisation = (source: RandomSource, places: Places, index: number): Organisation => {
  const { terrein, local, first } = placeInTerrain(index);
  const random = source('organisatie', index);
  const organisatieId = random.uuid();
  const gemeente = places.inProvince(random);
  const size = Math.exp(SIGMA * random.normal());
  const planted = index < plantedOrganisations.length;
  const double =
    !planted && !first && local % 10 === 9 ? hardNegative(source, places, index, gemeente) : null;
  const named = double === null ? local : local - 1;
  const { voor, soort, vorm } = kindOf(terrein, named);
  const base = nameOf(terrein, named, soort);
  return {
    index,
    organisatieId,
    terrein,
    gemeente,
    voor,
    kern: double === 'moeder' ? `${base} Groep` : base,
    vorm,
    kvkNummer: String(99_000_000 + (index % 1_000_000)),
    natuurlijkPersoon: !planted && vorm === '' && voor === '' && random.chance(0.4),
    gewicht: planted ? 0 : size,
  };
};

/** Every stem meets every kind before a number is needed to tell names apart. */
const kindOf = (terrein: string, local: number): Kind => {
  const kinds = kindsByTerrain[terrein] as readonly Kind[];
  return kinds[((local % STEMS) + Math.floor(local / STEMS)) % kinds.length] as Kind;
};

const nameOf = (terrein: string, local: number, soort: string): string => {
  const rounds = Math.floor(local / (STEMS * (kindsByTerrain[terrein] as readonly Kind[]).length));
  return `${stem(local % STEMS)} ${soort}${rounds > 0 ? ` ${rounds + 1}` : ''}`;
};

const hardNegative = (
  source: RandomSource,
  places: Places,
  index: number,
  gemeente: string,
): 'plaats' | 'moeder' | null => {
  const before = places.inProvince(skipId(source('organisatie', index - 1)));
  return before === gemeente ? 'moeder' : 'plaats';
};

const skipId = (random: ReturnType<RandomSource>) => {
  random.uuid();
  return random;
};

/** How the organisation is really called. */
export const officialName = ({ voor, kern, vorm }: Organisation): string =>
  [voor, kern, vorm].filter((part) => part !== '').join(' ');

/** The town in a spelling of its name. */
export const townOf = (organisation: Organisation): string => labelOfGemeente(organisation.gemeente);
