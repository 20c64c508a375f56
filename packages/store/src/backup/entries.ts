import { createHash } from 'node:crypto';
import { StoreError } from '../errors.ts';

/** One thing in a backup: rows of a table, a document, a key file, or the manifest that comes last. */
export type EntryHead = {
  soort: 'tabel' | 'document' | 'sleutelbestand' | 'manifest';
  naam: string;
  kolommen?: string[];
};
/** What is known of an entry when it has been written: rows for a table, bytes and hash of what was in it. */
export type EntryTotals = EntryHead & { omvang: number; rijen: number; sha256: string };
/** Rows end with a newline and hold none within (COPY escapes it), so counting newlines counts rows. */
const NEWLINE = 0x0a;

/** No frame is larger, so a reader needs no more memory than this. */
const FRAME = 64 * 1024;
const HEAD = 1;
const DATA = 2;
const END = 3;

const frame = (type: number, payload: Uint8Array): Buffer => {
  const head = Buffer.alloc(5);
  head.writeUInt8(type);
  head.writeUInt32BE(payload.length, 1);
  return Buffer.concat([head, payload]);
};

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

class Tally {
  #omvang = 0;
  #rijen = 0;
  #hash = createHash('sha256');
  readonly #head: EntryHead;

  constructor(head: EntryHead) {
    this.#head = head;
  }

  add(part: Uint8Array): void {
    this.#omvang += part.length;
    if (this.#head.soort === 'tabel') for (const byte of part) if (byte === NEWLINE) this.#rijen++;
    this.#hash.update(part);
  }

  totals(): EntryTotals {
    return { ...this.#head, omvang: this.#omvang, rijen: this.#rijen, sha256: this.#hash.digest('hex') };
  }
}

/** One entry as bytes; `onEnd` hears what was in it. */
export async function* writeEntry(
  head: EntryHead,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  onEnd: (totals: EntryTotals) => void = () => undefined,
): AsyncGenerator<Buffer> {
  yield frame(HEAD, json(head));
  const tally = new Tally(head);
  for await (const part of content) {
    for (let from = 0; from < part.length; from += FRAME) {
      const piece = part.subarray(from, from + FRAME);
      tally.add(piece);
      yield frame(DATA, piece);
    }
  }
  const totals = tally.totals();
  yield frame(END, json(totals));
  onEnd(totals);
}

/** What a reader of entries gets, in order: the head, its content in parts, its totals (already checked). */
export type EntryEvent = { head: EntryHead } | { data: Buffer } | { end: EntryTotals };

const damaged = () => new StoreError('damaged', 'De inhoud van de reservekopie klopt niet.');

/** Reads entries back and checks each against the hash and counts that were written with it. Throws StoreError `damaged`. */
export async function* readEntries(source: AsyncIterable<Uint8Array>): AsyncGenerator<EntryEvent> {
  let waiting: Buffer = Buffer.alloc(0);
  let tally: Tally | undefined;
  for await (const part of source) {
    waiting = waiting.length === 0 ? Buffer.from(part) : Buffer.concat([waiting, part]);
    while (waiting.length >= 5) {
      const length = waiting.readUInt32BE(1);
      if (waiting.length < 5 + length) break;
      const type = waiting.readUInt8(0);
      const payload = waiting.subarray(5, 5 + length);
      waiting = waiting.subarray(5 + length);
      if (type === HEAD && !tally) {
        const head = JSON.parse(payload.toString('utf8')) as EntryHead;
        tally = new Tally(head);
        yield { head };
      } else if (type === DATA && tally) {
        tally.add(payload);
        yield { data: payload };
      } else if (type === END && tally) {
        const end = tally.totals();
        if (!json(end).equals(payload)) throw damaged();
        tally = undefined;
        yield { end };
      } else throw damaged();
    }
  }
  if (waiting.length > 0 || tally) throw damaged();
}

/** What a backup holds as a whole: tables and key files one by one, documents together (there can be very many). */
export type Contents = {
  onderdelen: EntryTotals[];
  documenten: { aantal: number; omvang: number; sha256: string };
};

/** Adds up entries in order; writer and reader of a backup must come to the same. */
export class Summary {
  readonly #onderdelen: EntryTotals[] = [];
  readonly #documenten = { aantal: 0, omvang: 0 };
  readonly #hash = createHash('sha256');

  add(totals: EntryTotals): void {
    if (totals.soort !== 'document') {
      this.#onderdelen.push(totals);
      return;
    }
    this.#documenten.aantal++;
    this.#documenten.omvang += totals.omvang;
    this.#hash.update(`${totals.naam} ${totals.sha256}\n`);
  }

  contents(): Contents {
    return {
      onderdelen: this.#onderdelen,
      documenten: { ...this.#documenten, sha256: this.#hash.copy().digest('hex') },
    };
  }
}
