import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Datum } from '@meldpunt/core';
import { connectClient } from '@meldpunt/store';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Floor } from '../figures.ts';
import { type Place, timed } from '../place.ts';
import { readCsvFiles } from './read-csv.ts';
import { type FloorStep, type RowsRead, rowsRead } from './rows-read.ts';

export type FloorRequest = {
  step: FloorStep;
  day: Datum;
  /** Whether the archive closes years on this day. */
  closeYears: boolean;
};

const TIMES = 3;

/**
 * Measures the floor of a step: PostgreSQL copies the rows it reads to files and, where the step uses DuckDB, DuckDB
 * reads those files. Three times on an open connection; the median counts.
 */
export const floor = async (place: Place, { step, day, closeYears }: FloorRequest): Promise<Floor> => {
  const reads = rowsRead(step, day, closeYears);
  const dir = join(place.dir, 'ondergrens');
  await mkdir(dir, { recursive: true });
  const client = await connectClient(place.databaseUrl, 'aanmelding');
  try {
    const copies: { seconds: number; outcome: number }[] = [];
    for (let i = 0; i < TIMES; i++) copies.push(await timed(() => copyAll(client, reads, dir)));
    const copied = median(copies, (copy) => copy.seconds);
    let bytes = 0;
    for (const read of reads) bytes += (await stat(fileOf(dir, read))).size;
    const duckdbSeconds = await duckdbFloor(reads, dir, copied.outcome);
    return { copySeconds: copied.seconds, duckdbSeconds, rows: copied.outcome, bytes };
  } finally {
    await client.end();
    await rm(dir, { recursive: true, force: true });
  }
};

const duckdbFloor = async (reads: RowsRead[], dir: string, rows: number): Promise<number | null> => {
  const files = reads.flatMap((read) =>
    read.columns ? [{ path: fileOf(dir, read), columns: read.columns }] : [],
  );
  if (files.length === 0) return null;
  const runs: { seconds: number; outcome: number }[] = [];
  for (let i = 0; i < TIMES; i++) runs.push(await readCsvFiles(files));
  const read = median(runs, (run) => run.seconds);
  if (read.outcome !== rows)
    throw new Error(`DuckDB read ${read.outcome} rows of the ${rows} that were copied`);
  return read.seconds;
};

const copyAll = async (client: Client, reads: RowsRead[], dir: string): Promise<number> => {
  let rows = 0;
  for (const read of reads) {
    const copy = client.query(copyTo(`copy (${read.query}) to stdout (format csv, header true)`));
    await pipeline(copy, createWriteStream(fileOf(dir, read)));
    rows += copy.rowCount;
  }
  return rows;
};

const fileOf = (dir: string, { name }: RowsRead) => join(dir, `${name}.csv`);

const median = <T>(from: T[], by: (one: T) => number): T =>
  [...from].sort((a, b) => by(a) - by(b))[Math.floor(from.length / 2)] as T;
