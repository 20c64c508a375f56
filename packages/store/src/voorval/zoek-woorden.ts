import type { StoreDeps } from '../deps.ts';
import { openVerhalen } from './verhalen.ts';

/** Stories that one search opens; a search that would open more stops, and says so. */
export const MOST_STORIES = 20_000;

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Which of these meldingen, given oldest first, have every word in their story; `afgekapt`: of the oldest not all were opened. */
export const withWords = async (
  deps: Pick<StoreDeps, 'store' | 'keys'>,
  dossierIds: readonly string[],
  woorden: string,
): Promise<{ gevonden: string[]; afgekapt: boolean }> => {
  const words = plain(woorden).split(/\s+/).filter(Boolean);
  const gevonden: string[] = [];
  for await (const { dossierId, verhaal } of openVerhalen(deps, dossierIds.slice(-MOST_STORIES))) {
    const text = plain(verhaal);
    if (words.every((word) => text.includes(word))) gevonden.push(dossierId);
  }
  return { gevonden, afgekapt: dossierIds.length > MOST_STORIES };
};
