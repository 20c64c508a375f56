import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureSize } from './one-size.ts';
import { saveSize } from './results.ts';
import { cellsOf, headings, whole } from './rows-of-table.ts';
import { writePage } from './write-page.ts';

// Measures one night at each size that is named; README.md beside this says what, and how to read it.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    results: { type: 'string', default: join(tmpdir(), 'meldpunt-meting.json') },
    write: { type: 'boolean', default: false },
    date: { type: 'string' },
  },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [10_000, 100_000, 1_000_000];
if (sizes.some((size) => !Number.isInteger(size) || size < 1000))
  throw new RangeError('give numbers of dossiers, from 1000 on');
if (values.write && !values.date) throw new RangeError('--write needs --date YYYY-MM-DD');

for (const dossiers of sizes) {
  console.log(`\n${whole(dossiers)} dossiers\n${headings.join(' | ')}`);
  await measureSize(dossiers, async (machine, figures, last) => {
    console.log(cellsOf(last).join(' | '), last.parts ?? '');
    await saveSize(values.results, machine, figures);
  });
}
console.log(`\nResults: ${values.results}`);
if (values.write) console.log(`Page: ${await writePage(values.results, String(values.date))}`);
