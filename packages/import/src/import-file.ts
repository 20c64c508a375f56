import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Actor, datumAt } from '@meldpunt/core';
import { recordMany, type StoreDeps } from '@meldpunt/store';
import { sql } from 'kysely';
import { applyImport } from './apply-import.ts';
import { ImportError } from './import-error.ts';
import type { Mapping } from './mapping/mapping-schema.ts';
import { readMapping } from './mapping/read-mapping.ts';
import { meldingFields } from './mapping/target-fields.ts';
import type { PlanSetting } from './plan/plan-import.ts';
import { personalColumns } from './plan/row-fields.ts';
import { planBlocks } from './plan-blocks.ts';
import type { ImportReport } from './report.ts';
import { checkColumns } from './table/check-columns.ts';
import { openTable } from './table/open-table.ts';
import type { Table } from './table/table.ts';
import { openTally } from './tally.ts';

export type ImportOptions = {
  /** The .csv or .xlsx file. */
  path: string;
  mappingPath: string;
  /** Plans and counts; writes nothing. */
  dryRun?: boolean;
  /** Leaves rows with a fault out; without it one such row keeps the whole file out. */
  skipFaults?: boolean;
  onProgress?: (progress: { fase: 'controleren' | 'vastleggen'; rijen: number }) => void;
};

const systeem: Actor = { medewerkerId: null, rol: 'systeem' };
/** One import at a time on a database: two of the same file would each find its rows new. */
const LOCK = 7_201_010;

/**
 * Reads meldingen in from a spreadsheet: first the whole file is planned, then, when all is well, everything is written
 * in one transaction. The same file twice adds nothing. Throws ImportError when mapping, file or columns are not right,
 * StoreError when the machine fails; then nothing was written.
 */
export const importFile = async (deps: StoreDeps, options: ImportOptions): Promise<ImportReport> => {
  const { dryRun = false, skipFaults = false, onProgress = () => undefined } = options;
  const mapping = readMapping(await mappingText(options.mappingPath));
  const table = await openTable(options.path, mapping);
  const waarschuwingen = [...table.opmerkingen, ...checkColumns(table.kolommen, mapping)];
  const setting = settingOf(deps, mapping, table);

  const planned = openTally(mapping.bron, dryRun, waarschuwingen);
  for await (const plan of planBlocks(table, setting, deps.store.db)) {
    planned.add(plan);
    onProgress({ fase: 'controleren', rijen: planned.report.rijen });
  }
  if (dryRun || (planned.report.fout > 0 && !skipFaults)) return planned.finish(false);

  const written = openTally(mapping.bron, false, waarschuwingen);
  await recordMany(deps, systeem, async (many) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(many.trx);
    const applying = {
      deps,
      many,
      bron: mapping.bron,
      report: written.report,
      skipFaults,
      organisaties: new Map<string, string | null>(),
    };
    for await (const plan of planBlocks(table, setting, many.trx)) {
      written.add(plan);
      if (written.report.fout > 0 && !skipFaults)
        throw new ImportError(
          'gewijzigd',
          'Het bestand is tijdens het inlezen gewijzigd. Er is niets vastgelegd.',
        );
      await applyImport(plan, applying);
      onProgress({ fase: 'vastleggen', rijen: written.report.rijen });
    }
  });
  return written.finish(true);
};

const mappingText = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new ImportError(
      'mapping',
      'De mapping is niet te lezen: dit bestand bestaat niet, of mag niet gelezen worden.',
    );
  }
};

const settingOf = (deps: StoreDeps, mapping: Mapping, table: Table): PlanSetting => {
  const nu = deps.nu();
  const key = deps.keys.subkey('invoer');
  return {
    mapping,
    kolommen: table.kolommen,
    personal: personalColumns(mapping, meldingFields),
    context: { nu, vandaag: datumAt(nu), instellingen: deps.instellingen },
    hash: (text) => createHmac('sha256', key).update(text).digest('hex'),
  };
};
