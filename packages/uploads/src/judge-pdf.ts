import { constants, inflateSync } from 'node:zlib';
import { isZipToo, OTHER, TWO } from './judge-content.ts';

const RUNS =
  'Deze pdf bevat programmacode of een ingesloten bestand. Druk het document af naar een nieuwe pdf.';
const PACKED =
  'Deze pdf is zo ingepakt dat hij niet is na te kijken. Druk het document af naar een nieuwe pdf.';

/** A name as it can be written: each of its signs as itself, or as its number (`/J#53` is `/JS`). */
const written = (name: string): string => {
  const signs = [...name].map((sign) => {
    const number = (sign.codePointAt(0) ?? 0).toString(16);
    return `(?:${sign}|#${number.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
  });
  return `/${signs.join('')}(?![A-Za-z0-9#])`;
};

/** What runs, opens another file, or holds one. No action of a script is without the first. */
const RUNNING = new RegExp(
  ['JavaScript', 'Launch', 'GoToE', 'RichMedia', 'EmbeddedFile', 'EmbeddedFiles'].map(written).join('|'),
);
/** The same in short; too short to look for in packed data, where it stands by chance. */
const SHORT = new RegExp(written('JS'));

/** What is unpacked of the objects of one file, at most. */
const LARGEST_UNPACKED = 64 * 1024 * 1024;
/** A file has a few thousand streams of objects at most. */
const MOST_STREAMS = 10_000;

/** What is wrong with a PDF: not whole, another kind as well, or with things that run. Null when nothing is. */
export const judgePdf = (content: Buffer): string | null => {
  if (!content.subarray(0, 5).equals(Buffer.from('%PDF-'))) return OTHER;
  if (!content.subarray(-2048).includes('%%EOF'))
    return 'Deze pdf is niet volledig. Bewaar het document opnieuw en probeer het nog eens.';
  if (isZipToo(content)) return TWO;
  // A reader goes where the table of the file points, also into what looks like packed data: so all of it is looked at.
  const text = content.toString('latin1');
  if (RUNNING.test(text) || SHORT.test(outsideStreams(text))) return RUNS;
  const packed = packedObjects(content);
  return packed === null ? PACKED : packed.some(runs) ? RUNS : null;
};

const runs = (text: string): boolean => RUNNING.test(text) || SHORT.test(text);

/** The text without what stands between `stream` and the first `endstream` after it; walks through it once. */
const outsideStreams = (text: string): string => {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const begin = nextStream(text, at);
    const end = begin < 0 ? -1 : text.indexOf('endstream', begin);
    if (end < 0) return [...parts, text.slice(at)].join(' ');
    parts.push(text.slice(at, begin));
    at = end + 'endstream'.length;
  }
};

/** Where the content of the next stream begins; -1 when there is none. */
const nextStream = (text: string, from: number): number => {
  const keyword = /(?<!end)stream\r?\n/g;
  keyword.lastIndex = from;
  return keyword.exec(text) ? keyword.lastIndex : -1;
};

/**
 * The objects that stand packed in a stream (`/ObjStm`), unpacked; null when they are packed in a way, or so tightly, that
 * they can't be looked at.
 */
const packedObjects = (content: Buffer): string[] | null => {
  const unpacked: string[] = [];
  let room = LARGEST_UNPACKED;
  for (let at = content.indexOf('/ObjStm'); at >= 0; at = content.indexOf('/ObjStm', at + 1)) {
    const begin = dataAfter(content, at);
    const objects =
      begin === null || unpacked.length >= MOST_STREAMS ? null : unpack(content.subarray(begin), room);
    if (objects === null) return null;
    room -= objects.length;
    unpacked.push(objects.toString('latin1'));
  }
  return unpacked;
};

/** A dictionary of a packed stream is short: further on it is the one of something else. */
const LONGEST_DICTIONARY = 4096;

const dataAfter = (content: Buffer, at: number): number | null => {
  const head = content.toString('latin1', at, at + LONGEST_DICTIONARY);
  const found = /(?<!end)stream\r?\n/.exec(head);
  return found ? at + found.index + found[0].length : null;
};

const unpack = (packed: Buffer, room: number): Buffer | null => {
  if (room <= 0) return null;
  try {
    return inflateSync(packed, { maxOutputLength: room, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
};
