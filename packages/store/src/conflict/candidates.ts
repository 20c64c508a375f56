import { sql, type Transaction } from 'kysely';
import type { StoreDeps } from '../deps.ts';
import type { Database } from '../tables/tables.ts';
import { blindHash } from '../vault/blind-index.ts';
import { DAYS_APART, REPORTS_APART } from './judge-pair.ts';
import { soundsOf } from './name-agreement.ts';
import type { Zijde } from './sides.ts';

type Db = StoreDeps['store']['db'] | Transaction<Database>;

/** More than this is no coincidence of buckets but a mass report. */
const MOST = 500;

/**
 * Dossiers that may be the other side: a name of one party sounds like one of the other party there, and day and place of
 * the incident do not rule it out. Doubles and what was wrongly registered are no side. Buckets hold several names, so the caller decrypts and compares.
 */
export const otherSides = async (
  deps: Pick<StoreDeps, 'keys' | 'blindeIndexBits'>,
  db: Db,
  zijde: Zijde,
): Promise<string[]> => {
  const hash = blindHash(deps.keys.subkey, deps.blindeIndexBits);
  const buckets = (namen: readonly string[]) => [
    ...new Set(namen.flatMap(soundsOf).map((sound) => hash('klank', sound))),
  ];
  const melder = buckets([...zijde.melder, ...zijde.melderOrganisatie]);
  const wederpartij = buckets(zijde.wederpartij);
  const firms = zijde.melderOrganisatie.length > 0 ? await firmsLike(db, zijde.melderOrganisatie) : [];
  const { dossierId, voorvaldatum: dag, ontvangstdatum, voorvalId } = zijde;
  const found = sql`
    select dossier_id from blinde_index where veld = 'klank' and partij = 'wederpartij' and waarde = any(${melder}::int[])
    union all
    select dossier_id from blinde_index where veld = 'klank' and partij = 'melder' and waarde = any(${wederpartij}::int[])
    union all
    select dossier_id from dossier where organisatie_id = any(${firms}::uuid[])`;
  const { rows } = await sql<{ dossier_id: string }>`
    select d.dossier_id from (${found}) f join dossier d using (dossier_id)
    where d.dossier_id <> ${dossierId} and d.telt and (
      d.voorval_id = ${voorvalId}::uuid
      or d.voorvaldatum between ${dag}::date - ${DAYS_APART}::int and ${dag}::date + ${DAYS_APART}::int
      or ((d.voorvaldatum is null or ${dag}::date is null)
          and d.ontvangstdatum between ${ontvangstdatum}::date - ${REPORTS_APART}::int and ${ontvangstdatum}::date + ${REPORTS_APART}::int))
    group by d.dossier_id order by count(*) desc, d.dossier_id limit ${MOST}`.execute(db);
  return rows.map((row) => row.dossier_id);
};

/** Legal persons of the register whose name sounds like one of these; their names stand there in clear. */
const firmsLike = async (db: Db, namen: readonly string[]): Promise<string[]> => {
  const wanted = new Set(namen.flatMap(soundsOf));
  const rows = await db
    .selectFrom('organisatie')
    .select(['organisatie_id', 'naam'])
    .where('soort', '=', 'rechtspersoon')
    .execute();
  return rows
    .filter(({ naam }) => naam && soundsOf(naam).some((sound) => wanted.has(sound)))
    .map((row) => row.organisatie_id);
};
