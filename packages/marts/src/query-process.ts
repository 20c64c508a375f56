import type { DuckDBValue } from '@duckdb/node-api';
import { martsFileIn } from './marts-file.ts';
import { type ReadName, reads } from './reads.ts';

// A process of its own, so that a slow question never stops the API. Its only argument is the directory of the marts.

export type Question = { nummer: number; lees: ReadName; waarden: DuckDBValue[] };
export type Answer =
  | { nummer: number; rijen: Record<string, unknown>[] | null }
  | { nummer: number; fout: string };

const [, , dir] = process.argv;
if (dir === undefined || process.send === undefined) throw new Error('To be forked with a directory');
const marts = martsFileIn(dir);
let previous: Promise<void> = Promise.resolve();

process.on('message', (question: Question) => {
  previous = previous.then(async () => {
    process.send?.(await answer(question));
  });
});
process.on('disconnect', () => process.exit(0));

async function answer({ nummer, lees, waarden }: Question): Promise<Answer> {
  try {
    return { nummer, rijen: await marts.rows(reads[lees], waarden) };
  } catch (error) {
    return { nummer, fout: error instanceof Error ? error.message : String(error) };
  }
}
