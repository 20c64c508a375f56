import { expressionBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Store } from '../connect.ts';
import type { Database } from '../tables/tables.ts';

/** Somebody else who has the dossier open: who, at which form (null: the page of the dossier), and since when not seen. */
export type Aanwezige = { medewerkerId: string; handeling: string | null; gezienOp: Date };

const MINUTE = 60_000;
/** After this long nobody is said to be there any more. */
const SEEN = 10 * MINUTE;
/** How long a row is kept at all. */
const KEPT = 15 * MINUTE;

/** Who has which dossier open now, and at which form. */
export type Plaats = { dossierId: string; medewerkerId: string; handeling: string | null; nu: Date };

/**
 * The beginning of a statement that also notes that somebody has a dossier open. Rows that are too old go at the same time, so
 * that nothing of it stays; those that somebody is just renewing are left alone.
 */
export const notingAanwezigheid = (db: Store['db'], { dossierId, medewerkerId, handeling, nu }: Plaats) =>
  db
    .with(
      'mine',
      () => sql`
      (insert into aanwezig (dossier_id, medewerker_id, handeling, gezien_op)
      values (${dossierId}, ${medewerkerId}, ${handeling}, ${nu})
      on conflict (dossier_id, medewerker_id) do update set handeling = excluded.handeling, gezien_op = excluded.gezien_op)`,
    )
    .with(
      'gone',
      () => sql`
      (delete from aanwezig where (dossier_id, medewerker_id) in (
        select dossier_id, medewerker_id from aanwezig
        where gezien_op < ${new Date(nu.getTime() - KEPT)} and medewerker_id <> ${medewerkerId}
        for update skip locked))`,
    );

/** The rows of others who have the dossier open. */
export const anderenIn = ({ dossierId, medewerkerId, nu }: Plaats) =>
  expressionBuilder<Database>()
    .selectFrom('aanwezig')
    .select(['medewerker_id', 'handeling', 'gezien_op'])
    .where('dossier_id', '=', dossierId)
    .where('medewerker_id', '<>', medewerkerId)
    .where('gezien_op', '>=', new Date(nu.getTime() - SEEN))
    .orderBy('gezien_op', 'desc');

/** Such a row as it came in JSON. */
export const aanwezigeOf = (row: {
  medewerker_id: string;
  handeling: string | null;
  gezien_op: string;
}): Aanwezige => ({
  medewerkerId: row.medewerker_id,
  handeling: row.handeling,
  gezienOp: new Date(row.gezien_op),
});

/** Notes that somebody has a dossier open, and gives who else has, the latest seen first. */
export const noteAanwezigheid = async ({ db }: Pick<Store, 'db'>, plaats: Plaats): Promise<Aanwezige[]> => {
  const { anderen } = await notingAanwezigheid(db, plaats)
    .selectNoFrom(jsonArrayFrom(anderenIn(plaats)).as('anderen'))
    .executeTakeFirstOrThrow();
  return anderen.map(aanwezigeOf);
};
