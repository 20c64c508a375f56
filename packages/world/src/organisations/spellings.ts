import type { Random, RandomSource } from '../random/random.ts';
import { type Organisation, officialName, townOf } from './organisation.ts';

/** A way of writing a name that has a row of its own in the register, as if nobody saw that it was the same. */
export type Spelling = { organisatieId: string; naam: string };

const doubled = (kern: string) => kern.replace(/[aeiou](?=[^aeiou]*$)/i, (letter) => letter + letter);

/** What kind of organisation it is first, then its name: `Techniek Lindehorst`. */
const turned = (kern: string) => {
  const [stem = '', ...kind] = kern.split(' ');
  return [...kind, stem].join(' ');
};

const abbreviations: readonly (readonly [string, string])[] = [
  ['Stichting', 'St.'],
  ['Ziekenhuis', 'Zkh.'],
  ['Administratie', 'Adm.'],
  ['Basisschool', 'BS'],
  ['Verzekeringen', 'Verz.'],
  ['Vereniging', 'Ver.'],
];

/**
 * The rows of an organisation in the register: the official one first, and for a share up to three other spellings. Each
 * has a key of its own, so that the register takes them for different organisations: a legal form left out would not do.
 */
export const spellingsOf = (source: RandomSource, organisation: Organisation): readonly Spelling[] => {
  const official = { organisatieId: organisation.organisatieId, naam: officialName(organisation) };
  if (organisation.natuurlijkPersoon || organisation.gewicht === 0) return [official];
  const random = source('schrijfwijze', organisation.index);
  if (!random.chance(0.3)) return [official];
  const { kern } = organisation;
  const variants = [turned(kern), `${kern} ${townOf(organisation)}`, doubled(kern)].filter(() =>
    random.chance(0.6),
  );
  return [official, ...variants.map((naam) => ({ organisatieId: random.uuid(), naam }))];
};

/** The name as a reporter writes it down, from memory. */
export const asTyped = (random: Random, organisation: Organisation): string => {
  let naam = random.chance(0.6) ? organisation.kern : officialName(organisation);
  if (random.chance(0.15)) for (const [long, short] of abbreviations) naam = naam.replace(long, short);
  if (random.chance(0.25)) naam += random.chance(0.7) ? ` ${townOf(organisation)}` : ' vestiging centrum';
  if (random.chance(0.12)) naam = withTypo(random, naam);
  if (random.chance(0.3)) naam = random.chance(0.8) ? naam.toLowerCase() : naam.toUpperCase();
  return naam;
};

/** Two letters change places, or one is left out. */
const withTypo = (random: Random, naam: string): string => {
  const at = random.int(1, Math.max(1, naam.length - 3));
  return random.chance(0.5)
    ? naam.slice(0, at) + naam.slice(at + 1)
    : naam.slice(0, at) + (naam[at + 1] ?? '') + (naam[at] ?? '') + naam.slice(at + 2);
};
