import { isDatum } from '@meldpunt/core';

/** How a person can be found again. */
export type Zoekveld = 'naam' | 'geboortedatum' | 'telefoon' | 'email';
export type Partij = 'melder' | 'wederpartij';
export type Persoon = Partial<Record<Zoekveld, string>>;

const tussenvoegsels = new Set([
  'van',
  'de',
  'den',
  'der',
  'ten',
  'ter',
  'te',
  'het',
  't',
  'in',
  'op',
  'la',
  'le',
  'du',
  'di',
  'da',
  'el',
  'al',
  'von',
  'zu',
  'dhr',
  'mevr',
  'mw',
  'mr',
  'dr',
  'drs',
  'ing',
  'ir',
  'prof',
]);

/** Letters that Unicode does not take apart into a plain one and a mark. */
const plainLetters: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ĳ: 'ij',
};

const words = (naam: string): string[] =>
  naam
    .toLowerCase()
    .replaceAll(/[øłđßæœıĳ]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The words of a name that say who it is: no prefixes, titles or initials; hyphenated parts each for itself. */
export const nameKeys = (naam: string): string[] => [
  ...new Set(words(naam).filter((word) => word.length > 1 && !tussenvoegsels.has(word))),
];

/** Digits of a telephone number in international form, a Dutch number without country code taken as +31; null if too short. */
export const phoneKey = (telefoon: string): string | null => {
  const trimmed = telefoon.replaceAll(/\(0\)/g, '').trim();
  const digits = trimmed.replaceAll(/\D/g, '');
  if (digits.length < 8) return null;
  if (trimmed.startsWith('+')) return digits;
  if (digits.startsWith('00')) return digits.slice(2);
  return digits.startsWith('0') ? `31${digits.slice(1)}` : `31${digits}`;
};

/** An e-mail address in lower case; null when it is none. */
export const emailKey = (email: string): string | null => {
  const key = email.trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(key) ? key : null;
};

/** A birth date as YYYY-MM-DD, from that or from d-m-yyyy (also with / or a dot); null when it is no such date. */
export const birthKey = (geboortedatum: string): string | null => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(geboortedatum.trim());
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(geboortedatum.trim());
  const [year, month, day] = iso ? iso.slice(1) : dutch ? dutch.slice(1).reverse() : [];
  if (!year || !month || !day) return null;
  const key = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDatum(key) ? key : null;
};

/** What the index holds of a person, normalised: several words of a name, at most one of everything else. */
export const searchKeys = (persoon: Persoon): { veld: Zoekveld; sleutel: string }[] => {
  const one = (veld: Zoekveld, sleutel: string | null | undefined) => (sleutel ? [{ veld, sleutel }] : []);
  return [
    ...(persoon.naam ? nameKeys(persoon.naam).map((sleutel) => ({ veld: 'naam' as const, sleutel })) : []),
    ...one('geboortedatum', persoon.geboortedatum && birthKey(persoon.geboortedatum)),
    ...one('telefoon', persoon.telefoon && phoneKey(persoon.telefoon)),
    ...one('email', persoon.email && emailKey(persoon.email)),
  ];
};

/** Same name, written alike: the last names agree, and what is known of the first names does not contradict. */
export const sameName = (a: string, b: string): boolean => {
  const [one, two] = [words(a), words(b)];
  const lastOf = (all: string[]) => all.filter((word) => word.length > 1 && !tussenvoegsels.has(word)).at(-1);
  const last = lastOf(one);
  if (!last || last !== lastOf(two)) return false;
  const firsts = (all: string[]) =>
    all.slice(0, all.lastIndexOf(last)).filter((word) => !tussenvoegsels.has(word));
  const [first, second] = [firsts(one)[0], firsts(two)[0]];
  if (!first || !second) return true;
  return first.length === 1 || second.length === 1 ? first[0] === second[0] : first === second;
};

/** The same person, as far as the bureau can know: the same name and at least one of telephone, e-mail, birth date. */
export const samePerson = (a: Persoon, b: Persoon): boolean => {
  if (!a.naam || !b.naam || !sameName(a.naam, b.naam)) return false;
  const agree = (veld: Zoekveld, keyOf: (text: string) => string | null) => {
    const [one, two] = [a[veld] && keyOf(a[veld]), b[veld] && keyOf(b[veld])];
    return one && two ? one === two : undefined;
  };
  const birth = agree('geboortedatum', birthKey);
  // Father and daughter share a telephone and may share an initial; a birth date that differs tells them apart.
  if (birth === false) return false;
  return birth === true || agree('telefoon', phoneKey) === true || agree('email', emailKey) === true;
};
