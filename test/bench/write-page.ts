import { fileURLToPath } from 'node:url';
import { writeWhole } from '@meldpunt/store';
import { performancePage } from './performance-page.ts';
import { readResults } from './results.ts';

/** Writes docs/performance.md from saved results. Throws when there are none. Gives the path. */
export const writePage = async (resultsPath: string, date: string): Promise<string> => {
  const results = await readResults(resultsPath);
  if (!results) throw new Error(`there are no results in ${resultsPath}`);
  const path = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
  await writeWhole(path, Buffer.from(performancePage(results, date)));
  return path;
};
