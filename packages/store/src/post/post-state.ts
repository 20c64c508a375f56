import type { Datum } from '@meldpunt/core';
import { sql } from 'kysely';
import type { Store } from '../connect.ts';
import type { Postsoort, Poststatus } from './outbox.ts';

type Db = Pick<Store, 'db'>;

/** How mail goes: by kind and state, of the last 30 days; what came in; and the last look in the mailbox. */
export type Poststand = {
  uit: { soort: Postsoort; status: Poststatus; aantal: number; fout: string | null }[];
  in: { uitkomst: string; aantal: number }[];
  postbus: { gezienOp: Date; onleesbaar: number; fout: string | null } | null;
};

/** Counts of mail since a day; never to whom. */
export const readPoststand = async ({ db }: Db, vanaf: Datum): Promise<Poststand> => {
  const [uit, inkomend, postbus] = await Promise.all([
    db
      .selectFrom('uitgaande_post')
      .where('dag', '>=', vanaf)
      .groupBy(['soort', 'status', 'fout'])
      .select((eb) => ['soort', 'status', 'fout', eb.fn.countAll<number>().as('aantal')])
      .orderBy('soort')
      .orderBy('status')
      .execute(),
    db
      .selectFrom('post_telling')
      .where('dag', '>=', vanaf)
      .groupBy('uitkomst')
      .select(['uitkomst', sql<number>`sum(aantal)::integer`.as('aantal')])
      .orderBy('uitkomst')
      .execute(),
    db.selectFrom('postbus').selectAll().executeTakeFirst(),
  ]);
  return {
    uit: uit as Poststand['uit'],
    in: inkomend,
    postbus: postbus
      ? { gezienOp: postbus.gezien_op, onleesbaar: postbus.onleesbaar, fout: postbus.fout }
      : null,
  };
};

/** One more message with this outcome today. */
export const countPost = async (
  { db }: Db,
  dag: Datum,
  uitkomst: 'melding' | 'antwoord' | 'automatisch',
): Promise<void> => {
  await db
    .insertInto('post_telling')
    .values({ dag, uitkomst, aantal: 1 })
    .onConflict((c) => c.columns(['dag', 'uitkomst']).doUpdateSet({ aantal: sql`post_telling.aantal + 1` }))
    .execute();
};

/** What the last look in the mailbox came to. `fout` is a code, never words of the server. */
export const notePostbus = async (
  { db }: Db,
  { nu, onleesbaar, fout }: { nu: Date; onleesbaar: number; fout: string | null },
): Promise<void> => {
  const row = { gezien_op: nu, onleesbaar, fout };
  await db
    .insertInto('postbus')
    .values({ enige: true, ...row })
    .onConflict((c) => c.column('enige').doUpdateSet(row))
    .execute();
};

/** Whether a message was taken in before. */
export const wasReceived = async ({ db }: Db, bericht: Buffer): Promise<boolean> =>
  (await db
    .selectFrom('ontvangen_post')
    .select('dossier_id')
    .where('bericht', '=', bericht)
    .executeTakeFirst()) !== undefined;
