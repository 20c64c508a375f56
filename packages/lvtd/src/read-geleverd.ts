import type { Store } from '@meldpunt/store';
import { factsOf } from './queue.ts';
import { type Inhoud, inhoudOf, inhoudSha256, legeInhoud } from './registratie-record.ts';

/** What the national registration has of a dossier. */
export type Geleverd = {
  leveringNr: number;
  zakelijkeDatum: string;
  versie: number;
  ingetrokken: boolean;
  /** The record as it would be delivered now. */
  inhoud: Inhoud;
  /** Whether that is what was delivered; false when a change waits for the next night. */
  gelijk: boolean;
};

/** What was last delivered of a dossier, for the person concerned (A15); null when nothing was. Role `meldpunt_app`. */
export const readGeleverd = async (
  store: Pick<Store, 'pool'>,
  { dossierId, registratieId }: { dossierId: string; registratieId: string },
): Promise<Geleverd | null> => {
  const client = await store.pool.connect();
  try {
    const { rows } = await client.query(
      `select r.versie, r.record_sha256 as sha256, r.ingetrokken, l.levering_nr as "leveringNr", l.zakelijke_datum as "zakelijkeDatum"
       from lvtd_registratie r join lvtd_levering l using (levering_nr) where r.registratie_id = $1`,
      [registratieId],
    );
    const facts = (await factsOf(client, [dossierId])).get(dossierId);
    if (!rows[0] || !facts) return null;
    const { sha256, ...known } = rows[0];
    const inhoud = known.ingetrokken ? legeInhoud : inhoudOf(facts);
    return { ...known, inhoud, gelijk: inhoudSha256(registratieId, inhoud) === sha256 };
  } finally {
    client.release();
  }
};
