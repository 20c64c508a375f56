import { join } from 'node:path';
import { type Store, writeWhole } from '@meldpunt/store';
import type { Bestand } from './delivery-files.ts';
import { type DeliveryFiles, type OpenFile, openDeliveryFiles, openFile } from './delivery-files.ts';
import type { Koppeling } from './koppeling.ts';
import { mutationOf } from './mutation.ts';
import { readChanges } from './queue.ts';
import type { Mutatiesoort, RegistratieRecord } from './registratie-record.ts';
import { SCHEMA_VERSIE } from './velden.ts';
import { type Levering, type Places, publish, startWork } from './work-directory.ts';

/** What a delivery says about itself; no moment of the clock, so that the same delivery is the same bytes. */
export type Manifest = {
  schema: 'meldpunt-lvtd';
  schema_versie: number;
  koppeling: { naam: string; versie: number };
  zakelijke_datum: string;
  levering_nr: number;
  aantallen: Record<Mutatiesoort, number>;
  bestanden: Bestand[];
};

/** What the commit needs of one registration: the state as delivered (none when nothing was sent) and the queue rows done. */
export type StandRegel = { w: number[]; r?: string; v?: number; h?: string; i?: boolean };

/**
 * Writes the delivery aside, with the list of what it settles, and publishes it by one rename. Throws when it can't;
 * then nothing was published.
 */
export const makeDelivery = async (
  deps: { store: Store; uitbak: string; koppeling: Koppeling },
  levering: Levering,
  places: Places,
): Promise<void> => {
  await startWork(deps.uitbak, places);
  const client = await deps.store.pool.connect();
  let manifest: Manifest;
  let files: DeliveryFiles | undefined;
  let stand: OpenFile | undefined;
  try {
    files = await openDeliveryFiles(places.inhoud, deps.koppeling);
    stand = await openFile(places.werk, 'stand.jsonl');
    const aantallen: Manifest['aantallen'] = { gewijzigd: 0, ingetrokken: 0, nieuw: 0 };
    for await (const changes of readChanges(client)) {
      const records: RegistratieRecord[] = [];
      const regels: StandRegel[] = [];
      for (const change of changes) {
        const mutation = mutationOf(change);
        regels.push(standRegel(change.wachtrijIds, mutation));
        if (!mutation) continue;
        records.push(mutation.record);
        aantallen[mutation.record.soort]++;
      }
      await files.write(records);
      await stand.write(regels.map((regel) => `${JSON.stringify(regel)}\n`).join(''), regels.length);
    }
    await stand.close();
    const { naam, versie } = deps.koppeling;
    manifest = {
      schema: 'meldpunt-lvtd',
      schema_versie: SCHEMA_VERSIE,
      koppeling: { naam, versie },
      zakelijke_datum: levering.zakelijkeDatum,
      levering_nr: levering.leveringNr,
      aantallen,
      bestanden: await files.close(),
    };
  } finally {
    await files?.abandon();
    await stand?.abandon();
    client.release();
  }
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  await writeWhole(join(places.inhoud, 'manifest.json'), text);
  await writeWhole(places.manifest, text);
  await publish(deps.uitbak, places);
};

const standRegel = (w: number[], mutation: ReturnType<typeof mutationOf>): StandRegel =>
  mutation
    ? {
        w,
        r: mutation.record.registratie_id,
        v: mutation.record.versie,
        h: mutation.sha256,
        i: mutation.record.soort === 'ingetrokken',
      }
    : { w };
