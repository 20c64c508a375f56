import {
  type Actor,
  type Bureauinstellingen,
  datumAt,
  type Instellingsnaam,
  nietsIngesteld,
} from '@meldpunt/core';
import { sql } from 'kysely';
import type { Store } from '../connect.ts';
import type { StoreDeps } from '../deps.ts';
import { isUniqueConflict } from '../errors.ts';
import { fixedQuery } from '../fixed-query.ts';
import { writeLog } from '../logboek.ts';
import type { Row } from '../tables/tables.ts';

/** One version of what was set on screen. */
export type Instellingversie = Row<'instelling'>;

/** All versions of one setting, newest first. */
export const listInstelling = (
  { db }: Pick<Store, 'db'>,
  naam: Instellingsnaam,
): Promise<Instellingversie[]> =>
  db.selectFrom('instelling').selectAll().where('naam', '=', naam).orderBy('versie', 'desc').execute();

/**
 * Sets a new version, when nobody else did since the version that the user saw (0: none). Logged; the ones before stay.
 * `stale` when somebody did.
 */
export const saveInstelling = async (
  deps: Pick<StoreDeps, 'store' | 'nu'>,
  given: { naam: Instellingsnaam; gezien: number; waarde: unknown; reden: string; actor: Actor },
): Promise<'bewaard' | 'stale'> => {
  const { naam, gezien, waarde, reden, actor } = given;
  try {
    return await deps.store.db.transaction().execute(async (trx) => {
      const { laatste } = await trx
        .selectFrom('instelling')
        .select((eb) => eb.fn.coalesce(eb.fn.max('versie'), eb.lit(0)).as('laatste'))
        .where('naam', '=', naam)
        .executeTakeFirstOrThrow();
      if (laatste !== gezien) return 'stale';
      await trx
        .insertInto('instelling')
        .values({
          naam,
          versie: laatste + 1,
          waarde: JSON.stringify(waarde),
          reden,
          medewerker_id: actor.medewerkerId as string,
          rol: actor.rol,
          vastgelegd_op: deps.nu(),
        })
        .execute();
      await writeLog(trx, deps.nu(), [
        { actor, actie: 'instelling', onderdeel: naam, uitkomst: `versie ${laatste + 1} vastgelegd` },
      ]);
      return 'bewaard';
    });
  } catch (error) {
    if (isUniqueConflict(error, 'instelling_pkey')) return 'stale';
    throw error;
  }
};

/** Everything that was set on screen; only saved values stand in the table, so they have the form that they were given. */
export const readBureauinstellingen = async ({ db }: Pick<Store, 'db'>): Promise<Bureauinstellingen> => {
  const rows = await db.selectFrom('instelling').selectAll().orderBy('naam').orderBy('versie').execute();
  const found: Record<string, unknown> = { ...nietsIngesteld };
  for (const { naam, waarde, vastgelegd_op } of rows) {
    if (naam !== 'kalender' && naam !== 'termijnen') found[naam] = waarde;
    else found[naam] = [...(found[naam] as unknown[]), { vanaf: datumAt(vastgelegd_op), waarde }];
  }
  return found as Bureauinstellingen;
};

/** What was last set on screen, by name. */
export const laatsteInstellingen = ({
  db,
}: Pick<Store, 'db'>): Promise<Pick<Instellingversie, 'naam' | 'versie' | 'vastgelegd_op'>[]> =>
  db
    .selectFrom('instelling')
    .select(['naam', 'versie', 'vastgelegd_op'])
    .distinctOn('naam')
    .orderBy('naam')
    .orderBy('versie', 'desc')
    .execute();

/** Which versions there are, as a column of a query: the same text means that nothing was set meanwhile. */
export const standVanInstellingen = sql<string>`coalesce((
  select string_agg(i.naam || ' ' || i.versie, ', ' order by i.naam)
  from (select naam, max(versie) as versie from instelling group by naam) i), '')`;

const askStand = fixedQuery((db) => db.selectNoFrom(standVanInstellingen.as('stand')));

/** Which versions there are now. */
export const readStandVanInstellingen = async ({ db }: Pick<Store, 'db'>): Promise<string> =>
  (await askStand(db, {}))[0]?.stand ?? '';
