import type { Refusal } from '@meldpunt/core';
import type { StoreDeps } from '../deps.ts';
import type { ActRequest, Recorded } from '../journal/act-request.ts';
import { recordAct } from '../journal/record-act.ts';
import type { Stale } from '../journal/rollback.ts';
import { once } from '../runs/once.ts';
import { rebuildBlindIndex } from '../vault/rebuild-blind-index.ts';
import { lookForConflicts } from './find-conflicts.ts';

const BLOCK = 200;

/**
 * Looks at every dossier that waits for it, once, and takes it off the list; safe to be done again, also after a kill. What
 * can't be looked at (a damaged row of the vault) stays on the list and is counted, and holds up nothing else.
 */
export const lookAtWaiting = async (
  deps: StoreDeps,
  only?: string,
): Promise<{ bekeken: number; gevonden: number; mislukt: number }> => {
  const { db } = deps.store;
  const done = { bekeken: 0, gevonden: 0, mislukt: 0 };
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const waiting = await db
      .selectFrom('conflict_wachtrij')
      .select(['dossier_id', (eb) => eb.fn.max<number>('wachtrij_id').as('tot')])
      .where('dossier_id', '>', after)
      .$if(only !== undefined, (q) => q.where('dossier_id', '=', only as string))
      .groupBy('dossier_id')
      .orderBy('dossier_id')
      .limit(BLOCK)
      .execute();
    const last = waiting.at(-1);
    if (!last) return done;
    after = last.dossier_id;
    for (const { dossier_id, tot } of waiting) {
      try {
        done.gevonden += await lookForConflicts(deps, dossier_id);
        // What came in meanwhile waits for another look.
        await db
          .deleteFrom('conflict_wachtrij')
          .where('dossier_id', '=', dossier_id)
          .where('wachtrij_id', '<=', tot)
          .execute();
        done.bekeken++;
      } catch (error) {
        if (only !== undefined) throw error;
        done.mislukt++;
      }
    }
  }
};

/**
 * Puts every dossier that is not closed on the list: after the rules changed, or to be sure. A pair of which the later one is
 * open is found from there, also when the earlier one was closed.
 */
export const awaitLookAtOpen = async ({ store }: Pick<StoreDeps, 'store'>): Promise<void> => {
  await store.db
    .insertInto('conflict_wachtrij')
    .columns(['dossier_id'])
    .expression(store.db.selectFrom('dossier').select('dossier_id').where('gesloten_op', 'is', null))
    .execute();
};

/**
 * Once in an installation that is older than the look for conflicts: completes the blind index, and puts every open dossier
 * on the list (3.5). Bears to be cut off and done again.
 */
export const awaitFirstLook = (deps: StoreDeps): Promise<boolean> =>
  once(deps, 'belangenconflicten', async () => {
    await rebuildBlindIndex(deps, { aanvullen: true });
    await awaitLookAtOpen(deps);
  });

/**
 * Records one act, and looks right after it whether what it brought shows a conflict of interest (3.5). When that look
 * fails the act stands, and the dossier waits for the next night.
 */
export const recordAndLook = async (
  deps: StoreDeps,
  request: ActRequest,
): Promise<Recorded | Refusal | Stale> => {
  const done = await recordAct(deps, request);
  if ('refused' in done || !done.bekijken) return done;
  await lookAtWaiting(deps, done.dossierId).catch(() => undefined);
  return done;
};
