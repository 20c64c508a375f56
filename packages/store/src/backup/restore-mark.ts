import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { connectClient } from '../connect.ts';
import { namedError, StoreError } from '../errors.ts';
import { syncDirectory, writeWhole } from '../write-whole.ts';
import { backedUpTables } from './table-copy.ts';

type Places = { url: string; database: string; keysDir: string; documentsDir: string };

const markOf = (keysDir: string): string => join(keysDir, 'terugzetten-bezig');

/** Whether a restore into this key directory was broken off, by a kill or a power cut: then nothing may work with it. */
export const isRestoreBroken = (keysDir: string): boolean => existsSync(markOf(keysDir));

/** Written once all places were seen to be empty, so what stands in them later is of this restore. */
export const markRestore = async ({ keysDir, database }: Places): Promise<void> => {
  await mkdir(keysDir, { recursive: true, mode: 0o700 });
  await writeWhole(markOf(keysDir), Buffer.from(database));
};

/** The restore has ended: whole, or with everything empty again. */
export const unmarkRestore = async (keysDir: string): Promise<void> => {
  await rm(markOf(keysDir), { force: true });
  await syncDirectory(keysDir);
};

/** Clears what a broken restore left behind. Throws `target-not-empty` when that was into another database. */
export const clearBrokenRestore = async (places: Places): Promise<void> => {
  if (!isRestoreBroken(places.keysDir)) return;
  if ((await readFile(markOf(places.keysDir), 'utf8')) !== places.database)
    throw new StoreError(
      'target-not-empty',
      `In ${places.keysDir} is terugzetten in een andere database afgebroken. Kies een lege sleutelmap.`,
    );
  await emptyAgain(places);
};

/** The places that were empty are made so: what failed or was broken off can be tried again. */
export const emptyAgain = async (places: Places): Promise<void> => {
  await emptyTables(places.url);
  await rm(join(places.keysDir, 'kek'), { recursive: true, force: true });
  await rm(join(places.keysDir, 'sleutels.sqlite'), { force: true });
  for (const name of await readdir(places.documentsDir).catch(() => []))
    await rm(join(places.documentsDir, name), { recursive: true, force: true });
};

/** In reverse order of what refers to what; DELETE, as the append-only tables refuse TRUNCATE. */
const emptyTables = async (url: string): Promise<void> => {
  const client = await connectClient(url, 'aanmelding').catch((error) => {
    throw namedError(error);
  });
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('public.dossier') is not null as there`,
    );
    if (!rows[0]?.there) return;
    await client.query('begin');
    await client.query('set local role meldpunt_owner');
    for (const table of ['blinde_index', 'sessie', ...backedUpTables.toReversed()])
      await client.query(`delete from ${table}`);
    await client.query('commit');
  } finally {
    await client.end().catch(() => undefined);
  }
};
