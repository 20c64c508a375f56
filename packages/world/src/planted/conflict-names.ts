import type { Random } from '../random/random.ts';

/** A person by the parts of the name. */
export type Naamdelen = { voornaam: string; achternaam: string };

export const nameParts = (naam: string): Naamdelen => {
  const [voornaam = '', ...rest] = naam.split(' ');
  return { voornaam, achternaam: rest.join(' ') };
};

const marks: Record<string, string> = { ı: 'i', ł: 'l', Ł: 'L', ø: 'o' };

const withoutMarks = (naam: string): string =>
  naam
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ıłŁø]/g, (letter) => marks[letter] ?? letter);

/** A letter doubled, made single, swapped or replaced by one that sounds like it, in the longest word. */
const misspelled = (random: Random, naam: string): string => {
  const words = naam.split(' ');
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
  const at = random.int(1, Math.max(1, longest.length - 3));
  const wrong = random.pick([
    () => longest.slice(0, at) + (longest[at] ?? '') + longest.slice(at),
    () => longest.slice(0, at) + (longest[at + 1] ?? '') + (longest[at] ?? '') + longest.slice(at + 2),
    () => longest.replace(/[yi]/, (letter) => (letter === 'y' ? 'i' : 'y')),
    () => longest.replace(/c|k/, (letter) => (letter === 'c' ? 'k' : 'c')),
    () => longest.replace(/[sz](?=.)/, (letter) => (letter === 's' ? 'z' : 's')),
  ])();
  return words.map((word) => (word === longest ? wrong : word)).join(' ');
};

/** As somebody from here writes down by ear what comes out of another alphabet or language. */
const byEar = (naam: string): string =>
  withoutMarks(naam)
    .replaceAll(/sh/g, 'sj')
    .replaceAll(/Sh/g, 'Sj')
    .replaceAll(/ch/g, 'tsj')
    .replaceAll(/y(?=[aeiou])/g, 'j')
    .replaceAll(/Y(?=[aeiou])/g, 'J')
    .replaceAll(/u/g, 'oe')
    .replaceAll(/w/g, 'v');

const glued = (achternaam: string): string =>
  achternaam
    .split(' ')
    .map((word, i) => (i === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word.toLowerCase()))
    .join('');

/** Ways in which one person's name is written down by another. */
export const nameVariants = {
  gelijk: (_random: Random, { voornaam, achternaam }: Naamdelen) => `${voornaam} ${achternaam}`,
  spelfout: (random: Random, { voornaam, achternaam }: Naamdelen) =>
    misspelled(random, `${voornaam} ${achternaam}`),
  tekens: (_random: Random, { voornaam, achternaam }: Naamdelen) =>
    withoutMarks(`${voornaam} ${achternaam}`).toLowerCase(),
  voorletter: (_random: Random, { voornaam, achternaam }: Naamdelen) => `${voornaam[0]}. ${achternaam}`,
  tussenvoegsel: (_random: Random, { voornaam, achternaam }: Naamdelen) => `${voornaam} ${glued(achternaam)}`,
  gehuwd: (_random: Random, { voornaam, achternaam }: Naamdelen) => `${voornaam} Terpstra-${achternaam}`,
  omgekeerd: (_random: Random, { voornaam, achternaam }: Naamdelen) => `${achternaam}, ${voornaam}`,
  gehoor: (_random: Random, { voornaam, achternaam }: Naamdelen) => byEar(`${voornaam} ${achternaam}`),
  achternaam: (_random: Random, { achternaam }: Naamdelen) => `mevrouw ${achternaam}`,
} as const;

export type Naamvariant = keyof typeof nameVariants;
