import { type Actor, datumAt, type Rol } from '@meldpunt/core';
import { sql, type Transaction } from 'kysely';
import type { Store } from '../connect.ts';
import type { StoreDeps } from '../deps.ts';
import { type ManyActs, recordMany } from '../journal/record-many.ts';
import type { Database, Row } from '../tables/tables.ts';

/** Linking or unlinking that was asked for: how many meldingen, and how far it is. */
export type Voorvalwerk = Row<'voorval_werk'>;

/** What is done with each melding; `samenvoegen` is linking because another incident was merged into this one. */
export type Werksoort = 'koppelen' | 'loskoppelen' | 'samenvoegen';

/** Meldingen in one transaction: enough to be quick, few enough that others never wait long. */
const BATCH = 200;

/**
 * Writes down that these meldingen are to be linked to an incident, or unlinked from it; `runWerk` does it. Gives the id,
 * or null when there is nothing to do.
 */
export const makeWerk = async (
  deps: Pick<StoreDeps, 'store' | 'nu' | 'nieuwId'>,
  given: {
    voorvalId: string;
    soort: Werksoort;
    dossierIds: readonly string[];
    actor: Actor;
    trx?: Transaction<Database>;
  },
): Promise<string | null> => {
  const { voorvalId, soort, dossierIds, actor } = given;
  if (dossierIds.length === 0 || actor.medewerkerId === null) return null;
  const medewerker_id = actor.medewerkerId;
  const werk_id = deps.nieuwId();
  const write = async (trx: Transaction<Database>) => {
    await trx
      .insertInto('voorval_werk')
      .values({
        werk_id,
        voorval_id: voorvalId,
        soort,
        medewerker_id,
        rol: actor.rol,
        begonnen_op: deps.nu(),
        totaal: new Set(dossierIds).size,
      })
      .execute();
    await sql`insert into voorval_werk_regel (werk_id, dossier_id)
      select ${werk_id}::uuid, dossier_id from dossier where dossier_id = any(${dossierIds}::uuid[])`.execute(
      trx,
    );
  };
  await (given.trx ? write(given.trx) : deps.store.db.transaction().execute(write));
  return werk_id;
};

/**
 * Does work to its end, in transactions that each record acts and leave out the rows of their meldingen: killed at any
 * moment, running it again goes on where it was, and nothing is done twice. What a rule refuses is counted.
 */
export const runWerk = async (deps: StoreDeps, werkId: string): Promise<void> => {
  const werk = await deps.store.db
    .selectFrom('voorval_werk')
    .selectAll()
    .where('werk_id', '=', werkId)
    .executeTakeFirst();
  if (!werk || werk.gereed_op) return;
  // After a merge every melding moves, those too in which who decided it may do nothing (B2.5): the system records these.
  const actor: Actor =
    werk.soort === 'samenvoegen'
      ? { medewerkerId: null, rol: 'systeem' }
      : { medewerkerId: werk.medewerker_id, rol: werk.rol as Rol };
  for (let left = true; left; ) left = await recordMany(deps, actor, (many) => doBatch(deps, werk, many));
};

/** One transaction of work; false when there was nothing left to do. */
const doBatch = async (deps: StoreDeps, werk: Voorvalwerk, { trx, add }: ManyActs): Promise<boolean> => {
  const { rows } = await sql<{ dossier_id: string; versie: number; voorval_id: string | null }>`
    select r.dossier_id, d.versie, d.voorval_id
    from voorval_werk_regel r join dossier d using (dossier_id)
    where r.werk_id = ${werk.werk_id} order by r.dossier_id limit ${BATCH} for update of r skip locked`.execute(
    trx,
  );
  if (rows.length === 0) {
    // Rows that another process has in hand are still there: then that one ends the work.
    await sql`update voorval_werk set gereed_op = ${deps.nu()} where werk_id = ${werk.werk_id} and gereed_op is null
      and not exists (select 1 from voorval_werk_regel r where r.werk_id = ${werk.werk_id})`.execute(trx);
    return false;
  }
  const finished: string[] = [];
  let geweigerd = 0;
  for (const row of rows) {
    const done = isDone(werk, row.voorval_id) || (await add(requestFor(deps, werk, row)));
    if (done !== true && 'refused' in done) {
      // Somebody recorded something in the same dossier just now: it comes again in the next transaction.
      if (done.refused === 'stale') continue;
      geweigerd++;
    }
    finished.push(row.dossier_id);
  }
  await sql`delete from voorval_werk_regel
    where werk_id = ${werk.werk_id} and dossier_id = any(${finished}::uuid[])`.execute(trx);
  await trx
    .updateTable('voorval_werk')
    .set((eb) => ({
      gedaan: eb('gedaan', '+', finished.length - geweigerd),
      geweigerd: eb('geweigerd', '+', geweigerd),
    }))
    .where('werk_id', '=', werk.werk_id)
    .execute();
  return true;
};

const isDone = ({ soort, voorval_id }: Voorvalwerk, linkedTo: string | null): boolean =>
  soort === 'loskoppelen' ? linkedTo !== voorval_id : linkedTo === voorval_id;

const requestFor = (
  deps: StoreDeps,
  { soort, voorval_id }: Voorvalwerk,
  row: { dossier_id: string; versie: number },
): Parameters<ManyActs['add']>[0] => {
  const op = datumAt(deps.nu());
  return {
    dossierId: row.dossier_id,
    expectedVersion: row.versie,
    handeling: soort === 'loskoppelen' ? 'unlinkVoorval' : 'linkVoorval',
    input: soort === 'loskoppelen' ? { op } : { op, voorvalId: voorval_id },
  };
};

/** The work of an incident, newest first. */
export const listWerk = ({ db }: Pick<Store, 'db'>, voorvalId: string, limit = 10): Promise<Voorvalwerk[]> =>
  db
    .selectFrom('voorval_werk')
    .selectAll()
    .where('voorval_id', '=', voorvalId)
    .orderBy('begonnen_op', 'desc')
    .limit(limit)
    .execute();

/** Ids of work that was begun and not ended, oldest first: what a start of the program takes up. */
export const unfinishedWerk = async ({ db }: Pick<Store, 'db'>): Promise<string[]> => {
  const rows = await db
    .selectFrom('voorval_werk')
    .select('werk_id')
    .where('gereed_op', 'is', null)
    .orderBy('begonnen_op')
    .execute();
  return rows.map((row) => row.werk_id);
};
