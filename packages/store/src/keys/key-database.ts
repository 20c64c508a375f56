import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Name of the file in the directory of the keys. */
export const KEY_DATABASE = 'sleutels.sqlite';

/**
 * The file with the wrapped dossier keys. SQLite overwrites what it deletes (secure_delete) and waits for the disk on
 * every commit. `vuil` marks a shard in which a key died since its last new epoch.
 */
export const openKeyDatabase = (path: string): DatabaseSync => {
  // SQLite gives its journal the rights of this file, and would make both readable for all.
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  if (existsSync(`${path}-journal`)) chmodSync(`${path}-journal`, 0o600);
  const db = new DatabaseSync(path, { timeout: 30_000 });
  db.exec(`
    pragma secure_delete = on;
    pragma journal_mode = truncate;
    pragma synchronous = full;
    create table if not exists eigenschap (naam text primary key, waarde blob not null) without rowid;
    create table if not exists shard (
      shard integer primary key, epoch integer not null, vuil integer not null default 0, oude_epoch integer
    );
    create table if not exists sleutel (
      dossier_id blob primary key, shard integer not null, epoch integer not null, verpakt blob not null
    ) without rowid;
    create index if not exists sleutel_shard on sleutel (shard);`);
  return db;
};

/** Runs `work` in one transaction that no other writer can come between. */
export const inTransaction = <T>(db: DatabaseSync, work: () => T): T => {
  db.exec('begin immediate');
  try {
    const result = work();
    db.exec('commit');
    return result;
  } catch (error) {
    // Some faults, as a full disk, end the transaction by themselves; rolling back would then hide which it was.
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
};
