import { type NewRow, naamsleutelOf } from '@meldpunt/store';
import { lowerBound } from '../arrivals/day-plan.ts';
import type { Places } from '../calibration/municipalities.ts';
import { plantedOrganisations } from '../planted/structures.ts';
import type { Random, RandomSource } from '../random/random.ts';
import { organisationTerrains } from './name-parts.ts';
import { makeOrganisation, type Organisation } from './organisation.ts';
import { type Spelling, spellingsOf } from './spellings.ts';

export type Register = {
  count: number;
  organisation(index: number): Organisation;
  spellings(organisation: Organisation): readonly Spelling[];
  /** An organisation of this terrain by its size, in this municipality where there is one; null when it has none. */
  pick(random: Random, terrein: string, gemeente: string): Organisation | null;
  rows(): Generator<NewRow<'organisatie'>>;
};

type Shelf = { indexes: number[]; cumulative: Float64Array };

/** How many organisations a register of this size knows: 1,500 for a bureau like Groningen, growing slower than its work. */
export const registerSize = (dossiers: number): number =>
  Math.min(200_000, Math.max(200, Math.round(1500 * Math.sqrt(dossiers / 1500))));

/** The organisations of the world. Held are only their numbers and weights, by terrain and municipality. */
export const makeRegister = (source: RandomSource, places: Places, count: number): Register => {
  const organisation = (index: number) => makeOrganisation(source, places, index);
  const shelves = new Map<string, { indexes: number[]; weights: number[] }>();
  for (let i = plantedOrganisations.length; i < count; i++) {
    const { terrein, gemeente, gewicht } = organisation(i);
    for (const name of [terrein, `${terrein} ${gemeente}`]) {
      const shelf = shelves.get(name) ?? { indexes: [], weights: [] };
      shelf.indexes.push(i);
      shelf.weights.push(gewicht);
      shelves.set(name, shelf);
    }
  }
  const filled = new Map<string, Shelf>(
    [...shelves].map(([name, { indexes, weights }]) => [name, { indexes, cumulative: summed(weights) }]),
  );
  return {
    count,
    organisation,
    spellings: (of) => spellingsOf(source, of),
    pick: (random, terrein, gemeente) => {
      const named = organisationTerrains.find(([name]) => name === terrein)?.[2] ?? 0;
      if (!random.chance(named)) return null;
      const shelf = filled.get(`${terrein} ${gemeente}`) ?? filled.get(terrein);
      if (!shelf) return null;
      const all = shelf.cumulative[shelf.cumulative.length - 1] as number;
      return organisation(shelf.indexes[lowerBound(shelf.cumulative, random.next() * all)] as number);
    },
    rows: function* () {
      for (let i = 0; i < count; i++) yield* rowsOf(source, organisation(i));
    },
  };
};

const summed = (weights: readonly number[]): Float64Array => {
  const cumulative = new Float64Array(weights.length);
  let sum = 0;
  for (const [i, weight] of weights.entries()) cumulative[i] = sum += weight;
  return cumulative;
};

function* rowsOf(source: RandomSource, organisation: Organisation): Generator<NewRow<'organisatie'>> {
  if (organisation.natuurlijkPersoon) {
    // A sole trader's name never stands in the register.
    yield {
      organisatie_id: organisation.organisatieId,
      soort: 'natuurlijk_persoon',
      gemeente: organisation.gemeente,
    };
    return;
  }
  for (const { organisatieId, naam } of spellingsOf(source, organisation))
    yield {
      organisatie_id: organisatieId,
      soort: 'rechtspersoon',
      naam,
      naamsleutel: naamsleutelOf(naam),
      ...(organisatieId === organisation.organisatieId && { kvk_nummer: organisation.kvkNummer }),
      gemeente: organisation.gemeente,
    };
}
