import { gemeenten } from '../codes/gemeenten.ts';

/** What a passage may be; the case worker decides. */
export type Passagesoort = 'naam' | 'misschien_naam' | 'telefoon' | 'email' | 'nummer';
/** A piece of a free text that may be about somebody else. */
export type Passage = { tekst: string; soort: Passagesoort };

/** What is known of the people in a dossier: names of others, and what is the client's own and never suggested. */
export type Bekenden = { derden: readonly string[]; eigen: readonly string[] };

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text as a pattern: any white space between its words, and no letter or digit that goes on beside it. */
export const patternOf = (tekst: string): RegExp | null => {
  const whole = tekst.trim();
  if (whole === '') return null;
  const words = whole.split(/\s+/).map(escaped);
  const edge = (char: string, look: string) => (/[\p{L}\p{N}]/u.test(char) ? look : '');
  return new RegExp(
    `${edge(whole.slice(0, 1), '(?<![\\p{L}\\p{N}])')}${words.join('\\s+')}${edge(whole.slice(-1), '(?![\\p{L}\\p{N}])')}`,
    'giu',
  );
};

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const candidate = /(?<![\p{L}\p{N}+])\(?(?:\+|0)[\d\s()-]{5,18}\d(?![\p{L}\p{N}])/gu;
const longNumber = /(?<![\p{L}\p{N}])\d{7,}(?![\p{L}\p{N}])/gu;
const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){10,30}(?![\p{L}\p{N}])/gu;
const dayMonthYear = /^\d{1,2}[-\s]\d{1,2}[-\s]\d{4}$/;
const particle = '(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]e|[Tt]en|[Tt]er|[Ee]l|[Aa]l|[Bb]en)\\s+){0,3}';
const title =
  '(?:[Mm]eneer|[Mm]evrouw|[Mm]evr\\.|[Mm]w\\.|[Dd]hr\\.|[Dd]e heer|[Cc]ollega|[Bb]uurman|[Bb]uurvrouw|[Dd]okter|[Mm]eester|[Jj]uf)';
const capital = "\\p{Lu}[\\p{L}'’-]+";
/** Forms of address, with the name behind them. */
const addressed = new RegExp(
  `(?<![\\p{L}\\p{N}])${title}\\s+(${particle}${capital}(?:\\s+${particle}${capital})*)`,
  'gu',
);
/** Two words with a capital beside each other, perhaps with a particle between. */
const pair = new RegExp(
  `(?<![\\p{L}\\p{N}])(?!${title}\\s)\\p{Lu}[\\p{Ll}'’-]+\\s+${particle}\\p{Lu}\\p{Ll}[\\p{L}'’-]*`,
  'gu',
);

/** Words that begin a sentence and no name. */
const opening = new Set(
  'aan als altijd bij daar daarna dan dat de dit door een eerst en er het hij ik in maar mijn na naar nu ook om omdat onze op over te toen uit van vanaf voor vorige waar wij ze zij zo'.split(
    ' ',
  ),
);
const places = new Set(gemeenten.codes.map(({ label }) => label.toLowerCase()));

/** What looks like a name by its capitals, without the word that only begins the sentence; a municipality is nobody's name. */
const perhapsName = (passage: string): string => {
  const [first = '', ...rest] = passage.split(/\s+/);
  const name = opening.has(first.toLowerCase()) ? rest.join(' ') : passage;
  return places.has(name.toLowerCase()) || !/\s/.test(name) ? '' : name;
};

const isPhone = (text: string): boolean => {
  const digits = text.replace(/\D/g, '');
  if (dayMonthYear.test(text)) return false;
  const [least, most] = /^\(?(?:\+|00)/.test(text) ? [10, 14] : [8, 11];
  return digits.length >= least && digits.length <= most;
};

const particles = new Set(['van', 'de', 'den', 'der', 'te', 'ten', 'ter', 'het', 'een', 'bv', 'nv']);
const partsOf = (naam: string): string[] =>
  naam
    .split(/[\s,]/)
    .filter((word) => word.replace(/\P{L}/gu, '').length > 1 && !particles.has(word.toLowerCase()));

const matches = (tekst: string, pattern: RegExp, group = 0): string[] =>
  [...tekst.matchAll(pattern)].map((found) => found[group] ?? '');

/** Known names, whole or by one of their words. */
const knownNames = (tekst: string, derden: readonly string[]): string[] => {
  const names = derden.filter((naam) => naam.length <= 120);
  const parts = names.flatMap(partsOf).filter((word) => /^\p{Lu}/u.test(word));
  return [...names, ...parts].flatMap((naam) => {
    const pattern = patternOf(naam);
    return pattern ? matches(tekst, pattern) : [];
  });
};

/**
 * Passages of a free text that may be about somebody else: names that the dossier knows, what looks like a name, telephone
 * numbers, e-mail addresses, account and other long numbers. Only suggestions: what is not found can be about somebody too.
 */
export const findPassages = (tekst: string, bekenden: Bekenden): Passage[] => {
  const own = bekenden.eigen.map((waarde) => waarde.toLowerCase());
  const found: Passage[] = [];
  /** What stands within something found before, or within what is the client's own, is no second find. */
  const add = (soort: Passagesoort, passages: readonly string[]): void => {
    for (const passage of passages) {
      const key = passage.toLowerCase();
      const within = (known: string) => known.includes(key);
      if (passage === '' || own.some(within) || found.some((one) => within(one.tekst.toLowerCase())))
        continue;
      found.push({ tekst: passage, soort });
    }
  };
  add('naam', knownNames(tekst, bekenden.derden));
  add('email', matches(tekst, email));
  add('nummer', matches(tekst, iban));
  add('telefoon', matches(tekst, candidate).filter(isPhone));
  add('nummer', matches(tekst, longNumber));
  add('misschien_naam', matches(tekst, addressed, 1));
  add('misschien_naam', matches(tekst, pair).map(perhapsName));
  return found;
};
