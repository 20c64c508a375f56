import type { Datum } from '@meldpunt/core';
import type { Store } from '@meldpunt/store';
import { sql } from 'kysely';
import type { Koppeling } from './koppeling.ts';
import { findWork, type Levering } from './work-directory.ts';

/** What a delivery needs of the world. */
export type LvtdDeps = {
  /** Opened as `meldpunt_lvtd`; at least two connections. */
  store: Store;
  /** Directory in which each delivery appears as a directory of its own; on one file system. */
  uitbak: string;
  koppeling: Koppeling;
};

/** What waits to be delivered, as counts: the rows themselves are read as a stream when it is carried out. */
export type LvtdSnapshot = {
  zakelijkeDatum: Datum;
  /** The delivery that this business date already has. */
  geleverd: number | null;
  laatsteLevering: number;
  /** A delivery that was put in the outbox while its commit did not follow. */
  onafgemaakt: Levering | null;
  wachtrij: { nieuw: number; bekend: number; intrekken: number };
};

/** Reads what waits. Changes nothing. */
export const readLvtd = async (
  deps: Pick<LvtdDeps, 'store' | 'uitbak'>,
  dag: Datum,
): Promise<LvtdSnapshot> => {
  const { rows } = await sql<LvtdSnapshot['wachtrij']>`
    select count(*) filter (where w.soort = 'bijwerken' and r is null)::integer as nieuw,
           count(*) filter (where w.soort = 'bijwerken' and r is not null)::integer as bekend,
           count(*) filter (where w.soort = 'intrekken' and r is not null)::integer as intrekken
    from (select distinct on (registratie_id) registratie_id, soort from lvtd_wachtrij
          order by registratie_id, wachtrij_id desc) w
    left join lateral (select true as r from lvtd_registratie k where k.registratie_id = w.registratie_id limit 1) k on true`.execute(
    deps.store.db,
  );
  return { ...(await readLeveringen(deps, dag)), wachtrij: rows[0] ?? { nieuw: 0, bekend: 0, intrekken: 0 } };
};

/** Reads which deliveries there are, without counting what waits: of a whole register that takes seconds. */
export const readLeveringen = async (
  deps: Pick<LvtdDeps, 'store' | 'uitbak'>,
  dag: Datum,
): Promise<Omit<LvtdSnapshot, 'wachtrij'>> => {
  const leveringen = await deps.store.db
    .selectFrom('lvtd_levering')
    .select((eb) => [
      eb.fn.coalesce(eb.fn.max('levering_nr'), sql<number>`0`).as('laatste'),
      sql<number | null>`max(levering_nr) filter (where zakelijke_datum = ${dag})`.as('vandaag'),
    ])
    .executeTakeFirstOrThrow();
  const unfinished = (await findWork(deps.uitbak)).filter((work) => work.gepubliceerd);
  const committed = await known(
    deps.store,
    unfinished.map((work) => work.leveringNr),
  );
  const [onafgemaakt] = unfinished.filter((work) => !committed.has(work.leveringNr));
  return {
    zakelijkeDatum: dag,
    geleverd: leveringen.vandaag,
    laatsteLevering: leveringen.laatste,
    onafgemaakt: onafgemaakt
      ? { zakelijkeDatum: onafgemaakt.zakelijkeDatum, leveringNr: onafgemaakt.leveringNr }
      : null,
  };
};

const known = async (store: Store, nummers: number[]): Promise<Set<number>> => {
  if (nummers.length === 0) return new Set();
  const rows = await store.db
    .selectFrom('lvtd_levering')
    .select('levering_nr')
    .where('levering_nr', 'in', nummers)
    .execute();
  return new Set(rows.map((row) => row.levering_nr));
};
