import type { Actor } from '@meldpunt/core';
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely';
import type { Store } from '../connect.ts';
import type { Database } from '../tables/tables.ts';

type Db = Store['db'] | Transaction<Database>;

/** Who was ever responsible for a dossier, by the journal. */
const handled = sql`j.gebeurtenis in ('BehandelaarAssigned', 'PlanAgreed')`;
const stands = sql`c.beslissing is distinct from 'geen_conflict'`;

/**
 * The dossiers that this reader does not see: those in which the reader has a personal interest (B2.5), and of a conflict
 * of interest the side that the reader does not handle (3.5). Who handled both keeps the earlier one. The directeur, or
 * the substitute, decides about a conflict and so sees both sides.
 */
const hiddenFrom = ({ medewerkerId, rol }: Actor): RawBuilder<unknown> => {
  const interest = sql`select b.dossier_id from dossier_belang b where b.medewerker_id = ${medewerkerId}`;
  if (rol === 'directeur') return interest;
  const mine = (side: RawBuilder<unknown>) =>
    sql`exists (select 1 from journaal j where j.dossier_id = ${side} and ${handled} and j.inhoud ->> 'behandelaarId' = ${medewerkerId})`;
  const later = mine(sql`c.dossier_id`);
  const earlier = mine(sql`c.ander_dossier_id`);
  return sql`${interest}
    union all
    select case when ${earlier} then c.dossier_id else c.ander_dossier_id end from dossier_conflict c
    where ${stands} and c.vervanger_id is distinct from ${medewerkerId} and (${later} or ${earlier})`;
};

/**
 * The one filter on who sees which dossier, for the where of every query whose answer a person reads. `column` holds the
 * id of a dossier, or null where a row is about none.
 */
export const zichtbaar = (lezer: Actor, column: string): RawBuilder<SqlBool> =>
  lezer.medewerkerId === null
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(${sql.ref(column)} is null or ${sql.ref(column)} not in (${hiddenFrom(lezer)}))`;

/** Whether this person sees this dossier. */
export const zietDossier = async (db: Db, lezer: Actor, dossierId: string): Promise<boolean> =>
  (await db
    .selectFrom('dossier')
    .select('dossier_id')
    .where('dossier_id', '=', dossierId)
    .where(zichtbaar(lezer, 'dossier.dossier_id'))
    .executeTakeFirst()) !== undefined;

/** Who handles or handled the other side of a conflict of interest, and so is not given this dossier (3.5). */
export const handlersOfOtherSide = async (db: Db, dossierId: string): Promise<string[]> => {
  const handlersOf = (side: RawBuilder<unknown>) =>
    sql`select j.inhoud ->> 'behandelaarId' as wie from journaal j where j.dossier_id = ${side} and ${handled}`;
  const { rows } = await sql<{ wie: string }>`
    select h.wie from dossier_conflict c cross join lateral (${handlersOf(sql`c.ander_dossier_id`)}) h
    where c.dossier_id = ${dossierId} and ${stands}
    union
    select h.wie from dossier_conflict c cross join lateral (${handlersOf(sql`c.dossier_id`)}) h
    where c.ander_dossier_id = ${dossierId} and ${stands} and h.wie not in (${handlersOf(sql`c.ander_dossier_id`)})`.execute(
    db,
  );
  return rows.map((row) => row.wie);
};
