import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Layer, Model } from './model-order.ts';

export const layers: readonly Layer[] = ['sources', 'staging', 'intermediate', 'marts', 'checks'];

const directory = fileURLToPath(new URL('../../../sql/analytics', import.meta.url));

/** All models of sql/analytics: one select per file, the file name is the name of the relation. */
export async function readModels(): Promise<Model[]> {
  const perLayer = await Promise.all(
    layers.map(async (layer) =>
      (await readSqlFiles(layer)).map(({ name, sql }): Model => ({ name, layer, sql })),
    ),
  );
  return perLayer.flat();
}

/** The statements that make the macros of the models, in the order of their file names. */
export async function readMacros(): Promise<string[]> {
  return (await readSqlFiles('macros')).map(({ sql }) => sql);
}

async function readSqlFiles(folder: string): Promise<{ name: string; sql: string }[]> {
  const files = (await readdir(join(directory, folder))).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: basename(file, '.sql'),
      sql: await readFile(join(directory, folder, file), 'utf8'),
    })),
  );
}
