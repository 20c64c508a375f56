import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { type Meting, measure } from './measure.ts';
import { describeCounts, ratesOf } from './rates.ts';

/** Not used when the rules were made, and never to be: docs/conflict.md. */
const heldOut = ['achtergehouden-1', 'achtergehouden-2', 'achtergehouden-3'];

test('protocol 3.5: of planted conflicts nearly all are found, and hardly anything else', async () => {
  const measured: Meting[] = [];
  for (const seed of heldOut) {
    const database = await freshDatabase();
    try {
      measured.push(await measure(database.url, { seed, dossiers: 300, conflicten: 4, jaren: 1 }));
    } finally {
      await database.drop();
    }
  }
  const { recall, precisie } = ratesOf(measured);
  const said = measured
    .map((one) => `${describeCounts(one.gemist)} / ${describeCounts(one.valsNaarSoort)}`)
    .join('; ');
  expect(measured.reduce((sum, one) => sum + one.geplant, 0)).toBeGreaterThanOrEqual(150);
  expect(recall, said).toBeGreaterThanOrEqual(0.98);
  expect(precisie, said).toBeGreaterThanOrEqual(0.9);
}, 120_000);
