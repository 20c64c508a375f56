import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the files of one night are made and where they end up. Everything is on one file system, so a rename is whole. */
export type Places = {
  readonly dir: string;
  readonly werk: string;
  readonly csv: string;
  readonly nieuweParquet: string;
  readonly nieuweMarts: string;
  readonly parquet: string;
  readonly oudeParquet: string;
  readonly marts: string;
};

export function placesIn(dir: string): Places {
  const werk = join(dir, 'werk');
  return {
    dir,
    werk,
    csv: join(werk, 'csv'),
    nieuweParquet: join(werk, 'parquet'),
    nieuweMarts: join(werk, 'marts.duckdb'),
    parquet: join(dir, 'parquet'),
    oudeParquet: join(dir, 'parquet.oud'),
    marts: join(dir, 'marts.duckdb'),
  };
}

/** Removes what a night that died left behind, and makes the directories of a new one. */
export async function startClean(places: Places): Promise<void> {
  await clearLeftovers(places);
  for (const directory of [places.csv, places.nieuweParquet]) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
  }
}

/** Leaves nothing but the Parquet and the marts. A night that died between two renames gets its Parquet back. */
export async function clearLeftovers(places: Places): Promise<void> {
  await rm(places.werk, { recursive: true, force: true });
  if (await exists(places.oudeParquet)) {
    if (await exists(places.parquet)) await rm(places.oudeParquet, { recursive: true, force: true });
    else await rename(places.oudeParquet, places.parquet);
  }
}

/** Puts the new Parquet and marts in the place of the old. A reader that has the old marts open keeps reading these. */
export async function swapIn(places: Places): Promise<void> {
  for (const file of await readdir(places.nieuweParquet)) await flush(join(places.nieuweParquet, file));
  await flush(places.nieuweParquet);
  // Like the Parquet directory: for this user of the machine only.
  await chmod(places.nieuweMarts, 0o600);
  await flush(places.nieuweMarts);
  if (await exists(places.parquet)) await rename(places.parquet, places.oudeParquet);
  await rename(places.nieuweParquet, places.parquet);
  await rename(places.nieuweMarts, places.marts);
  await flush(places.dir);
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
