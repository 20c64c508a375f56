import { createSecretKey, type KeyObject } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { namedError, StoreError } from '../errors.ts';
import { type RandomBytes, unwrap, wrap } from './envelope.ts';
import { type KekFiles, openKekFiles } from './kek-files.ts';
import { inTransaction, openKeyDatabase } from './key-database.ts';
import { renewEpoch, type VerifyKeyBackup } from './new-epoch.ts';
import { boundToDossier, idBytes, SHARDS, shardOf } from './shard.ts';
import { type Subkey, subkeysOf } from './subkeys.ts';

/** Keys of dossiers: random, one each, never in the database. Without its key a dossier is unreadable for good. */
export type KeyStore = {
  /** Makes a key for each dossier that has none yet. Many at once share one wait for the disk. */
  createKeys(dossierIds: readonly string[]): void;
  /** The key of a dossier. Reads it anew each time, so that a destroyed key lives on nowhere. Throws `key-gone`. */
  keyOf(dossierId: string): KeyObject;
  hasKey(dossierId: string): boolean;
  /** Destroys keys: the point of no return. Gives how many there were. */
  destroyKeys(dossierIds: readonly string[]): number;
  /**
   * Rewraps the surviving keys of a shard in which keys died, under a new key-encryption key, has `verifyBackup` make
   * sure that a backup of the new state can be read, and then destroys the old one. Nothing to do: nothing happens.
   * After a kill at any point, calling it again finishes the work.
   */
  newEpoch(shard: number, verifyBackup: VerifyKeyBackup): Promise<void>;
  /** Shards that wait for a new epoch. */
  dirtyShards(): number[];
  subkey: Subkey;
  count(): number;
  /**
   * Copies the whole key store as it is at one moment, for a backup: the database to the path given, and the files of the
   * key-encryption keys, which only the root key opens. The root key is never in it.
   */
  copyTo(path: string): { naam: string; inhoud: Buffer }[];
  /** All files of the key store are under this directory. */
  dir: string;
  close(): void;
};

/**
 * Opens the key store in `dir`, made on first use. Throws StoreError `wrong-key` when the root key is not the one it was
 * made with, `key-store-place` when it would stand in one of `notUnder` (the data directory of the database).
 */
export const openKeyStore = (options: {
  dir: string;
  rootKey: Uint8Array;
  randomBytes: RandomBytes;
  notUnder?: readonly string[];
}): KeyStore => {
  const dir = resolve(options.dir);
  for (const other of options.notUnder ?? []) if (isUnder(dir, other)) throw misplaced(dir, other);
  const subkey = subkeysOf(options.rootKey);
  let db: DatabaseSync;
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    db = openKeyDatabase(join(dir, DATABASE));
  } catch (error) {
    const named = namedError(error);
    if (named instanceof StoreError && named.kind === 'disk-full') throw named;
    throw new StoreError('key-store-open', `De sleutelopslag in ${dir} is niet te openen.`);
  }
  try {
    checkRootKey(db, subkey, options.randomBytes);
    const keks = openKekFiles(dir, subkey('sleutels verpakken'), options.randomBytes);
    makeShards(db, keks);
    return keyStoreOn({ db, keks, random: options.randomBytes, subkey, dir });
  } catch (error) {
    db.close();
    throw error;
  }
};

const DATABASE = 'sleutels.sqlite';

const isUnder = (dir: string, other: string): boolean => {
  const way = relative(resolve(other), dir);
  return way === '' || !(way === '..' || way.startsWith('../'));
};

const misplaced = (dir: string, other: string) =>
  new StoreError(
    'key-store-place',
    `De sleutels (${dir}) mogen niet in de map van de database staan (${other}).`,
  );

/** A known text under a key derived from the root key tells a wrong root key before anything is read or written with it. */
const checkRootKey = (db: DatabaseSync, subkey: Subkey, random: RandomBytes): void => {
  const read = db.prepare("select waarde from eigenschap where naam = 'controle'");
  if (!read.get()) {
    const sealed = wrap(
      subkey('controlewaarde'),
      'controle',
      Buffer.from('meldpunt sleutelopslag 1'),
      random,
    );
    // Two processes may meet here on the first start: the value of the first one stands, and both check it.
    db.prepare("insert or ignore into eigenschap (naam, waarde) values ('controle', ?)").run(sealed);
  }
  try {
    unwrap(subkey('controlewaarde'), 'controle', read.get()?.waarde as Uint8Array);
  } catch {
    throw new StoreError('wrong-key', 'Verkeerde sleutel: de hoofdsleutel past niet bij deze sleutelopslag.');
  }
};

const makeShards = (db: DatabaseSync, keks: KekFiles): void => {
  if (Number(db.prepare('select count(*) as n from shard').get()?.n) === SHARDS) return;
  inTransaction(db, () => {
    const insert = db.prepare('insert or ignore into shard (shard, epoch) values (?, 1)');
    for (let shard = 0; shard < SHARDS; shard++) {
      if (db.prepare('select 1 from shard where shard = ?').get(shard)) continue;
      keks.make(shard, 1, shard === SHARDS - 1);
      insert.run(shard);
    }
  });
};

type Parts = { db: DatabaseSync; keks: KekFiles; random: RandomBytes; subkey: Subkey; dir: string };

const keyStoreOn = ({ db, keks, random, subkey, dir }: Parts): KeyStore => {
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
    count: () => Number(db.prepare('select count(*) as n from sleutel').get()?.n),
    dir,
    copyTo: (path) =>
      // While this transaction lasts nobody else writes, so that the file and the keys belong together.
      inTransaction(db, () => {
        copyFileSync(join(dir, DATABASE), path);
        return keks.names().map((naam) => ({ naam, inhoud: readFileSync(join(dir, 'kek', naam)) }));
      }),
    close: () => {
      opened.clear();
      db.close();
    },
  };
};
