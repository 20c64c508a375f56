import { gemeenten } from '@meldpunt/core';
import { sameWord, soundKey } from './spelling.ts';

/** How far two names agree: the same, a variant of one another, or not the same person or organisation. */
export type Naamovereenkomst = 'gelijk' | 'verwant' | null;

const particles = new Set(
  'van de den der ten ter te het t in op la le du di dos el al ul von zu und dhr mevr mw mevrouw meneer heer mr dr drs ing ir prof namens en'.split(
    ' ',
  ),
);
const legalForms = new Set(
  'bv nv cv vof stichting st vereniging ver cooperatie coop ua holding groep'.split(' '),
);
/** Words that many organisations have in their name, and that so say little about which one it is. */
const general = new Set(
  'gemeente bakkerij school basisschool college scholengemeenschap woningstichting woningcorporatie woonstichting wonen restaurant cafe hotel bar club sportclub sportvereniging voetbalvereniging vv administratie centrum winkel supermarkt bedrijf bureau uitzendbureau zorg zorggroep thuiszorg ziekenhuis kliniek huisarts huisartsenpraktijk makelaar makelaardij verhuur vastgoed transport bouw bouwbedrijf garage kapsalon kinderopvang sportschool fitness nederland nederlandse groningen noord noorden regio afdeling filiaal vestiging'.split(
    ' ',
  ),
);

/** Places tell branches of one organisation apart, and organisations of one kind: neither says which organisation it is. */
const places = new Set(gemeenten.codes.flatMap(({ label }) => label.toLowerCase().split(/[^\p{L}]+/u)));
const isGeneral = (word: string): boolean => general.has(word) || places.has(word);

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

/**
 * Pairs words of one name with words of the other, each used once: first what is written alike (in Fang Wang the two words
 * sound alike too), then what is a spelling of it, then initials. `left` are the whole words that found no other.
 */
const paired = (some: readonly string[], others: readonly string[], same = sameWord) => {
  let [mine, theirs] = [[...some], [...others]];
  const pair = (fits: (a: string, b: string) => boolean): number => {
    let count = 0;
    mine = mine.filter((word) => {
      const place = theirs.findIndex((other) => fits(word, other));
      if (place < 0) return true;
      theirs = theirs.toSpliced(place, 1);
      count++;
      return false;
    });
    return count;
  };
  const whole =
    pair((a, b) => !isInitial(a) && a === b) + pair((a, b) => !isInitial(a) && !isInitial(b) && same(a, b));
  const initials = pair((a, b) => (isInitial(a) || isInitial(b)) && a[0] === b[0]);
  const left = (words: readonly string[]) => words.filter((word) => !isInitial(word)).length;
  return { whole, initials, mineLeft: left(mine), theirsLeft: left(theirs) };
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
  // With a first name each that the other has not, they are two members of one family.
  if (plain.whole >= 2 && (plain.mineLeft === 0 || plain.theirsLeft === 0)) return 'verwant';
  if (plain.whole >= 1 && plain.whole + plain.initials === one.length) return 'verwant';
  const glued = [paired(joined(a), nameWords(b)), paired(joined(b), nameWords(a))];
  return glued.some((one) => one.whole >= 2 && (one.mineLeft === 0 || one.theirsLeft === 0))
    ? 'verwant'
    : null;
};

const plainFirm = (naam: string): string =>
  naam
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\b(\p{L})\.\s?(?=\p{L}\b)/gu, '$1');

const firmWords = (naam: string): string[] =>
  wordsOf(plainFirm(naam)).filter((word) => !legalForms.has(word) && !particles.has(word));

/** A word of an organisation's name, also when it is cut short: Adm. for Administratie. */
const sameFirmWord = (a: string, b: string): boolean =>
  sameWord(a, b) || (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a)));

/** Whether two names can be those of one organisation: without legal form, abbreviated, in another order, misspelled. */
export const organisationAgreement = (a: string, b: string): Naamovereenkomst => {
  const [one, two] = [firmWords(a), firmWords(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (one.length === 0) return null;
  if (one.length === two.length && one.every((word, i) => word === two[i])) return 'gelijk';
  const own = (words: string[]) => words.filter((word) => !isGeneral(word));
  const [mine, theirs] = [own(one), own(two)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (mine.length === 0) return null;
  const { whole, theirsLeft } = paired(mine, theirs, sameFirmWord);
  const telling = whole >= 2 || theirsLeft <= 1 || (mine[0]?.length ?? 0) >= 5;
  if (whole === mine.length && telling) return 'verwant';
  const letters = two.map((word) => word[0]).join('');
  return one.length === 1 && letters.length >= 3 && one[0] === letters ? 'verwant' : null;
};

/** Whether a name says of itself that it is of an organisation. */
export const isFirm = (naam: string): boolean =>
  wordsOf(plainFirm(naam)).some((word) => legalForms.has(word) || general.has(word));
