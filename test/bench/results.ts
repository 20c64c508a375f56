import { readFile } from 'node:fs/promises';
import { writeWhole } from '@meldpunt/store';
import type { SizeFigures } from './figures.ts';
import type { Machine } from './machine.ts';

/** All that was measured on one machine, by number of dossiers. */
export type Results = { machine: Machine; sizes: SizeFigures[] };

/** Results of before; null when there are none. */
export const readResults = async (path: string): Promise<Results | null> => {
  const text = await readFile(path, 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as Results);
};

/** Puts one size beside those that are there, in the place of an older run of the same size. */
export const saveSize = async (path: string, machine: Machine, size: SizeFigures): Promise<Results> => {
  const others = ((await readResults(path))?.sizes ?? []).filter(
    ({ dossiers }) => dossiers !== size.dossiers,
  );
  const sizes = [...others, size].sort((a, b) => a.dossiers - b.dossiers);
  const results = { machine, sizes };
  await writeWhole(path, Buffer.from(`${JSON.stringify(results, null, 2)}\n`));
  return results;
};
