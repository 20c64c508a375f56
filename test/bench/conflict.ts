import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate, writeWhole } from '@meldpunt/store';
import { startEmbeddedPostgres } from '../../apps/nightly/src/database/embedded-postgres.ts';
import { type Meting, measure } from '../conflict/measure.ts';
import { describeCounts, figuresTable, ratesOf } from '../conflict/rates.ts';

// Measures how well conflicts of interest are found; README.md beside this says how to read it.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    dossiers: { type: 'string', default: '1500' },
    conflicten: { type: 'string', default: '12' },
    write: { type: 'boolean', default: false },
  },
});
const seeds = positionals.length > 0 ? positionals : ['toets-a', 'toets-b', 'toets-c', 'toets-d'];

const measured: Meting[] = [];
for (const seed of seeds) {
  const dir = await mkdtemp(join(tmpdir(), 'meldpunt-conflict-'));
  const server = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres'), durable: false });
  try {
    await migrate(server.url);
    const meting = await measure(server.url, {
      seed,
      dossiers: Number(values.dossiers),
      conflicten: Number(values.conflicten),
    });
    measured.push(meting);
    console.log(figuresTable([meting]), describeCounts(meting.gemist), describeCounts(meting.valsNaarSoort));
  } finally {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  }
}
console.log(ratesOf(measured));
if (values.write) {
  const page = new URL('../../docs/conflict.md', import.meta.url);
  const MARK = '<!-- measured -->';
  const [before = '', , after = ''] = (await readFile(page, 'utf8')).split(MARK);
  const missed = measured.map(
    (one) =>
      `- \`${one.seed}\`: missed ${describeCounts(one.gemist)}; wrong ${describeCounts(one.valsNaarSoort)}`,
  );
  const text = `${before}${MARK}\n\n${figuresTable(measured)}\n\n${missed.join('\n')}\n\n${MARK}${after}`;
  await writeWhole(page.pathname, Buffer.from(text));
}
