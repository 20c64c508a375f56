/** End of the directory of a zip: something that ends like this can be opened as one, whatever it starts with. */
const ZIP_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ZIP_TAIL = 65_557;
const PNG_END = Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);

export const TWO = 'Dit bestand is meer dan één soort bestand tegelijk. Het wordt niet bewaard.';
export const OTHER =
  'De inhoud van dit bestand past niet bij zijn naam. Bewaar het document opnieuw en probeer het nog eens.';

export const isZipToo = (content: Buffer) => content.subarray(-ZIP_TAIL).includes(ZIP_END);

/** What is wrong with an image: it is something else as well. Null when nothing is. */
export const judgeImage = (content: Buffer, mediatype: string): string | null => {
  if (isZipToo(content) || content.subarray(0, 1024).includes('%PDF-')) return TWO;
  if (mediatype === 'image/png' && content.lastIndexOf(PNG_END) !== content.length - PNG_END.length)
    return TWO;
  return hasMarkup(content.subarray(-4096).toString('latin1')) ? TWO : null;
};

const hasMarkup = (text: string): boolean =>
  /<\s*(script|svg|html|iframe|object|embed|!doctype|\?xml|\?php)\b/i.test(text) || /<!doctype/i.test(text);

/** What is wrong with plain text: bytes that are no text, or a page or script in disguise. Null when nothing is. */
export const judgeText = (content: Buffer): string | null => {
  if (content.includes(0) || isZipToo(content)) return OTHER;
  const text = textOf(content);
  if (/\p{Cc}/u.test(text.replaceAll(/\s/g, ''))) return OTHER;
  return hasMarkup(text) || /^#!/.test(text)
    ? 'Dit tekstbestand bevat een webpagina of programmacode. Bewaar het als pdf.'
    : null;
};

/** What is wrong with a message: it does not begin with the lines that every message has. Null when nothing is. */
export const judgeMessage = (content: Buffer): string | null => {
  if (content.includes(0)) return OTHER;
  const head =
    content
      .subarray(0, 65_536)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? '';
  const names = head
    .split(/\r?\n/)
    .filter((line) => !/^[ \t]/.test(line))
    .map((line) => /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase());
  const whole = names.every((name) => name !== undefined) && names.includes('from');
  return whole && (names.includes('date') || names.includes('received')) ? null : OTHER;
};

/** Text of a Dutch office: UTF-8, or what Windows wrote before. */
const textOf = (content: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
};
