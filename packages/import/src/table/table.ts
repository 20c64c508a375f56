/** What stands in a cell: a result of a formula as its value, an Excel error by name. */
export type Cell = string | number | boolean | Date | { fout: string } | null;

/** A row as the user sees it; `rij` is the number beside it in the spreadsheet, the header being the first row read. */
export type TableRow = { rij: number; cellen: readonly Cell[] };

/** A spreadsheet that can be read from its beginning to its end, as often as needed. */
export type Table = {
  /** Names of the columns, as written in the first row; '' for one without a name. */
  kolommen: readonly string[];
  /** What the reader noticed about the file as a whole. */
  opmerkingen: readonly string[];
  /** Rows below the header that are not empty; memory stays bounded. Throws ImportError when the file is broken. */
  rijen(): AsyncIterable<TableRow>;
};

/** The limits of what is read in. */
export const limieten = {
  bytes: 200 * 1024 * 1024,
  rijen: 1_000_000,
  uitgepakt: 2 * 1024 ** 3,
  kolommen: 500,
} as const;

/** The text of a cell, without spaces around it; '' when it is empty. */
export const textOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : isoOf(cell);
  if (typeof cell === 'object') return cell.fout;
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee';
  return String(cell).normalize('NFC').trim();
};

/** Excel days have no time zone; the reader gives them as UTC. */
const isoOf = (cell: Date): string => {
  const iso = cell.toISOString();
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
};
