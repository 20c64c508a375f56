import type { DatabaseSync } from 'node:sqlite';
import { type RandomBytes, unwrap, wrap } from './envelope.ts';
import type { KekFiles } from './kek-files.ts';
import { inTransaction } from './key-database.ts';
import { boundToDossier } from './shard.ts';

/**
 * Makes a backup of the key store as it is now and reads it back. Throws when it can't: the old key-encryption key then
 * stays until a later call.
 */
export type VerifyKeyBackup = (shard: number, epoch: number) => Promise<void> | void;

type Parts = { db: DatabaseSync; keks: KekFiles; random: RandomBytes };
type ShardState = { epoch: number; vuil: boolean; oudeEpoch: number | null };

/**
 * Rewrap, verify, destroy. What is half done stands in the row of the shard (`oude_epoch`), so a kill at any point
 * leaves either the old epoch in use, or the new one with the old key still to be destroyed.
 */
export const renewEpoch = async (
  parts: Parts,
  shard: number,
  verifyBackup: VerifyKeyBackup,
): Promise<void> => {
  await destroyOld(parts, shard, verifyBackup);
  if (!stateOf(parts.db, shard).vuil) return;
  rewrap(parts, shard);
  await destroyOld(parts, shard, verifyBackup);
};

const stateOf = (db: DatabaseSync, shard: number): ShardState => {
  const row = db.prepare('select epoch, vuil, oude_epoch from shard where shard = ?').get(shard);
  if (!row) throw new RangeError(`no shard ${shard}`);
  return {
    epoch: Number(row.epoch),
    vuil: Number(row.vuil) === 1,
    oudeEpoch: row.oude_epoch === null ? null : Number(row.oude_epoch),
  };
};

const rewrap = ({ db, keks, random }: Parts, shard: number): void =>
  inTransaction(db, () => {
    const { epoch: old, oudeEpoch } = stateOf(db, shard);
    if (oudeEpoch !== null) return;
    const oldKek = keks.read(shard, old);
    const next = old + 1;
    // A file of this epoch that a kill left behind was never used: the row would say so. It is replaced.
    const kek = keks.make(shard, next);
    const rows = db.prepare('select dossier_id, epoch, verpakt from sleutel where shard = ?').all(shard);
    const update = db.prepare('update sleutel set epoch = ?, verpakt = ? where dossier_id = ?');
    for (const row of rows) {
      const id = uuidOf(row.dossier_id as Uint8Array);
      const key = unwrap(oldKek, boundToDossier(id, old), row.verpakt as Uint8Array);
      update.run(next, wrap(kek, boundToDossier(id, next), key, random), row.dossier_id as Uint8Array);
      key.fill(0);
    }
    db.prepare('update shard set epoch = ?, vuil = 0, oude_epoch = ? where shard = ?').run(next, old, shard);
  });

const destroyOld = async (
  { db, keks }: Parts,
  shard: number,
  verifyBackup: VerifyKeyBackup,
): Promise<void> => {
  const { epoch, oudeEpoch } = stateOf(db, shard);
  if (oudeEpoch === null) return;
  await verifyBackup(shard, epoch);
  keks.destroy(shard, oudeEpoch);
  db.prepare('update shard set oude_epoch = null where shard = ? and oude_epoch = ?').run(shard, oudeEpoch);
};

const uuidOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
