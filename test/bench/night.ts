import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SizeFigures, StepFigures } from './figures.ts';
import { describeMachine } from './machine.ts';
import { openFilled } from './measured-place.ts';
import { measureNights } from './one-size.ts';
import { saveSize } from './results.ts';
import { cellsOf, headings, whole } from './rows-of-table.ts';
import { writePage } from './write-page.ts';

// Measures one night at each size that is named; README.md beside this says what, and how to read it.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    results: { type: 'string', default: join(tmpdir(), 'meldpunt-meting.json') },
    keep: { type: 'string' },
    load: { type: 'string', default: '1000000' },
    'only-fill': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    'only-write': { type: 'boolean', default: false },
    date: { type: 'string' },
  },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [10_000, 100_000, 1_000_000];
const write = values.write || values['only-write'];
if (sizes.some((size) => !Number.isInteger(size) || size < 1000))
  throw new RangeError('give numbers of dossiers, from 1000 on');
if (values.keep && sizes.length !== 1) throw new RangeError('--keep is for one number of dossiers');
if (write && !values.date) throw new RangeError('writing the page needs --date YYYY-MM-DD');

const measureSize = async (dossiers: number): Promise<void> => {
  console.log(`\n${whole(dossiers)} dossiers\n${headings.join(' | ')}`);
  const { place, loaded, filling, close } = await openFilled(dossiers, {
    keep: values.keep,
    load: Number(values.load),
  });
  try {
    const machine = await describeMachine(place.databaseUrl);
    const figures: SizeFigures = { dossiers, loaded, steps: [] };
    // Saved at once: what was measured stays when a later step fails.
    const add = async (step: StepFigures) => {
      figures.steps.push(step);
      console.log(cellsOf(step).join(' | '), step.parts ?? '');
      await saveSize(values.results, machine, figures);
    };
    if (filling) await add(filling);
    if (!values['only-fill']) await measureNights(place, add);
  } finally {
    await close();
  }
};

if (!values['only-write']) for (const dossiers of sizes) await measureSize(dossiers);
console.log(`\nResults: ${values.results}`);
if (write) console.log(`Page: ${await writePage(values.results, String(values.date))}`);
