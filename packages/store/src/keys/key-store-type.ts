import type { KeyObject } from 'node:crypto';
import type { VerifyKeyBackup } from './new-epoch.ts';
import type { Subkey } from './subkeys.ts';

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
  /** Whose keys there are, in order. */
  ids(): string[];
  /**
   * Copies the whole key store as it is at one moment, for a backup: the database to the path given, and the files of the
   * key-encryption keys, which only the root key opens. The root key is never in it.
   */
  copyTo(path: string): { naam: string; inhoud: Buffer }[];
  /** All files of the key store are under this directory. */
  dir: string;
  close(): void;
};
