import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { namedError, type Store } from '@meldpunt/store';
import type { PoolClient } from 'pg';
import { LvtdError } from './lvtd-error.ts';
import type { Manifest, StandRegel } from './make-delivery.ts';
import { BATCH } from './queue.ts';
import type { Places } from './work-directory.ts';

/**
 * Records a published delivery in one transaction: the delivery, what is now known as delivered, and the queue without
 * exactly those rows that it settled. What came in meanwhile stays in the queue.
 */
export const commitDelivery = async (store: Store, places: Places): Promise<void> => {
  const text = await readFile(places.manifest);
  const manifest = JSON.parse(text.toString('utf8')) as Manifest;
  const client = await store.pool.connect();
  try {
    await client.query('begin');
    const { nieuw, gewijzigd, ingetrokken } = manifest.aantallen;
    await client.query(
      `insert into lvtd_levering (levering_nr, zakelijke_datum, nieuw, gewijzigd, ingetrokken, sha256)
       values ($1, $2, $3, $4, $5, $6)`,
      [manifest.levering_nr, manifest.zakelijke_datum, nieuw, gewijzigd, ingetrokken, sha256(text)],
    );
    let sent = 0;
    let settling = Promise.resolve(0);
    for await (const regels of standIn(places.stand)) {
      // The next lines are read while the database settles these.
      sent += await settling;
      settling = settle(client, manifest.levering_nr, regels);
      settling.catch(() => undefined);
    }
    sent += await settling;
    if (sent !== nieuw + gewijzigd + ingetrokken) throw incomplete(places);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw namedError(error);
  } finally {
    client.release();
  }
};

const settle = async (client: PoolClient, leveringNr: number, regels: StandRegel[]): Promise<number> => {
  const sent = regels.filter((regel) => regel.r !== undefined);
  await client.query(
    `insert into lvtd_registratie (registratie_id, versie, record_sha256, ingetrokken, levering_nr)
     select r, v, h, i, $5 from unnest($1::uuid[], $2::integer[], $3::text[], $4::boolean[]) as s (r, v, h, i)
     on conflict (registratie_id) do update set versie = excluded.versie, record_sha256 = excluded.record_sha256,
       ingetrokken = excluded.ingetrokken, levering_nr = excluded.levering_nr`,
    [sent.map((s) => s.r), sent.map((s) => s.v), sent.map((s) => s.h), sent.map((s) => s.i), leveringNr],
  );
  await client.query('delete from lvtd_wachtrij where wachtrij_id = any($1::bigint[])', [
    regels.flatMap((regel) => regel.w),
  ]);
  return sent.length;
};

async function* standIn(path: string): AsyncGenerator<StandRegel[]> {
  let batch: StandRegel[] = [];
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    batch.push(JSON.parse(line) as StandRegel);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

const incomplete = ({ werk }: Places) =>
  new LvtdError(
    'werkmap-onvolledig',
    `De werkmap ${werk} van een levering is niet volledig. De levering is niet vastgelegd.`,
  );
