/** Chance from one number, so that a walk can be made again and made smaller. */
export type Chance = {
  /** True in this share of the cases. */
  often: (share: number) => boolean;
  /** A whole number below n. */
  below: (n: number) => number;
  pick: <T>(from: readonly T[]) => T;
  /** One of these, by weight; undefined when no weight is above 0. */
  weighted: <T>(from: readonly T[], weight: (one: T) => number) => T | undefined;
};

/** The generator mulberry32. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    often: (share) => next() < share,
    below,
    pick: <T>(from: readonly T[]) => from[below(from.length)] as T,
    weighted: (from, weight) => {
      const weights = from.map(weight);
      let left = next() * weights.reduce((a, b) => a + b, 0);
      return from.find((_, i) => {
        left -= weights[i] ?? 0;
        return left < 0;
      });
    },
  };
};
