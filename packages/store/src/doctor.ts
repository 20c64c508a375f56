import { statfs } from 'node:fs/promises';
import { datumAt } from '@meldpunt/core';
import { sql } from 'kysely';
import type { Store } from './connect.ts';
import { keyOwners, type Sleuteleigenaars } from './keys/key-owners.ts';
import type { KeyStore } from './keys/key-store-type.ts';
import { appliedMigrations, migrationNames } from './migrate.ts';

/** What `meldpunt doctor` rests on; it tells facts, and whoever shows them judges. */
export type DoctorFacts = {
  database: { versie: string; gebruiker: string; superuser: boolean; dataMap: string | null };
  migraties: { toegepast: number; bekend: number; onbekend: string[] };
  /** Keys and whose they are, one by one; a dossier without a key is being destroyed. */
  sleutels: Sleuteleigenaars & { wachtendeShards: number };
  /** The last nights up to today. */
  nachten: { zakelijkeDatum: string; stap: string; status: string; fout: string | null }[];
  /** A night of a day that is still to come: the clock was wrong then. */
  nachtInToekomst: string | null;
  laatsteReservekopie: { gemaaktOp: Date; omvang: number } | null;
  /** Free and total bytes of each place that can be asked. */
  schijven: { map: string; vrij: number; totaal: number }[];
  /** How far the clock of the database is ahead of ours, in seconds. */
  klokverschil: number;
};

const LAST_NIGHTS = 21;
/** A backup that is dated later than this says nothing: the clock was wrong then. */
const CLOCK_SLACK_MS = 5 * 60_000;

/** Gathers the facts, as `meldpunt_app`. Throws what the database throws when it can't be reached. */
export const doctorFacts = async (
  deps: { store: Store; keys: KeyStore; nu: () => Date },
  places: readonly string[],
): Promise<DoctorFacts> => {
  const { db } = deps.store;
  const applied = await appliedMigrations(deps.store);
  const known = await migrationNames();
  const { rows } = await sql<{ versie: string; gebruiker: string; superuser: boolean; klok: Date }>`
    select current_setting('server_version') as versie, session_user as gebruiker,
           (select rolsuper from pg_roles where rolname = session_user) as superuser, clock_timestamp() as klok`.execute(
    db,
  );
  const server = rows[0];
  if (!server) throw new Error('the database gave no answer');
  const klokverschil = Math.round((server.klok.getTime() - deps.nu().getTime()) / 1000);
  const nachten = await db
    .selectFrom('run')
    .select(['zakelijke_datum', 'stap', 'status', 'fout'])
    .where('zakelijke_datum', '<=', datumAt(deps.nu()))
    .orderBy('zakelijke_datum', 'desc')
    .orderBy('begonnen_op', 'desc')
    .limit(LAST_NIGHTS)
    .execute();
  const later = await db
    .selectFrom('run')
    .select((eb) => eb.fn.max('zakelijke_datum').as('dag'))
    .where('zakelijke_datum', '>', datumAt(deps.nu()))
    .executeTakeFirst();
  const kopie = await db
    .selectFrom('reservekopie')
    .select(['gemaakt_op', 'omvang'])
    .where('gemaakt_op', '<=', new Date(deps.nu().getTime() + CLOCK_SLACK_MS))
    .orderBy('gemaakt_op', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    database: {
      versie: server.versie,
      gebruiker: server.gebruiker,
      superuser: server.superuser,
      dataMap: await dataDirectory(db),
    },
    migraties: {
      toegepast: applied.length,
      bekend: known.length,
      onbekend: applied.filter((name) => !known.includes(name)),
    },
    sleutels: { ...(await keyOwners(deps)), wachtendeShards: deps.keys.dirtyShards().length },
    nachten: nachten.map((row) => ({
      zakelijkeDatum: row.zakelijke_datum,
      stap: row.stap,
      status: row.status,
      fout: row.fout,
    })),
    nachtInToekomst: later?.dag ?? null,
    laatsteReservekopie: kopie ? { gemaaktOp: kopie.gemaakt_op, omvang: kopie.omvang } : null,
    schijven: await disks(places),
    klokverschil,
  };
};

/** Only a superuser may know it; elsewhere it stays unknown. */
const dataDirectory = async (db: Store['db']): Promise<string | null> => {
  const found = await sql<{
    map: string;
  }>`select setting as map from pg_settings where name = 'data_directory'`.execute(db);
  return found.rows[0]?.map ?? null;
};

const disks = async (places: readonly string[]): Promise<DoctorFacts['schijven']> => {
  const asked = await Promise.all(
    places.map((map) =>
      statfs(map).then(
        (fs) => [{ map, vrij: fs.bavail * fs.bsize, totaal: fs.blocks * fs.bsize }],
        () => [],
      ),
    ),
  );
  return asked.flat();
};
