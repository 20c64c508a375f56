import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { type Koppeling, mapRecord, uitgaandeVelden, type Waarde } from './koppeling.ts';
import type { RegistratieRecord } from './registratie-record.ts';

/** A file of a delivery, as its manifest names it. */
export type Bestand = { naam: string; omvang: number; regels: number; sha256: string };

/** A file that is written batch by batch, and made to last when it is closed. */
export type OpenFile = {
  write(text: string, regels: number): Promise<void>;
  close(): Promise<Bestand>;
  /** Lets go of a file that will not be finished; of a closed one nothing happens. */
  abandon(): Promise<void>;
};

/** Opens a new file in a directory; nothing but the batch at hand is held. */
export const openFile = async (directory: string, naam: string): Promise<OpenFile> => {
  const handle = await open(join(directory, naam), 'w', 0o600);
  const hash = createHash('sha256');
  const made: Bestand = { naam, omvang: 0, regels: 0, sha256: '' };
  return {
    write: async (text, regels) => {
      const bytes = Buffer.from(text);
      hash.update(bytes);
      await handle.writeFile(bytes);
      made.omvang += bytes.length;
      made.regels += regels;
    },
    close: async () => {
      await handle.sync();
      await handle.close();
      return { ...made, sha256: hash.digest('hex') };
    },
    abandon: () => handle.close(),
  };
};

/** The files that the mapping asks for: JSON Lines and CSV (RFC 4180, UTF-8, lists in one cell). */
export type DeliveryFiles = {
  write(records: readonly RegistratieRecord[]): Promise<void>;
  close(): Promise<Bestand[]>;
  abandon(): Promise<void>;
};

export const openDeliveryFiles = async (directory: string, koppeling: Koppeling): Promise<DeliveryFiles> => {
  const velden = uitgaandeVelden(koppeling);
  const files: { file: OpenFile; format: (records: readonly Mapped[]) => string }[] = [];
  for (const soort of [...new Set(koppeling.bestanden)].sort()) {
    const file = await openFile(directory, `registraties.${soort}`);
    if (soort === 'csv') await file.write(csvLines(koppeling, [velden.map(({ naam }) => naam)]), 0);
    files.push({
      file,
      format: soort === 'csv' ? (records) => csvOf(koppeling, records) : jsonLinesOf,
    });
  }
  return {
    write: async (records) => {
      const mapped = records.map((record) => mapRecord(koppeling, record, velden));
      for (const { file, format } of files) await file.write(format(mapped), mapped.length);
    },
    close: async () => {
      const made: Bestand[] = [];
      for (const { file } of files) made.push(await file.close());
      return made;
    },
    abandon: async () => {
      for (const { file } of files) await file.abandon();
    },
  };
};

/** A record as the receiver has it. */
type Mapped = Record<string, Waarde>;

const jsonLinesOf = (records: readonly Mapped[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

const csvOf = (koppeling: Koppeling, records: readonly Mapped[]): string =>
  csvLines(
    koppeling,
    records.map((record) => Object.values(record).map((waarde) => cell(koppeling, waarde))),
  );

/** Every value is a code, a number or a month, so no cell can begin as a formula does. */
const cell = ({ csv }: Koppeling, waarde: unknown): string => {
  if (Array.isArray(waarde)) return waarde.join(csv.lijstscheiding);
  return waarde === null ? '' : String(waarde);
};

const csvLines = ({ csv }: Koppeling, rows: string[][]): string =>
  stringify(rows, { delimiter: csv.scheidingsteken, record_delimiter: csv.regeleinde });
