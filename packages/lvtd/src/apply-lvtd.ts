import { datum } from '@meldpunt/core';
import { StoreError } from '@meldpunt/store';
import { commitDelivery } from './commit-delivery.ts';
import { makeDelivery } from './make-delivery.ts';
import { type LvtdPlan, planLvtd } from './plan-lvtd.ts';
import { type LvtdDeps, readLeveringen } from './read-lvtd.ts';
import { clearWork, findWork, type Levering, placesOf } from './work-directory.ts';

/** The delivery of a business date as it was recorded: the same however often it is asked for. */
export type LvtdOutcome = {
  leveringNr: number;
  map: string;
  nieuw: number;
  gewijzigd: number;
  ingetrokken: number;
  /** Of the manifest. */
  sha256: string;
};

/** Any number that no other advisory lock of this database has. */
const LOCK = 7_058_301;

/**
 * Delivers: files aside, one rename, one commit. Safe to repeat, and to kill at any point: a delivery that was published
 * is only committed, with what it held; one that was not is made anew. What is due is read again under the lock, so an
 * old plan does no harm. Throws StoreError `run-busy` when another process delivers now.
 */
export const applyLvtd = async (plan: LvtdPlan, deps: LvtdDeps): Promise<LvtdOutcome> => {
  const client = await deps.store.pool.connect();
  try {
    // A process that was killed just now holds its lock until the server notices.
    await client.query("set lock_timeout = '10s'");
    await client.query('select pg_advisory_lock($1)', [LOCK]).catch((error: { code?: string }) => {
      throw error.code === '55P03'
        ? new StoreError('run-busy', 'Er loopt al een levering aan de LVTD.')
        : error;
    });
    const outcome = await deliver(plan, deps);
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
    return outcome;
  } finally {
    // Closing the session gives the lock back, whatever state it is in.
    client.release(true);
  }
};

const deliver = async (plan: LvtdPlan, deps: LvtdDeps): Promise<LvtdOutcome> => {
  for (;;) {
    const leveringen = await readLeveringen(deps, datum(plan.zakelijkeDatum));
    const current = planLvtd({ ...leveringen, wachtrij: expectedOf(plan) }, deps.koppeling);
    if (current.afmaken) {
      await settle(deps, current.afmaken);
      continue;
    }
    for (const leftover of await findWork(deps.uitbak)) await clearWork(deps.uitbak, leftover);
    if (current.actie === 'niets') return outcomeOf(deps, current);
    await makeDelivery(deps, current, placesOf(deps.uitbak, current));
    await settle(deps, current);
  }
};

/** What the plan expected to wait; what truly waits is only known once it is read. */
const expectedOf = ({ verwacht }: LvtdPlan) => ({
  nieuw: verwacht.nieuw,
  bekend: verwacht.teVergelijken,
  intrekken: verwacht.intrekken,
});

const settle = async (deps: LvtdDeps, levering: Levering): Promise<void> => {
  await commitDelivery(deps.store, placesOf(deps.uitbak, levering));
  await clearWork(deps.uitbak, levering);
};

const outcomeOf = async (deps: LvtdDeps, plan: LvtdPlan): Promise<LvtdOutcome> => {
  const row = await deps.store.db
    .selectFrom('lvtd_levering')
    .select(['nieuw', 'gewijzigd', 'ingetrokken', 'sha256'])
    .where('levering_nr', '=', plan.leveringNr)
    .executeTakeFirstOrThrow();
  return { leveringNr: plan.leveringNr, map: plan.map, ...row };
};
