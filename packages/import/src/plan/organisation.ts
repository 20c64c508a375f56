/** Words that make a name that of a legal person. A vof or maatschap is left out: its name is often a person's. */
export const rechtsvormen: readonly string[] = [
  'bv',
  'nv',
  'stichting',
  'vereniging',
  'cooperatie',
  'gemeente',
  'provincie',
  'waterschap',
  'ministerie',
  'universiteit',
  'hogeschool',
  'inc',
  'incorporated',
  'llc',
  'corp',
  'corporation',
  'ltd',
  'limited',
  'gmbh',
  'plc',
];

const wordsOf = (naam: string): string[] =>
  naam
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\b\p{L})[.\s]\s?(?=\p{L}\b)/gu, '')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * Whether a name is that of a legal person: it has a word that only legal persons have. Any other name may be a sole
 * trader's or a private person's, and is treated as one.
 */
export const isRechtspersoon = (naam: string, vormen: readonly string[] = rechtsvormen): boolean => {
  const words = new Set(wordsOf(naam));
  return vormen.some((vorm) => wordsOf(vorm).every((word) => words.has(word)));
};
