import { sql } from 'kysely';
import type { StoreDeps } from '../deps.ts';
import { StoreError } from '../errors.ts';
import { unsealRow } from '../vault/vault.ts';

/** Stories that are open at the same time: between blocks others get their turn. */
const BLOCK = 500;

/**
 * What was told when these meldingen came in, opened for the program to look through: block by block, never kept.
 * Meldingen whose key is gone are passed over. The caller writes in the log who had it looked through.
 */
export async function* openVerhalen(
  { store, keys }: Pick<StoreDeps, 'store' | 'keys'>,
  dossierIds: readonly string[],
): AsyncGenerator<{ dossierId: string; verhaal: string }> {
  for (let from = 0; from < dossierIds.length; from += BLOCK) {
    const block = dossierIds.slice(from, from + BLOCK);
    const rows = await store.db
      .selectFrom('kluis')
      .selectAll()
      .where('dossier_id', '=', sql<string>`any(${block}::uuid[])`)
      .where('klasse', '=', 'bijzonder')
      .where('versie', '=', 1)
      .execute();
    for (const row of rows) {
      try {
        const { velden } = unsealRow(keys.keyOf(row.dossier_id), row);
        yield { dossierId: row.dossier_id, verhaal: Object.values(velden).join(' ') };
      } catch (error) {
        if (!(error instanceof StoreError && error.kind === 'key-gone')) throw error;
      }
    }
  }
}
