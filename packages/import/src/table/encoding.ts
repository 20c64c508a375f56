import { createReadStream } from 'node:fs';
import { ImportError } from '../import-error.ts';

/** How the bytes of a text file stand for letters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/** Finds the encoding of a csv file by reading it once. Throws ImportError for a file that is no text. */
export const encodingOf = async (path: string): Promise<Encoding> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let encoding: Encoding = 'utf-8';
  let first = true;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
    if (first && chunk.subarray(0, 2).toString('latin1') === 'PK')
      throw new ImportError('bestand', 'Dit is geen csv-bestand. Geef een Excel-bestand de naam .xlsx.');
    first = false;
    if (chunk.includes(0))
      throw new ImportError('bestand', 'Dit is geen csv-bestand: er staan tekens in die geen tekst zijn.');
    if (encoding === 'utf-8')
      try {
        decoder.decode(chunk, { stream: true });
      } catch {
        encoding = 'windows-1252';
      }
  }
  if (encoding === 'utf-8')
    try {
      decoder.decode();
    } catch {
      return 'windows-1252';
    }
  return encoding;
};

/** The text of a file, a mark at its beginning left out. */
export async function* textOfFile(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
    yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
