import { createSecretKey, type KeyObject } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../errors.ts';
import { type RandomBytes, unwrap, wrap } from './envelope.ts';
import type { KekFiles } from './kek-files.ts';
import { inTransaction, KEY_DATABASE } from './key-database.ts';
import type { KeyStore } from './key-store-type.ts';
import { renewEpoch } from './new-epoch.ts';
import { boundToDossier, idBytes, idOf, shardOf } from './shard.ts';
import type { Subkey } from './subkeys.ts';

/** What an opened key store is made of. */
export type KeyStoreParts = {
  db: DatabaseSync;
  keks: KekFiles;
  random: RandomBytes;
  subkey: Subkey;
  dir: string;
};

/** The key store on its open database and files; every question reads anew what is there. */
export const keyStoreOn = ({ db, keks, random, subkey, dir }: KeyStoreParts): KeyStore => {
  const epochOf = db.prepare('select epoch from shard where shard = ?');
  const find = db.prepare('select shard, epoch, verpakt from sleutel where dossier_id = ?');
  const insert = db.prepare(
    'insert or ignore into sleutel (dossier_id, shard, epoch, verpakt) values (?, ?, ?, ?)',
  );
  const remove = db.prepare('delete from sleutel where dossier_id = ?');
  const soil = db.prepare('update shard set vuil = 1 where shard = ?');
  const opened = new Map<number, { epoch: number; kek: KeyObject }>();

  /** Keeps the key-encryption key of the newest epoch seen per shard, and forgets the one before. */
  const kekOf = (shard: number, epoch: number): KeyObject => {
    const known = opened.get(shard);
    if (known?.epoch === epoch) return known.kek;
    const kek = keks.read(shard, epoch);
    opened.set(shard, { epoch, kek });
    return kek;
  };
  const rowOf = (dossierId: string) => {
    const row = find.get(idBytes(dossierId));
    if (!row) throw new StoreError('key-gone', 'De sleutel van dit dossier bestaat niet (meer).');
    return { shard: Number(row.shard), epoch: Number(row.epoch), verpakt: row.verpakt as Uint8Array };
  };
  const keyOf = (dossierId: string): KeyObject => {
    const row = rowOf(dossierId);
    let kek: KeyObject;
    try {
      kek = kekOf(row.shard, row.epoch);
    } catch (error) {
      // Another process may have put the shard in a new epoch between reading the row and reading the file.
      if (rowOf(dossierId).epoch === row.epoch) throw error;
      return keyOf(dossierId);
    }
    return createSecretKey(unwrap(kek, boundToDossier(dossierId, row.epoch), row.verpakt));
  };

  return {
    createKeys: (dossierIds) =>
      inTransaction(db, () => {
        const epochs = new Map<number, number>();
        for (const id of dossierIds) {
          const shard = shardOf(id);
          const epoch = epochs.get(shard) ?? Number(epochOf.get(shard)?.epoch);
          epochs.set(shard, epoch);
          const wrapped = wrap(kekOf(shard, epoch), boundToDossier(id, epoch), random(32), random);
          insert.run(idBytes(id), shard, epoch, wrapped);
        }
      }),
    keyOf,
    hasKey: (dossierId) => find.get(idBytes(dossierId)) !== undefined,
    destroyKeys: (dossierIds) =>
      inTransaction(db, () => {
        let destroyed = 0;
        for (const id of dossierIds) {
          if (Number(remove.run(idBytes(id)).changes) === 0) continue;
          soil.run(shardOf(id));
          destroyed++;
        }
        return destroyed;
      }),
    newEpoch: async (shard, verifyBackup) => {
      await renewEpoch({ db, keks, random }, shard, verifyBackup);
      opened.delete(shard);
    },
    dirtyShards: () =>
      db
        .prepare('select shard from shard where vuil = 1 or oude_epoch is not null order by shard')
        .all()
        .map((row) => Number(row.shard)),
    subkey,
    ids: () =>
      db
        .prepare('select dossier_id from sleutel order by dossier_id')
        .all()
        .map((row) => idOf(row.dossier_id as Uint8Array)),
    dir,
    copyTo: (path) =>
      // While this transaction lasts nobody else writes, so that the file and the keys belong together.
      inTransaction(db, () => {
        copyFileSync(join(dir, KEY_DATABASE), path);
        return keks.names().map((naam) => ({ naam, inhoud: readFileSync(join(dir, 'kek', naam)) }));
      }),
    close: () => {
      opened.clear();
      db.close();
    },
  };
};
