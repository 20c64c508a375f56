import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ask } from './ask.ts';
import { duckdbText, filesUnder } from './traces.ts';

/** Columns that say when or how long, not what. */
const moments = [
  'begonnen_op',
  'beeindigd_op',
  'vastgelegd_op',
  'tijdstip',
  'gezien_op',
  'aangemaakt_op',
  'besloten_op',
  'opgemaakt_op',
  'uitkomst',
  'inhoud',
  'sha256',
  'begonnenOp',
];
const kept = [
  'dossier',
  'dossier_grond',
  'dossier_klachtbehandeling',
  'dossier_doel',
  'bureauprocedure',
  'termijn',
  'dossier_belang',
  'dossier_conflict',
  'journaal',
  'kluis',
  'blinde_index',
  'run',
  'lvtd_wachtrij',
  'lvtd_levering',
  'lvtd_registratie',
  'vernietigingslijst',
  'vernietigingslijst_dossier',
  'grafsteen',
  'feitrij',
  'kubus',
  'kubus_jaar',
  'kubus_dossier',
  'jaartelling',
  'vernietigingsverklaring',
];

/** What a night leaves behind, without moments: rows per table, files of the outbox by content, what the marts say. */
export const nightState = async (url: string, places: { outbox: string; analytics: string }) => {
  const rows: Record<string, string[]> = {};
  for (const table of kept) {
    const found = await ask(url, `select * from ${table}`);
    rows[table] = found
      .map((row) => JSON.stringify(row, (column, value) => (moments.includes(column) ? undefined : value)))
      .sort();
  }
  const outbox = filesUnder(places.outbox)
    .map(
      (file) =>
        `${relative(places.outbox, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`,
    )
    .sort();
  const figures = (await duckdbText(places.analytics))
    .split('\n')
    .map((relation) => createHash('sha256').update(relation.split('},{').sort().join()).digest('hex'))
    .sort();
  return { rows, outbox, figures };
};
