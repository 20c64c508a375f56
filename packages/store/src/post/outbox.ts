import { type Datum, datumAt } from '@meldpunt/core';
import { sql, type Transaction } from 'kysely';
import type { Store } from '../connect.ts';
import type { Database, Row } from '../tables/tables.ts';

type Db = Store['db'] | Transaction<Database>;

export type Postsoort = 'ochtendbericht' | 'clientbericht' | 'ontvangstbevestiging' | 'accountbericht';

/**
 * `wacht`: to be sent, perhaps again. `bezig`: being handed to the mail server. `onzeker`: the program ended while it was
 * handed over, so it is not sent again. `opgegeven`: not sent, and not tried any more. `vervallen`: no longer wanted.
 */
export type Poststatus = 'wacht' | 'bezig' | 'verstuurd' | 'onzeker' | 'opgegeven' | 'vervallen';

/** A mail on its way out. */
export type Uitgaand = {
  postId: string;
  soort: Postsoort;
  medewerkerId: string | null;
  dossierId: string | null;
  versie: number | null;
  dag: Datum;
  pogingen: number;
  gemaaktOp: Date;
};

const uitgaandOf = (row: Row<'uitgaande_post'>): Uitgaand => ({
  postId: row.post_id,
  soort: row.soort as Postsoort,
  medewerkerId: row.medewerker_id,
  dossierId: row.dossier_id,
  versie: row.versie,
  dag: row.dag as Datum,
  pogingen: row.pogingen,
  gemaaktOp: row.gemaakt_op,
});

type Queued = { postId: string; soort: Postsoort; nu: Date } & (
  | { medewerkerId: string }
  | { dossierId: string; versie: number }
);

/** Puts a mail in the outbox; a morning message once per person and day, of warnings one that waits, and once per act. False when it was there already. */
export const queuePost = async (db: Db, post: Queued): Promise<boolean> => {
  const { postId, soort, nu } = post;
  const done = await db
    .insertInto('uitgaande_post')
    .values({
      post_id: postId,
      soort,
      medewerker_id: 'medewerkerId' in post ? post.medewerkerId : null,
      dossier_id: 'dossierId' in post ? post.dossierId : null,
      versie: 'versie' in post ? post.versie : null,
      dag: datumAt(nu),
      status: 'wacht',
      pogingen: 0,
      niet_voor: nu,
      gemaakt_op: nu,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** What is to be sent now, oldest first. */
export const duePost = async ({ db }: Pick<Store, 'db'>, nu: Date, limit = 500): Promise<Uitgaand[]> => {
  const rows = await db
    .selectFrom('uitgaande_post')
    .selectAll()
    .where('status', '=', 'wacht')
    .where('niet_voor', '<=', nu)
    .orderBy('gemaakt_op')
    .orderBy('post_id')
    .limit(limit)
    .execute();
  return rows.map(uitgaandOf);
};

/** Takes one mail in hand, so that nobody else sends it. False when somebody did already. */
export const claimPost = async ({ db }: Pick<Store, 'db'>, postId: string): Promise<boolean> => {
  const done = await db
    .updateTable('uitgaande_post')
    .set({ status: 'bezig', pogingen: sql`pogingen + 1` })
    .where('post_id', '=', postId)
    .where('status', '=', 'wacht')
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
};

/** How it went. `opnieuwNa`: it is tried again from then on. `fout` is a code of the mail server, never its words. */
export const settlePost = async (
  { db }: Pick<Store, 'db'>,
  postId: string,
  nu: Date,
  result:
    | { status: Exclude<Poststatus, 'wacht' | 'bezig'>; fout?: string }
    | { opnieuwNa: Date; fout: string },
): Promise<void> => {
  const change =
    'opnieuwNa' in result
      ? { status: 'wacht', niet_voor: result.opnieuwNa, fout: result.fout }
      : { status: result.status, afgerond_op: nu, fout: result.fout ?? null };
  await db.updateTable('uitgaande_post').set(change).where('post_id', '=', postId).execute();
};

/** Of what a process that died had in hand nobody knows whether it went out: it is not sent twice, and shown. */
export const markUncertain = async ({ db }: Pick<Store, 'db'>, nu: Date): Promise<void> => {
  await db
    .updateTable('uitgaande_post')
    .set({ status: 'onzeker', afgerond_op: nu, fout: 'afgebroken' })
    .where('status', '=', 'bezig')
    .execute();
};

/** A morning message that did not go out in office hours of its day is given up. */
export const giveUpDigests = async (
  { db }: Pick<Store, 'db'>,
  { nu, kantoorOpen }: { nu: Date; kantoorOpen: boolean },
): Promise<void> => {
  await db
    .updateTable('uitgaande_post')
    .set({ status: 'opgegeven', afgerond_op: nu })
    .where('soort', '=', 'ochtendbericht')
    .where('status', '=', 'wacht')
    .$if(kantoorOpen, (q) => q.where('dag', '<', datumAt(nu)))
    .execute();
};

/** The dossier of which this mail was sent; null when it was none of ours. */
export const dossierOfPost = async ({ db }: Pick<Store, 'db'>, postId: string): Promise<string | null> => {
  const row = await db
    .selectFrom('uitgaande_post')
    .select('dossier_id')
    .where('post_id', '=', postId)
    .executeTakeFirst();
  return row?.dossier_id ?? null;
};
