const MOST = 120;

/** A name from outside as people can read it: without path, control characters and signs that turn the direction. */
const readable = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim();

/** The extension of a name from outside, in lower case; empty when it has none. */
export const extensionIn = (name: string): string =>
  /\.([^.]{1,10})$/.exec(readable(name))?.[1]?.toLowerCase() ?? '';

/** What a document is called when nobody typed a title: the name of the file without its extension. */
export const titleFrom = (name: string): string =>
  [...readable(name).replace(/\.[^.]{1,10}$/, '')].slice(0, MOST).join('').trim() || 'Document';
