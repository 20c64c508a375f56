import type { StoreDeps } from '@meldpunt/store';
import { type ImportPlan, type Known, type PlanSetting, planImport, rowKey } from './plan/plan-import.ts';
import type { Table, TableRow } from './table/table.ts';

type Db = StoreDeps['store']['db'];

const BLOCK = 1000;

/**
 * Plans a whole file in blocks, so that memory stays bounded: of rows that went by only their hashed keys are kept. What
 * was read in before is looked up in `db`.
 */
export async function* planBlocks(table: Table, setting: PlanSetting, db: Db): AsyncGenerator<ImportPlan> {
  const gezien = new Map<string, number>();
  for await (const rows of blocksOf(table.rijen())) {
    const sleutels = rows.flatMap((row) => rowKey(row, setting) ?? []);
    const plan = planImport(rows, setting, {
      gezien,
      rijen: await knownRows(db, setting.mapping.bron, sleutels),
    });
    for (const { sleutel, rij } of plan.rijen)
      if (sleutel !== null && !gezien.has(sleutel)) gezien.set(sleutel, rij);
    yield plan;
  }
}

async function* blocksOf(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow[]> {
  let block: TableRow[] = [];
  for await (const row of rows) {
    block.push(row);
    if (block.length < BLOCK) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

const knownRows = async (db: Db, bron: string, sleutels: string[]): Promise<Known['rijen']> => {
  if (sleutels.length === 0) return new Map();
  const rows = await db
    .selectFrom('invoer_rij')
    .select(['rijsleutel', 'rij_sha256', 'dossier_id'])
    .where('bron', '=', bron)
    .where('rijsleutel', 'in', sleutels)
    .execute();
  return new Map(
    rows.map((row) => [row.rijsleutel, { rijSha256: row.rij_sha256, dossierId: row.dossier_id }]),
  );
};
