import { sameWord, soundKey } from './spelling.ts';

/** How far two names agree: the same, a variant of one another, or not the same person or organisation. */
export type Naamovereenkomst = 'gelijk' | 'verwant' | null;

const particles = new Set(
  'van de den der ten ter te het t in op la le du di da dos el al ul abdel abd ben bint von zu und dhr mevr mw mevrouw meneer heer mr dr drs ing ir prof namens en'.split(
    ' ',
  ),
);
const legalForms = new Set(
  'bv nv cv vof stichting st vereniging ver cooperatie coop ua holding groep'.split(' '),
);
/** Words that many organisations have in their name, and that so say little about which one it is. */
const general = new Set(
  'gemeente bakkerij school basisschool college scholengemeenschap woningstichting woningcorporatie woonstichting wonen restaurant cafe hotel bar club sportclub sportvereniging voetbalvereniging vv winkel supermarkt bedrijf bureau uitzendbureau zorg zorggroep thuiszorg ziekenhuis kliniek huisarts huisartsenpraktijk makelaar makelaardij verhuur vastgoed transport bouw bouwbedrijf garage kapsalon kinderopvang sportschool fitness nederland nederlandse groningen noord noorden regio afdeling filiaal vestiging'.split(
    ' ',
  ),
);

const wordsOf = (naam: string): string[] =>
  naam
    .toLowerCase()
    .replaceAll('&', ' en ')
    .replaceAll(/\b(\p{L})\.\s?(?=\p{L}\.)/gu, '$1. ')
    .replaceAll(/['’`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const nameWords = (naam: string): string[] => wordsOf(naam).filter((word) => !particles.has(word));

/** A prefix is written apart, or as part of the name: El Khattabi, Elkhattabi; van den Berg, Vandenberg. */
const joined = (naam: string): string[] => {
  const all: string[] = [];
  let prefixes = '';
  for (const word of wordsOf(naam)) {
    if (particles.has(word)) prefixes += word;
    else {
      all.push(prefixes + word);
      prefixes = '';
    }
  }
  return all;
};

/** What the blind index holds of a name by its sound: every word that says who it is, and prefixes joined to it. */
export const soundsOf = (naam: string): string[] => [
  ...new Set(
    [...nameWords(naam), ...joined(naam)]
      .filter((word) => word.length > 1 && !legalForms.has(word) && !general.has(word))
      .map(soundKey)
      .filter((key) => key !== ''),
  ),
];

const isInitial = (word: string): boolean => word.length === 1;

/** Pairs words of one name with words of the other, each used once, whole words before initials. */
const paired = (some: readonly string[], others: readonly string[]) => {
  const left = [...others];
  const take = (fits: (word: string) => boolean): boolean => {
    const place = left.findIndex(fits);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  };
  const whole = some.filter(
    (word) => !isInitial(word) && take((other) => !isInitial(other) && sameWord(word, other)),
  );
  const rest = some.filter((word) => !whole.includes(word));
  const initials = rest.filter((word) =>
    take((other) => (isInitial(word) || isInitial(other)) && word[0] === other[0]),
  );
  return { whole: whole.length, initials: initials.length, left };
};

/**
 * Whether two names can be those of one person: tolerant of spelling, initials, married and double names, prefixes, and
 * first and last name in the other order. Two different first names beside one last name are two people.
 */
export const personAgreement = (a: string, b: string): Naamovereenkomst => {
  const [one, two] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (one.length === 0) return null;
  if (one.length === two.length && one.every((word, i) => word === two[i]))
    return one.some((word) => !isInitial(word)) && one.length > 1 ? 'gelijk' : 'verwant';
  const plain = paired(one, two);
  if (plain.whole >= 2) return 'verwant';
  if (plain.whole >= 1 && plain.whole + plain.initials === one.length) return 'verwant';
  const glued = Math.max(paired(joined(a), nameWords(b)).whole, paired(joined(b), nameWords(a)).whole);
  return glued >= 2 ? 'verwant' : null;
};

const firmWords = (naam: string): string[] =>
  wordsOf(naam.replaceAll(/\b(\p{L})\.\s?(?=\p{L}\b)/gu, '$1')).filter(
    (word) => !legalForms.has(word) && !particles.has(word),
  );

/** Whether two names can be those of one organisation: without legal form, abbreviated, in another order, misspelled. */
export const organisationAgreement = (a: string, b: string): Naamovereenkomst => {
  const [one, two] = [firmWords(a), firmWords(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (one.length === 0) return null;
  if (one.length === two.length && one.every((word, i) => word === two[i])) return 'gelijk';
  const own = (words: string[]) => words.filter((word) => !general.has(word));
  const [mine, theirs] = [own(one), own(two)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (mine.length === 0) return null;
  const { whole, left } = paired(mine, theirs);
  if (whole === mine.length && (whole >= 2 || left.length <= 1 || (mine[0]?.length ?? 0) >= 5))
    return 'verwant';
  const letters = two.map((word) => word[0]).join('');
  return one.length === 1 && letters.length >= 3 && one[0] === letters ? 'verwant' : null;
};

/** Whether a name says of itself that it is of an organisation. */
export const isFirm = (naam: string): boolean =>
  wordsOf(naam.replaceAll(/\b(\p{L})\.\s?(?=\p{L}\b)/gu, '$1')).some(
    (word) => legalForms.has(word) || general.has(word),
  );
