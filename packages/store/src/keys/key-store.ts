import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { namedError, StoreError } from '../errors.ts';
import { type RandomBytes, unwrap, wrap } from './envelope.ts';
import { type KekFiles, openKekFiles } from './kek-files.ts';
import { inTransaction, KEY_DATABASE, openKeyDatabase } from './key-database.ts';
import type { KeyStore } from './key-store-type.ts';
import { keyStoreOn } from './opened-key-store.ts';
import { SHARDS } from './shard.ts';
import { type Subkey, subkeysOf } from './subkeys.ts';

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
    db = openKeyDatabase(join(dir, KEY_DATABASE));
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
