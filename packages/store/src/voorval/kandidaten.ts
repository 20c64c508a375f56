import type { Actor, Datum } from '@meldpunt/core';
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Store } from '../connect.ts';
import type { Database, Row } from '../tables/tables.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';

type Db = Pick<Store, 'db'>;

/** Coded facts by which meldingen are looked for; all that are given must hold. */
export type Meldingfilter = {
  /** The day of the incident, or of receipt when that is not known, from this day on. */
  van?: Datum;
  tot?: Datum;
  gemeente?: string;
  terrein?: string;
  grond?: string;
  organisatieId?: string;
  kanaal?: string;
  /** Linked to this incident; `null`: to none. */
  voorvalId?: string | null;
};

/** A melding in a list of an incident: codes and dates only. */
export type Meldingrij = Pick<
  Row<'dossier'>,
  | 'dossier_id'
  | 'dossiernummer'
  | 'ontvangstdatum'
  | 'voorvaldatum'
  | 'gemeente_voorval'
  | 'terrein'
  | 'kanaal'
  | 'organisatie_id'
  | 'voorval_id'
> & { gronden: string[] };

/** The day by which a melding is placed in time. */
const happened = sql<string>`coalesce(dossier.voorvaldatum, dossier.ontvangstdatum)`;

const conditions = (eb: ExpressionBuilder<Database, 'dossier'>, filter: Meldingfilter) => {
  const { van, tot, gemeente, terrein, grond, organisatieId, kanaal, voorvalId } = filter;
  const all = [];
  // A double or what was registered by mistake counts nowhere, so nobody looks for it.
  if (voorvalId === null) all.push(eb('dossier.telt', '=', true));
  if (van) all.push(sql<SqlBool>`${happened} >= ${van}`);
  if (tot) all.push(sql<SqlBool>`${happened} <= ${tot}`);
  if (gemeente) all.push(eb('dossier.gemeente_voorval', '=', gemeente));
  if (terrein) all.push(eb('dossier.terrein', '=', terrein));
  if (kanaal) all.push(eb('dossier.kanaal', '=', kanaal));
  if (organisatieId) all.push(eb('dossier.organisatie_id', '=', organisatieId));
  if (voorvalId !== undefined) all.push(eb('dossier.voorval_id', voorvalId === null ? 'is' : '=', voorvalId));
  if (grond)
    all.push(
      eb.exists(
        eb
          .selectFrom('dossier_grond')
          .select('dossier_grond.dossier_id')
          .whereRef('dossier_grond.dossier_id', '=', 'dossier.dossier_id')
          .where('dossier_grond.grond', '=', grond),
      ),
    );
  return eb.and(all);
};

/** Ids of all meldingen that the filter finds and the reader sees, oldest number first. */
export const findMeldingen = async ({ db }: Db, lezer: Actor, filter: Meldingfilter): Promise<string[]> => {
  const rows = await db
    .selectFrom('dossier')
    .select('dossier.dossier_id')
    .where((eb) => conditions(eb, filter))
    .where(zichtbaar(lezer, 'dossier.dossier_id'))
    .orderBy('dossier.dossiernummer')
    .execute();
  return rows.map((row) => row.dossier_id);
};

/** The rows of these meldingen as far as the reader sees them, newest number first. */
export const readMeldingen = ({ db }: Db, lezer: Actor, ids: readonly string[]): Promise<Meldingrij[]> =>
  db
    .selectFrom('dossier')
    .select((eb) => [
      'dossier.dossier_id',
      'dossier.dossiernummer',
      'dossier.ontvangstdatum',
      'dossier.voorvaldatum',
      'dossier.gemeente_voorval',
      'dossier.terrein',
      'dossier.kanaal',
      'dossier.organisatie_id',
      'dossier.voorval_id',
      eb
        .selectFrom('dossier_grond')
        .select(sql<string[]>`coalesce(array_agg(grond order by grond), '{}')`.as('gronden'))
        .whereRef('dossier_grond.dossier_id', '=', 'dossier.dossier_id')
        .as('gronden'),
    ])
    .where('dossier.dossier_id', '=', sql<string>`any(${ids}::uuid[])`)
    .where(zichtbaar(lezer, 'dossier.dossier_id'))
    .orderBy('dossier.dossiernummer', 'desc')
    .execute() as Promise<Meldingrij[]>;

/** Days around the incident in which a melding about it is looked for, and days after it in which one comes in. */
const NEAR = 14;
const RECEIVED = 45;

/**
 * Meldingen that may be about an incident, by coded facts: linked to none, never unlinked from this one or one merged
 * into it, near in time or about its organisation. The likeliest first, at most `limit`.
 */
export const nearbyMeldingen = async (
  { db }: Db,
  lezer: Actor,
  voorval: { voorvalId: string; datum: string | null; gemeente: string | null; organisatieId: string | null },
  limit: number,
): Promise<string[]> => {
  const { voorvalId, datum, gemeente, organisatieId } = voorval;
  const distance = sql`abs(${happened} - ${datum}::date)`;
  const inTime = sql<SqlBool>`case when dossier.voorvaldatum is not null
    then abs(dossier.voorvaldatum - ${datum}::date) <= ${NEAR}
    else dossier.ontvangstdatum - ${datum}::date between -1 and ${RECEIVED} end`;
  const sameOrganisation = sql<SqlBool>`dossier.organisatie_id is not distinct from ${organisatieId}::uuid and dossier.organisatie_id is not null`;
  const rows = await db
    .selectFrom('dossier')
    .select('dossier.dossier_id')
    .where('dossier.voorval_id', 'is', null)
    .where('dossier.telt', '=', true)
    .where(
      sql<SqlBool>`(${inTime} or (${sameOrganisation} and (${datum}::date is null or ${distance} <= 60)))`,
    )
    .where(
      sql<SqlBool>`not exists (select 1 from journaal l where l.dossier_id = dossier.dossier_id and l.gebeurtenis = 'VoorvalUnlinked'
        and l.inhoud ->> 'voorvalId' in
          (select v.voorval_id::text from voorval v where ${voorvalId}::uuid in (v.voorval_id, v.samengevoegd_in)))`,
    )
    .where(zichtbaar(lezer, 'dossier.dossier_id'))
    .orderBy(sql`(${sameOrganisation})`, 'desc')
    .orderBy(sql`(dossier.gemeente_voorval is not distinct from ${gemeente}::text)`, 'desc')
    .orderBy(distance)
    .orderBy('dossier.dossiernummer', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.dossier_id);
};
