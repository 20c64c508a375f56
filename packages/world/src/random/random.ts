/** A stream of random numbers that is the same for the same seed: sfc32, addressed by name and index instead of by turn. */
export type Random = {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number, both bounds included. */
  int(min: number, max: number): number;
  chance(p: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of the entries, each as likely as its weight. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T;
  /** Standard normal. */
  normal(): number;
  /** Gamma with this whole shape and mean 1: the noise between weeks and between municipalities. */
  gamma(shape: number): number;
  /** A random id in the form of uuid version 4. */
  uuid(): string;
};

/** Where streams come from: the same seed, name and index give the same stream, whatever was asked before. */
export type RandomSource = (stream: string, index?: number) => Random;

/** A source of streams from a seed. */
export const randomSource = (seed: string | number): RandomSource => {
  const base = hashText(`meldpunt ${seed}`);
  const names = new Map<string, number>();
  return (stream, index = 0) => {
    let name = names.get(stream);
    if (name === undefined) {
      name = hashText(stream);
      names.set(stream, name);
    }
    return makeRandom(splitmix(base, name, index >>> 0, Math.floor(index / 4_294_967_296)));
  };
};

/** FNV-1a over UTF-16 units. */
const hashText = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

/** Four words of state from four words of address, each bit of the one reaching all of the other. */
const splitmix = (...address: number[]): [number, number, number, number] => {
  let h = 0x9e3779b9;
  const mixed = () => {
    h = (h + 0x9e3779b9) | 0;
    let z = h ^ (h >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  for (const word of address) h = mixed() ^ word;
  return [mixed(), mixed(), mixed(), mixed()];
};

const makeRandom = ([a, b, c, d]: [number, number, number, number]): Random => {
  const word = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return t >>> 0;
  };
  // The first words still show the seed.
  for (let i = 0; i < 8; i++) word();
  const next = () => word() / 4_294_967_296;
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (p) => next() < p,
    pick: (from) => from[int(0, from.length - 1)] as (typeof from)[number],
    weighted: (entries) => {
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of entries) {
        left -= weight;
        if (left < 0) return value;
      }
      return (entries[entries.length - 1] as (typeof entries)[number])[0];
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    gamma: (shape) => {
      let product = 1;
      for (let i = 0; i < shape; i++) product *= 1 - next();
      return -Math.log(product) / shape;
    },
    uuid: () => uuidOf(word(), word(), word(), word()),
  };
};

const hex = (n: number) => n.toString(16).padStart(8, '0');

const uuidOf = (w0: number, w1: number, w2: number, w3: number): string => {
  const [p, q, r, s] = [hex(w0), hex(w1), hex(w2), hex(w3)];
  const variant = '89ab'[w2 >>> 30];
  return `${p}-${q.slice(0, 4)}-4${q.slice(5)}-${variant}${r.slice(1, 4)}-${r.slice(4)}${s}`;
};
