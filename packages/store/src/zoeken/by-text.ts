import type { Actor } from '@meldpunt/core';
import type { StoreDeps } from '../deps.ts';
import { unsealRow } from '../vault/vault.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';
import type { Vondsten, Zoekreden } from './kinds.ts';

/** So many of one's own dossiers are opened and read, the newest first. */
const MOST = 400;

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * By words in the texts of the dossiers that the reader handles: opened one by one and read, as no word of them stands in
 * any index. All words must be in one dossier.
 */
export const findByText = async (
  deps: Pick<StoreDeps, 'store' | 'keys'>,
  lezer: Actor,
  tekst: string,
): Promise<Vondsten> => {
  const words = plain(tekst).split(/\s+/).filter(Boolean);
  const redenen = new Map<string, Zoekreden[]>();
  if (words.length === 0 || lezer.medewerkerId === null) return { redenen, gestopt: false };
  const own = await deps.store.db
    .selectFrom('dossier')
    .select('dossier_id')
    .where('behandelaar_id', '=', lezer.medewerkerId)
    .where(zichtbaar(lezer, 'dossier.dossier_id'))
    .orderBy('dossiernummer', 'desc')
    .limit(MOST + 1)
    .execute();
  for (const { dossier_id } of own.slice(0, MOST)) {
    if (!deps.keys.hasKey(dossier_id)) continue;
    const key = deps.keys.keyOf(dossier_id);
    const rows = await deps.store.db
      .selectFrom('kluis')
      .selectAll()
      .where('dossier_id', '=', dossier_id)
      .execute();
    const read = plain(rows.flatMap((row) => Object.values(unsealRow(key, row).velden)).join('\n'));
    if (words.every((word) => read.includes(word))) redenen.set(dossier_id, ['tekst']);
  }
  return { redenen, gestopt: own.length > MOST };
};
