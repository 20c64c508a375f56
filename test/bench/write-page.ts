import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeWhole } from '@meldpunt/store';
import { performancePage, READING } from './performance-page.ts';
import { readResults } from './results.ts';

/** Writes docs/performance.md from saved results; what a person wrote in it stays. Throws without results. Gives the path. */
export const writePage = async (resultsPath: string, date: string): Promise<string> => {
  const results = await readResults(resultsPath);
  if (!results) throw new Error(`there are no results in ${resultsPath}`);
  const path = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
  const before = await readFile(path, 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const from = before.indexOf(READING);
  const reading = from === -1 ? `${READING}\n\nNot written yet.` : before.slice(from);
  await writeWhole(path, Buffer.from(performancePage(results, date, reading)));
  return path;
};
