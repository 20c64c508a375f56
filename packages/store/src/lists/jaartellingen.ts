import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database } from '../tables/tables.ts';

type Db = Kysely<Database> | Transaction<Database>;

/** One count of the yearly report beside the statutory form: evaluations, purposes, procedures about the bureau. */
export type Jaartelling = { jaar: number; onderdeel: string; rubriek: string; aantal: number };

/** Which part of the dossiers: all that has its day in these years, or these dossiers whatever the year. */
export type Tellingkeuze = { jaar: number } | { dossierIds: readonly string[] };

const one = (
  onderdeel: string,
  rubriek: RawBuilder<unknown>,
  dag: RawBuilder<unknown>,
  from: RawBuilder<unknown>,
) => sql`
  select extract(year from ${dag})::integer as jaar, ${onderdeel}::text as onderdeel, ${rubriek}::text as rubriek, count(*)::integer as aantal
  from ${from} group by 1, 3`;

/**
 * Counts what the dossiers add to the yearly report, each by the year of its own day: evaluations by the day they were held,
 * purposes by the day of closing, procedures by the day they came in. A double, and what was wrongly registered, count nowhere.
 */
export const countJaartellingen = async (db: Db, keuze: Tellingkeuze): Promise<Jaartelling[]> => {
  const within = (dag: RawBuilder<unknown>) =>
    'jaar' in keuze
      ? sql`d.telt and ${dag} >= make_date(${keuze.jaar}, 1, 1) and ${dag} < make_date(${keuze.jaar + 1}, 1, 1)`
      : sql`d.telt and d.dossier_id = any(${keuze.dossierIds}::uuid[]) and ${dag} is not null`;
  const evaluatie = sql`d.evaluatie_op`;
  const gesloten = sql`d.gesloten_op`;
  const ontvangen = sql`p.ontvangen_op`;
  const answered = sql`dossier d where ${within(evaluatie)} and d.evaluatie_respons`;
  const { rows } = await sql<Jaartelling>`
    ${one('evaluatie', sql`'gehouden'`, evaluatie, sql`dossier d where ${within(evaluatie)}`)}
    union all ${one('evaluatie', sql`'respons'`, evaluatie, answered)}
    union all ${one('evaluatie', sql`'afgesloten'`, gesloten, sql`dossier d where ${within(gesloten)}`)}
    union all ${one('tevredenheid', sql`d.tevredenheid`, evaluatie, sql`${answered} and d.tevredenheid is not null`)}
    union all ${one('doel_bereikt', sql`d.doel_bereikt`, evaluatie, sql`${answered} and d.doel_bereikt is not null`)}
    union all ${one('doel', sql`x.doel`, gesloten, sql`dossier d join dossier_doel x using (dossier_id) where ${within(gesloten)}`)}
    union all ${one('procedure', sql`p.soort || '/' || p.van`, ontvangen, sql`bureauprocedure p join dossier d using (dossier_id) where ${within(ontvangen)}`)}
    order by 1, 2, 3`.execute(db);
  return rows;
};

/** Complaints about the bureau that belong to no dossier, received in a year. */
export const countLosseKlachten = async (db: Db, jaar: number): Promise<Jaartelling[]> => {
  const { rows } = await sql<{ aantal: number }>`
    select count(*)::integer as aantal from registerpost
    where register = 'losse_klacht' and extract(year from geopend_op at time zone 'Europe/Amsterdam') = ${jaar}`.execute(
    db,
  );
  const aantal = rows[0]?.aantal ?? 0;
  return aantal > 0 ? [{ jaar, onderdeel: 'procedure', rubriek: 'losse_klacht', aantal }] : [];
};

/** Adds counts to those that are kept of a year. */
export const addJaartellingen = async (db: Db, tellingen: readonly Jaartelling[]): Promise<void> => {
  if (tellingen.length === 0) return;
  await db
    .insertInto('jaartelling')
    .values([...tellingen])
    .onConflict((c) =>
      c
        .columns(['jaar', 'onderdeel', 'rubriek'])
        .doUpdateSet({ aantal: sql`jaartelling.aantal + excluded.aantal` }),
    )
    .execute();
};

/**
 * The counts of a year for its report: what is kept of it, and, as long as the year is not closed, what the dossiers add.
 * A closed year always gives the same.
 */
export const jaartellingen = async (
  db: Db,
  jaar: number,
): Promise<{ gesloten: boolean; tellingen: Jaartelling[] }> => {
  const closed = await db.selectFrom('kubus_jaar').select('jaar').where('jaar', '=', jaar).executeTakeFirst();
  const kept = await db.selectFrom('jaartelling').selectAll().where('jaar', '=', jaar).execute();
  const live = closed
    ? []
    : [...(await countJaartellingen(db, { jaar })), ...(await countLosseKlachten(db, jaar))];
  const sums = new Map<string, Jaartelling>();
  for (const telling of [...kept, ...live]) {
    const key = `${telling.onderdeel}/${telling.rubriek}`;
    sums.set(key, { ...telling, aantal: (sums.get(key)?.aantal ?? 0) + telling.aantal });
  }
  return { gesloten: closed !== undefined, tellingen: [...sums.values()] };
};
