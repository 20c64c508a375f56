/** Letters that Unicode does not take apart into a plain one and a mark. */
const plainLetters: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'e',
  œ: 'e',
  ı: 'i',
  ĳ: 'i',
  ş: 'sh',
  š: 'sh',
  ś: 'sh',
  ç: 'ch',
  č: 'ch',
  ć: 'ch',
  ğ: 'g',
  ü: 'u',
  ö: 'o',
  ó: 'o',
};

/** Ways of writing one sound in Dutch, German, English, French and Slavic hands, longest first. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/tsch|tsj|tch|cz/g, 'c'],
  [/sch|sh|sj|sz/g, 's'],
  [/ch|tj/g, 'c'],
  [/dzj|dzh|dj|dzi/g, 'j'],
  [/ph/g, 'f'],
  [/th|dt|td/g, 't'],
  [/kh|gh|ck|q|x/g, 'k'],
  [/zh|z/g, 's'],
  [/w/g, 'v'],
  [/oe|ou|uu|oo/g, 'u'],
  [/ij|ei|ey|ay|ie|iy|yi|ee|ea|y|j/g, 'i'],
  [/ae|aa/g, 'a'],
  [/eu|ue/g, 'u'],
];

/** A word as it sounds, however it was transliterated or spelled: lower case, without accents and doubled letters. */
export const canonical = (word: string): string => {
  let text = word
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[øłđßæœıĳşšśçčćğüöó]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  for (const [written, sound] of sounds) text = text.replaceAll(written, sound);
  return text.replaceAll(/(.)\1+/g, '$1');
};

const hard: Record<string, string> = { c: 'k', g: 'k', d: 't', b: 'p', v: 'f', h: '' };

/** What is left of a word in its hard consonants: the same for spellings that sound alike. Several words share one. */
export const soundKey = (word: string): string => {
  const spoken = canonical(word);
  const bones = spoken
    .replaceAll(/[cgdbvh]/g, (letter) => hard[letter] ?? letter)
    .replaceAll(/[aeiou]/g, '-')
    .replaceAll(/(.)\1+/g, '$1');
  return bones.replaceAll('-', (_, place: number) => (place === 0 ? 'a' : '')).slice(0, 8);
};

/** How many letters must be changed, added, left out or swapped to make one word the other (optimal string alignment). */
export const editDistance = (a: string, b: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
};

const written = (word: string): string => word.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');

/** Whether two words can be spellings of one name. Short ones must be alike exactly: Li, Lin and Liu are three names. */
export const sameWord = (a: string, b: string): boolean => {
  const [one, two] = [canonical(a), canonical(b)];
  if (one === two) return true;
  const [first, second] = [written(a), written(b)];
  const letters = Math.min(first.length, second.length);
  if (letters < 4) return false;
  const slip = editDistance(first, second) === 1;
  if (soundKey(a) === soundKey(b))
    return slip || editDistance(one, two) <= Math.ceil(Math.min(one.length, two.length) / 3);
  if (letters < 5) return false;
  const apart = editDistance(one, two);
  return slip || apart <= (Math.min(one.length, two.length) >= 8 ? 2 : 1);
};
