import { type Actor, beslistOverConflict, datumAt, foldJournaal } from '@meldpunt/core';
import { waarnemingVan } from '../accounts/waarneming.ts';
import type { StoreDeps } from '../deps.ts';
import { loadJournal } from '../journal/load-journal.ts';
import { handlersOfOtherSide, zietDossier } from '../zicht/zichtbaar.ts';

/** Why the software thinks that a dossier and another are two sides of one incident. */
export type Conflictuitleg = {
  /** Codes of `conflictkenmerken`, as seen from the dossier of the question: kinds of agreement, nothing of what agrees. */
  kenmerken: string[];
  beslissing: string | null;
  /** The other side; null when it was destroyed since. Open both by `openDossier`, which logs the reading. */
  ander: { dossierId: string; dossiernummer: string } | null;
};

/**
 * The explanation of a question about a conflict of interest, for who decides it: the directeur, who stands in today and
 * handles neither side, or the substitute named in the dossier (3.5, B2.5). For anybody else it is empty: the other side is not theirs to know.
 */
export const explainConflict = async (
  deps: Pick<StoreDeps, 'store' | 'nu'>,
  lezer: Actor,
  dossierId: string,
): Promise<Conflictuitleg[]> => {
  const { db } = deps.store;
  if (!(await zietDossier(db, lezer, dossierId))) return [];
  const dossier = foldJournaal(await loadJournal(db, dossierId));
  const { conflicten } = dossier;
  if (conflicten.length === 0) return [];
  const vandaag = datumAt(deps.nu());
  const waarneemt = await waarnemingVan(db, lezer.medewerkerId, vandaag);
  const behandelaarsAndereKant = await handlersOfOtherSide(db, dossierId);
  if (!beslistOverConflict(dossier, { actor: lezer, waarneemt, behandelaarsAndereKant })) return [];
  const others = await db
    .selectFrom('dossier')
    .select(['dossier_id as dossierId', 'dossiernummer'])
    .where(
      'dossier_id',
      'in',
      conflicten.map((one) => one.anderDossierId),
    )
    .execute();
  const seen = await Promise.all(others.map((other) => zietDossier(db, lezer, other.dossierId)));
  const known = new Map(others.filter((_, i) => seen[i]).map((other) => [other.dossierId, other]));
  return conflicten.map(({ anderDossierId, kenmerken, beslissing }) => ({
    kenmerken,
    beslissing,
    ander: known.get(anderDossierId) ?? null,
  }));
};
