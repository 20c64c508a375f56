import { aard, type Codelijst, gronden, terreinen } from '@meldpunt/core';
import type { Random } from '../random/random.ts';

const finerOf = (lijst: Codelijst): ReadonlyMap<string, readonly string[]> => {
  const finer = new Map<string, string[]>();
  for (const { code, statutair } of lijst.codes)
    if (code !== statutair) finer.set(statutair, [...(finer.get(statutair) ?? []), code]);
  return finer;
};

const ownCodes = { gronden: finerOf(gronden), terreinen: finerOf(terreinen), aard: finerOf(aard) };

/** A statutory code, or (with this chance) one of the bureau's own that count as it. */
export const refine = (random: Random, list: keyof typeof ownCodes, code: string, chance: number): string => {
  const finer = ownCodes[list].get(code);
  return finer && random.chance(chance) ? random.pick(finer) : code;
};
