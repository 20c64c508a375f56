import { sql } from 'kysely';
import type { Store } from '../connect.ts';

/** Somebody else who has the dossier open: who, at which form (null: the page of the dossier), and since when not seen. */
export type Aanwezige = { medewerkerId: string; handeling: string | null; gezienOp: Date };

const MINUTE = 60_000;
/** After this long nobody is said to be there any more. */
const SEEN = 10 * MINUTE;
/** How long a row is kept at all. */
const KEPT = 15 * MINUTE;

/**
 * Notes that somebody has a dossier open, and gives who else has. One statement: rows that are too old go at the same
 * time, so that nothing of it stays; those that somebody is just renewing are left alone.
 */
export const noteAanwezigheid = async (
  { db }: Pick<Store, 'db'>,
  given: { dossierId: string; medewerkerId: string; handeling: string | null; nu: Date },
): Promise<Aanwezige[]> => {
  const { dossierId, medewerkerId, handeling, nu } = given;
  const { rows } = await sql<{ medewerker_id: string; handeling: string | null; gezien_op: Date }>`
    with mine as (
      insert into aanwezig (dossier_id, medewerker_id, handeling, gezien_op)
      values (${dossierId}, ${medewerkerId}, ${handeling}, ${nu})
      on conflict (dossier_id, medewerker_id) do update set handeling = excluded.handeling, gezien_op = excluded.gezien_op
    ), gone as (
      delete from aanwezig where (dossier_id, medewerker_id) in (
        select dossier_id, medewerker_id from aanwezig
        where gezien_op < ${new Date(nu.getTime() - KEPT)} and medewerker_id <> ${medewerkerId}
        for update skip locked)
    )
    select medewerker_id, handeling, gezien_op from aanwezig
    where dossier_id = ${dossierId} and medewerker_id <> ${medewerkerId} and gezien_op >= ${new Date(nu.getTime() - SEEN)}
    order by gezien_op desc`.execute(db);
  return rows.map((row) => ({
    medewerkerId: row.medewerker_id,
    handeling: row.handeling,
    gezienOp: row.gezien_op,
  }));
};
