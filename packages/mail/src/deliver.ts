import { isBureauOpen } from '@meldpunt/core';
import {
  claimPost,
  duePost,
  giveUpDigests,
  markUncertain,
  queueDigests,
  settlePost,
  type Uitgaand,
  withLock,
} from '@meldpunt/store';
import { type ComposeDeps, composePost } from './compose.ts';
import { MailError, type Postbode } from './smtp.ts';

export type DeliverDeps = ComposeDeps & { databaseUrl: string; postbode: Postbode };

/** What one round did. */
export type Bestelronde = { verstuurd: number; opnieuw: number; opgegeven: number; vervallen: number };

const MINUTE = 60_000;
/** A server that is down is asked again this much later. */
const AGAIN_AFTER = 15 * MINUTE;
/** A mail to a client is given up after a day of trying. */
const LONGEST = 24 * 60 * MINUTE;

/** After a failure: again later, or given up where that does not help. */
const afterFailure = (post: Uitgaand, error: MailError, nu: Date) => {
  const fout = error.code;
  const old = post.soort !== 'ochtendbericht' && nu.getTime() - post.gemaaktOp.getTime() > LONGEST;
  return error.definitief || old
    ? { status: 'opgegeven' as const, fout }
    : { opnieuwNa: new Date(nu.getTime() + AGAIN_AFTER), fout };
};

const deliverOne = async (deps: DeliverDeps, post: Uitgaand, ronde: Bestelronde): Promise<void> => {
  if (!(await claimPost(deps.store, post.postId))) return;
  const bericht = await composePost(deps, post);
  if (!bericht) {
    ronde.vervallen += 1;
    return settlePost(deps.store, post.postId, deps.nu(), { status: 'vervallen' });
  }
  try {
    await deps.postbode.send(bericht);
  } catch (error) {
    const known = error instanceof MailError ? error : new MailError('EONBEKEND', false);
    const result = afterFailure(post, known, deps.nu());
    ronde['status' in result ? 'opgegeven' : 'opnieuw'] += 1;
    return settlePost(deps.store, post.postId, deps.nu(), result);
  }
  ronde.verstuurd += 1;
  return settlePost(deps.store, post.postId, deps.nu(), { status: 'verstuurd' });
};

/**
 * One round: makes the morning messages of today in office hours, and sends what is due. One process at a time; a mail is
 * marked before it is handed over, so one that was in hand when a process died is not sent twice. Throws StoreError
 * `run-busy` when another process is at it.
 */
export const deliverPost = (deps: DeliverDeps): Promise<Bestelronde> =>
  withLock(deps.databaseUrl, 'post', async (lock) => {
    const nu = deps.nu();
    const kantoorOpen = isBureauOpen(deps.instellingen.kalender, nu);
    await markUncertain(deps.store, nu);
    await giveUpDigests(deps.store, { nu, kantoorOpen });
    if (kantoorOpen) await queueDigests(deps);
    const ronde = { verstuurd: 0, opnieuw: 0, opgegeven: 0, vervallen: 0 };
    for (const post of await duePost(deps.store, nu)) {
      await lock.assertHeld();
      await deliverOne(deps, post, ronde);
    }
    return ronde;
  });
