/** Lets `size` through at once and then one per `refillMs`; time is given by the caller, in milliseconds. */
export type TokenBucket = {
  /** Takes one. Gives 0 when there was one, otherwise how many milliseconds until there is. */
  take(key: string, now: number): number;
  /** Makes it full again for this key. */
  reset(key: string): void;
};

type Level = { left: number; at: number };

/**
 * A bucket per key, in memory. At most `maxKeys` are held: full ones are forgotten first, and then the longest unused,
 * so that strangers can't fill the memory.
 */
export const tokenBucket = (size: number, refillMs: number, maxKeys = 10_000): TokenBucket => {
  const levels = new Map<string, Level>();
  const levelAt = (key: string, now: number): number => {
    const known = levels.get(key);
    return known ? Math.min(size, known.left + Math.max(0, now - known.at) / refillMs) : size;
  };
  const makeRoom = (now: number): void => {
    if (levels.size < maxKeys) return;
    for (const key of levels.keys()) if (levelAt(key, now) >= size) levels.delete(key);
    for (const key of levels.keys()) {
      if (levels.size < maxKeys) return;
      levels.delete(key);
    }
  };
  return {
    take: (key, now) => {
      const left = levelAt(key, now);
      if (left < 1) return Math.max(1, Math.round((1 - left) * refillMs));
      levels.delete(key);
      makeRoom(now);
      levels.set(key, { left: left - 1, at: now });
      return 0;
    },
    reset: (key) => void levels.delete(key),
  };
};
