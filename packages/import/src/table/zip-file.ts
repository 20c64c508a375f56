import { type FileHandle, open } from 'node:fs/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { ImportError } from '../import-error.ts';
import { limieten } from './table.ts';

/** A file in a zip file. */
type Entry = {
  naam: string;
  methode: number;
  crc: number;
  ingepakt: number;
  uitgepakt: number;
  begin: number;
};

/** A zip file, read by its directory: each part can be read when it is needed, and is checked as it is read. */
export type ZipFile = {
  namen: readonly string[];
  /** The content of a part. Throws ImportError when it is not there, damaged, or larger than it says. */
  lees(naam: string): AsyncGenerator<Buffer>;
  close(): Promise<void>;
};

export const brokenXlsx = () => new ImportError('bestand', 'Dit is geen geldig xlsx-bestand.');

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** Opens a zip file. Throws ImportError for anything that is none, is cut off, or would unpack to too much. */
export const openZip = async (path: string): Promise<ZipFile> => {
  const file = await open(path, 'r');
  try {
    const entries = await directoryOf(file);
    const total = entries.reduce((sum, entry) => sum + entry.uitgepakt, 0);
    if (total > limieten.uitgepakt)
      throw new ImportError('te-groot', 'Het xlsx-bestand is uitgepakt groter dan 2 GB.');
    const byName = new Map(entries.map((entry) => [entry.naam, entry]));
    return {
      namen: [...byName.keys()],
      lees: (naam) => unpack(file, byName.get(naam)),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
};

const readAt = async (file: FileHandle, from: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, from);
  if (bytesRead < length) throw brokenXlsx();
  return buffer;
};

const directoryOf = async (file: FileHandle): Promise<Entry[]> => {
  const { size } = await file.stat();
  const tail = Math.min(size, 66_000);
  const last = await readAt(file, size - tail, tail);
  const at = last.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (at < 0 || at + 22 > last.length || last.readUInt32LE(at) !== END) throw brokenXlsx();
  const length = last.readUInt32LE(at + 12);
  const begin = last.readUInt32LE(at + 16);
  if (begin + length > size || length > 10_000_000) throw brokenXlsx();
  const central = await readAt(file, begin, length);
  const entries: Entry[] = [];
  for (let i = 0; i + 46 <= central.length; ) {
    if (central.readUInt32LE(i) !== CENTRAL) throw brokenXlsx();
    const nameLength = central.readUInt16LE(i + 28);
    entries.push({
      naam: central.toString('utf8', i + 46, i + 46 + nameLength).replace(/^\//, ''),
      methode: central.readUInt16LE(i + 10),
      crc: central.readUInt32LE(i + 16),
      ingepakt: central.readUInt32LE(i + 20),
      uitgepakt: central.readUInt32LE(i + 24),
      begin: central.readUInt32LE(i + 42),
    });
    i += 46 + nameLength + central.readUInt16LE(i + 30) + central.readUInt16LE(i + 32);
  }
  return entries;
};

async function* unpack(file: FileHandle, entry: Entry | undefined): AsyncGenerator<Buffer> {
  if (!entry || (entry.methode !== 0 && entry.methode !== 8)) throw brokenXlsx();
  const local = await readAt(file, entry.begin, 30);
  if (local.readUInt32LE(0) !== LOCAL) throw brokenXlsx();
  const start = entry.begin + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  let sum = 0;
  let size = 0;
  try {
    for await (const chunk of contentOf(file, entry, start)) {
      size += chunk.length;
      if (size > entry.uitgepakt) throw brokenXlsx();
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw /^Z_/.test((error as { code?: string }).code ?? '') ? brokenXlsx() : error;
  }
  if (size !== entry.uitgepakt || sum !== entry.crc) throw brokenXlsx();
}

const contentOf = (file: FileHandle, entry: Entry, start: number): AsyncIterable<Buffer> => {
  if (entry.ingepakt === 0) return Iterator.from<Buffer>([]) as never;
  const packed = file.createReadStream({ start, end: start + entry.ingepakt - 1, autoClose: false });
  if (entry.methode === 0) return packed as AsyncIterable<Buffer>;
  const inflate = createInflateRaw();
  packed.on('error', (error) => inflate.destroy(error));
  return packed.pipe(inflate) as AsyncIterable<Buffer>;
};
