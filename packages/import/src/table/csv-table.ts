import { Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { ImportError } from '../import-error.ts';
import { type Encoding, encodingOf, textOfFile } from './encoding.ts';
import { limieten, type Table, type TableRow } from './table.ts';

const delimiters = [';', ',', '\t'] as const;
type Delimiter = (typeof delimiters)[number];

/** Opens a csv file; without a delimiter the one that the first line has most of. */
export const openCsv = async (path: string, given?: Delimiter): Promise<Table> => {
  const encoding = await encodingOf(path);
  const delimiter = given ?? (await delimiterOf(path, encoding));
  const header = await firstRow(path, encoding, delimiter);
  return {
    kolommen: header.map((naam) => naam.normalize('NFC').trim()),
    opmerkingen:
      encoding === 'windows-1252'
        ? ['Het bestand is geen UTF-8 en is gelezen als Windows-1252. Controleer letters als é en ë.']
        : [],
    rijen: () => rowsBelow(path, encoding, delimiter),
  };
};

const parserOf = (path: string, encoding: Encoding, delimiter: Delimiter): Parser => {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 1_000_000,
  });
  const text = Readable.from(textOfFile(path, encoding));
  text.on('error', (error) => parser.destroy(error));
  parser.on('close', () => text.destroy());
  return text.pipe(parser);
};

async function* records(path: string, encoding: Encoding, delimiter: Delimiter): AsyncGenerator<string[]> {
  let read = 0;
  try {
    for await (const record of parserOf(path, encoding, delimiter) as AsyncIterable<string[]>) {
      read++;
      yield record;
    }
  } catch (error) {
    // The parser's own words quote the record.
    if (error instanceof CsvError)
      throw new ImportError('bestand', `Rij ${read + 1} is niet te lezen: de aanhalingstekens kloppen niet.`);
    throw error;
  }
}

const firstRow = async (path: string, encoding: Encoding, delimiter: Delimiter): Promise<string[]> => {
  for await (const record of records(path, encoding, delimiter)) return record;
  throw new ImportError(
    'kolommen',
    'Het bestand is leeg: er is geen eerste rij met de namen van de kolommen.',
  );
};

async function* rowsBelow(path: string, encoding: Encoding, delimiter: Delimiter): AsyncGenerator<TableRow> {
  let rij = 0;
  for await (const cellen of records(path, encoding, delimiter)) {
    rij++;
    if (rij === 1 || cellen.every((cell) => cell.trim() === '')) continue;
    if (rij > limieten.rijen + 1)
      throw new ImportError('te-groot', 'Het bestand heeft meer dan 1.000.000 rijen.');
    yield { rij, cellen };
  }
}

const delimiterOf = async (path: string, encoding: Encoding): Promise<Delimiter> => {
  let line = '';
  for await (const text of textOfFile(path, encoding)) {
    line += text;
    if (/[\r\n]/.test(line) || line.length > 100_000) break;
  }
  const bare = (line.split(/[\r\n]/)[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counts = delimiters.map((sign) => ({ sign, count: bare.split(sign).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).sign;
};
