import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { ImportError } from '../import-error.ts';
import { type Cell, limieten, type Table, type TableRow, textOf } from './table.ts';
import { brokenXlsx, openZip, type ZipFile } from './zip-file.ts';

/**
 * The parts of ExcelJS's streaming reader, each for one file of the workbook. Its own way through the zip file would
 * write sheets unencrypted to a temporary file, wait for ever on a damaged one, and cut letters in two between blocks.
 */
type Reader = {
  model: { sheets?: { name: string; rId: string }[] };
  workbookRels: { Id: string; Target: string }[];
  sharedStrings: unknown[];
  _parseRels(entry: Readable): Promise<void>;
  _parseWorkbook(entry: Readable): Promise<void>;
  _parseStyles(entry: Readable): Promise<void>;
  _parseSharedStrings(entry: Readable): AsyncIterable<unknown>;
  _parseWorksheet(
    iterator: AsyncIterable<string>,
    nr: number,
  ): Iterable<{ value: AsyncIterable<ExcelJS.Row> }>;
};

/** Opens one sheet of an xlsx file (without `blad` the first). Throws ImportError for a file that is none. */
export const openXlsx = async (path: string, blad?: string): Promise<Table> => {
  const header = await withZip(path, async (zip) => {
    const sheet = await sheetOf(zip, blad);
    for await (const row of rowsOf(sheet)) return row;
    throw new ImportError(
      'kolommen',
      'Het blad is leeg: er is geen eerste rij met de namen van de kolommen.',
    );
  });
  const first = header.rij;
  return {
    kolommen: header.cellen.map(textOf),
    opmerkingen: [],
    rijen: () => later(path, blad, first),
  };
};

async function* later(path: string, blad: string | undefined, first: number): AsyncGenerator<TableRow> {
  const zip = await openZip(path);
  try {
    let count = 0;
    for await (const row of rowsOf(await sheetOf(zip, blad))) {
      if (row.rij === first || row.cellen.every((cell) => textOf(cell) === '')) continue;
      if (++count > limieten.rijen)
        throw new ImportError('te-groot', 'Het blad heeft meer dan 1.000.000 rijen.');
      yield row;
    }
  } finally {
    await zip.close();
  }
}

const withZip = async <T>(path: string, work: (zip: ZipFile) => Promise<T>): Promise<T> => {
  const zip = await openZip(path);
  try {
    return await work(zip);
  } finally {
    await zip.close();
  }
};

type Sheet = { reader: Reader; content: AsyncIterable<string> };

const partOf = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

async function* textIn(zip: ZipFile, naam: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of zip.lees(naam)) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? brokenXlsx() : error;
  }
}

const sheetOf = async (zip: ZipFile, blad?: string): Promise<Sheet> => {
  const streaming = ExcelJS.stream.xlsx as unknown as {
    WorkbookReader: new (input: unknown, options: object) => Reader;
  };
  const reader = new streaming.WorkbookReader(null, { styles: 'cache', sharedStrings: 'cache' });
  const part = (naam: string) => Readable.from(textIn(zip, naam));
  if (!zip.namen.includes('xl/workbook.xml')) throw brokenXlsx();
  return namedBroken(async () => {
    await reader._parseWorkbook(part('xl/workbook.xml'));
    await reader._parseRels(part('xl/_rels/workbook.xml.rels'));
    if (zip.namen.includes('xl/styles.xml')) await reader._parseStyles(part('xl/styles.xml'));
    if (zip.namen.includes('xl/sharedStrings.xml'))
      for await (const _ of reader._parseSharedStrings(part('xl/sharedStrings.xml')));
    const sheets = reader.model.sheets ?? [];
    const sheet = blad === undefined ? sheets[0] : sheets.find(({ name }) => name === blad);
    if (!sheet) throw new ImportError('kolommen', 'Het blad van de mapping staat niet in het bestand.');
    const target = reader.workbookRels.find(({ Id }) => Id === sheet.rId)?.Target;
    if (!target) throw brokenXlsx();
    return { reader, content: textIn(zip, partOf(target)) };
  });
};

async function* rowsOf({ reader, content }: Sheet): AsyncGenerator<TableRow> {
  try {
    for (const { value } of reader._parseWorksheet(content, 1))
      for await (const row of value) {
        const cellen = (row.values as ExcelJS.CellValue[]).slice(1, limieten.kolommen + 1);
        yield { rij: row.number, cellen: Array.from(cellen, cellOf) };
      }
  } catch (error) {
    throw named(error);
  }
}

const cellOf = (value: ExcelJS.CellValue): Cell => {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object' || value instanceof Date) return value;
  if ('error' in value) return { fout: value.error };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('result' in value || 'formula' in value || 'sharedFormula' in value)
    return cellOf((value as ExcelJS.CellFormulaValue).result as ExcelJS.CellValue);
  return 'text' in value ? cellOf(value.text as ExcelJS.CellValue) : null;
};

const namedBroken = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw named(error);
  }
};

/** Whatever the reader of ExcelJS stumbles over, the file is not what it should be; its own words may quote cells. */
const named = (error: unknown): unknown => {
  if (error instanceof ImportError || (error as { code?: string }).code === 'ENOENT') return error;
  return brokenXlsx();
};
