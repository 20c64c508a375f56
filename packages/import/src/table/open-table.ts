import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { ImportError } from '../import-error.ts';
import type { Mapping } from '../mapping/mapping-schema.ts';
import { openCsv } from './csv-table.ts';
import { limieten, type Table } from './table.ts';
import { openXlsx } from './xlsx-table.ts';

/** Opens a spreadsheet by the kind that its name says. Throws ImportError when it can't be read in. */
export const openTable = async (
  path: string,
  mapping: Pick<Mapping, 'blad' | 'scheidingsteken'>,
): Promise<Table> => {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new ImportError('bestand', 'Dit bestand bestaat niet, of is niet te lezen.');
  if (found.size > limieten.bytes) throw new ImportError('te-groot', 'Het bestand is groter dan 200 MB.');
  const soort = extname(path).toLowerCase();
  if (soort === '.xlsx') return openXlsx(path, mapping.blad);
  if (soort === '.csv') return openCsv(path, mapping.scheidingsteken);
  throw new ImportError('bestand', 'Geef een .csv- of .xlsx-bestand. Sla een ander bestand eerst zo op.');
};
