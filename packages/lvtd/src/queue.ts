import type { PoolClient } from 'pg';
import type { CodedFacts } from './registratie-record.ts';

/** One registration that waits: what it is to become, and the rows of the queue that are done with it. */
export type Waiting = {
  registratieId: string;
  dossierId: string;
  soort: 'bijwerken' | 'intrekken';
  wachtrijIds: number[];
};
/** What was delivered of it before. */
export type Known = { versie: number; sha256: string; ingetrokken: boolean };

export type Change = Waiting & { facts: CodedFacts | null; known: Known | null };

export const BATCH = 2000;

/**
 * Everything that waits, by registration id, in batches, as one moment saw it. Looks up by key what stands in the queue and
 * touches nothing else; holds one batch, and has the next one read while that is worked on.
 */
export async function* readChanges(client: PoolClient): AsyncGenerator<Change[]> {
  await client.query('begin isolation level repeatable read read only');
  let next: Promise<Change[]> | undefined;
  try {
    // Compiling each of many small queries costs more than it gains.
    await client.query('set local jit = off');
    await client.query(`declare wachtend no scroll cursor for
      select registratie_id as "registratieId", dossier_id as "dossierId",
             (array_agg(soort order by wachtrij_id desc))[1] as soort,
             array_agg(wachtrij_id order by wachtrij_id)::text[] as ids
      from lvtd_wachtrij group by registratie_id, dossier_id order by registratie_id, dossier_id`);
    next = readBatch(client);
    for (;;) {
      const batch = await next;
      if (batch.length === 0) break;
      next = readBatch(client);
      // Whoever stops halfway never asks how this one went.
      next.catch(() => undefined);
      yield batch;
    }
  } finally {
    await next?.catch(() => undefined);
    await client.query('rollback');
  }
}

/** The next batch of the cursor; an empty one when there is nothing left. */
const readBatch = async (client: PoolClient): Promise<Change[]> => {
  const { rows } = await client.query(`fetch ${BATCH} from wachtend`);
  if (rows.length === 0) return [];
  const waiting: Waiting[] = rows.map(({ ids, ...row }) => ({ ...row, wachtrijIds: ids.map(Number) }));
  const facts = await factsOf(
    client,
    waiting.map((w) => w.dossierId),
  );
  const known = await knownOf(
    client,
    waiting.map((w) => w.registratieId),
  );
  return waiting.map((w) => ({
    ...w,
    facts: facts.get(w.dossierId) ?? null,
    known: known.get(w.registratieId) ?? null,
  }));
};

export const factsOf = async (client: PoolClient, dossierIds: string[]): Promise<Map<string, CodedFacts>> => {
  const { rows } = await client.query(
    `select d.dossier_id as id, d.registratiedatum, d.kanaal, d.rol_melder as "rolMelder", d.anonimiteit, d.terrein, d.aard,
            d.klacht_op as "klachtOp", d.gemeente_woon as "gemeenteWoon", d.gemeente_voorval as "gemeenteVoorval",
            d.aantal_slachtoffers as "aantalSlachtoffers", d.gesloten_op as "geslotenOp",
            coalesce(v.massaal, false) as massaal,
            array(select g.grond from dossier_grond g where g.dossier_id = d.dossier_id) as gronden,
            array(select k.klachtbehandeling from dossier_klachtbehandeling k
                  where k.dossier_id = d.dossier_id) as klachtbehandelingen
     from dossier d left join voorval v on v.voorval_id = d.voorval_id where d.dossier_id = any($1::uuid[]) and d.telt`,
    [dossierIds],
  );
  return new Map(rows.map(({ id, ...facts }) => [id as string, facts as CodedFacts]));
};

const knownOf = async (client: PoolClient, registratieIds: string[]): Promise<Map<string, Known>> => {
  const { rows } = await client.query(
    `select registratie_id as id, versie, record_sha256 as sha256, ingetrokken
     from lvtd_registratie where registratie_id = any($1::uuid[])`,
    [registratieIds],
  );
  return new Map(rows.map(({ id, ...known }) => [id as string, known as Known]));
};
