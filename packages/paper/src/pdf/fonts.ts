import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const require = createRequire(import.meta.url);

type Fonts = { regular: Buffer; strong: Buffer; has: (codePoint: number) => boolean };

let loaded: Fonts | undefined;

/** The fonts that are embedded: DejaVu, for its letters of nearly every language that is written with an alphabet. */
export const fonts = (): Fonts => {
  if (loaded) return loaded;
  const regular = readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'));
  const strong = readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'));
  const face = create(regular) as Font;
  loaded = { regular, strong, has: (codePoint) => face.hasGlyphForCodePoint(codePoint) };
  return loaded;
};

const MISSING = '□';
/** A word that no line can hold may be broken here; it has no width. Looking for the place by measure would take minutes. */
const BREAK = '\u200b';
const endless = /\S{60,}/gu;
const piece = /.{40}/gu;

/**
 * A text as it can be drawn: whole letters (composed where a composed form exists), no control or direction characters,
 * and a visible mark for a character that the font does not have, so that nothing disappears unseen.
 */
export const drawable = (text: string): string => {
  const plain = text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', '    ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, (char) => (char === '\n' ? char : ''));
  const known = [...plain]
    .map((char) => (char === '\n' || fonts().has(char.codePointAt(0) ?? 0) ? char : MISSING))
    .join('');
  return known.replaceAll(endless, (word) => word.replaceAll(piece, `$&${BREAK}`));
};
