import { datumAt } from '@meldpunt/core';
import type { StoreDeps } from '../deps.ts';
import { recordAct } from '../journal/record-act.ts';
import { otherSides } from './candidates.ts';
import { judgePair } from './judge-pair.ts';
import { readSides, type Zijde } from './sides.ts';

/** A pair that may be a conflict of interest: the dossier that came later is the question (3.5). */
export type Paar = { later: string; eerder: string; kenmerken: string[] };

const TRIES = 5;
const systeem = { medewerkerId: null, rol: 'systeem' } as const;

const isLater = (a: Zijde, b: Zijde): boolean =>
  a.ontvangenOp.getTime() === b.ontvangenOp.getTime()
    ? a.dossiernummer > b.dossiernummer
    : a.ontvangenOp > b.ontvangenOp;

/** The dossiers that may be the other side of this one; nothing is recorded. */
export const pairsOf = async (
  deps: Pick<StoreDeps, 'store' | 'keys' | 'blindeIndexBits'>,
  dossierId: string,
): Promise<Paar[]> => {
  const { db } = deps.store;
  const [zijde] = await readSides(deps, db, [dossierId]);
  if (!zijde) return [];
  const others = await readSides(deps, db, await otherSides(deps, db, zijde));
  return others.flatMap((other) => {
    const [later, eerder] = isLater(zijde, other) ? [zijde, other] : [other, zijde];
    const kenmerken = judgePair(later, eerder);
    return kenmerken ? [{ later: later.dossierId, eerder: eerder.dossierId, kenmerken }] : [];
  });
};

/**
 * Looks for conflicts of interest of this dossier, and records each by the system in the later one of the two: it is put
 * to the directeur, and handling stands still. A pair that is known already, or was decided on the same facts, is refused
 * by the rule itself. Gives how many were recorded.
 */
export const lookForConflicts = async (deps: StoreDeps, dossierId: string): Promise<number> => {
  let recorded = 0;
  for (const paar of await pairsOf(deps, dossierId)) if (await recordPair(deps, paar)) recorded++;
  return recorded;
};

/** Who works in the dossier at the same moment goes first; then it is tried again. */
const recordPair = async (deps: StoreDeps, { later, eerder, kenmerken }: Paar): Promise<boolean> => {
  for (let n = 0; n < TRIES; n++) {
    const row = await deps.store.db
      .selectFrom('dossier')
      .select('versie')
      .where('dossier_id', '=', later)
      .executeTakeFirst();
    if (!row) return false;
    const done = await recordAct(deps, {
      dossierId: later,
      expectedVersion: row.versie,
      handeling: 'findConflict',
      input: { op: datumAt(deps.nu()), anderDossierId: eerder, kenmerken },
      actor: systeem,
    });
    if (!('refused' in done)) return true;
    if (done.refused !== 'stale') return false;
  }
  throw new Error('the dossier changed each time that a conflict of interest was to be recorded');
};
