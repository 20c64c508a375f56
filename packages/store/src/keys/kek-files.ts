import { createSecretKey, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';
import { shredFile, writeWholeNow } from '../write-whole.ts';
import { type RandomBytes, unwrap, wrap } from './envelope.ts';

/** A key-encryption key belongs to one shard and one epoch; each is a file of its own, wrapped by the root key. */
export type KekFiles = {
  has(shard: number, epoch: number): boolean;
  /** Makes a new key and writes it; replaces one that was left behind unused. `lasting` also for all made before it. */
  make(shard: number, epoch: number, lasting?: boolean): KeyObject;
  /** Throws StoreError `key-gone` when this epoch's key was destroyed. */
  read(shard: number, epoch: number): KeyObject;
  /** Overwrites and removes the file. Nothing happens when it is gone already. */
  destroy(shard: number, epoch: number): void;
  names(): string[];
};

const bound = (shard: number, epoch: number) => `kek|${shard}|${epoch}`;

export const openKekFiles = (directory: string, wrappingKey: KeyObject, random: RandomBytes): KekFiles => {
  const place = join(directory, 'kek');
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const path = (shard: number, epoch: number) => join(place, `${shard}-${epoch}`);
  return {
    has: (shard, epoch) => existsSync(path(shard, epoch)),
    make: (shard, epoch, lasting = true) => {
      const kek = random(32);
      writeWholeNow(path(shard, epoch), wrap(wrappingKey, bound(shard, epoch), kek, random), lasting);
      return createSecretKey(kek);
    },
    read: (shard, epoch) => {
      if (!existsSync(path(shard, epoch)))
        throw new StoreError('key-gone', 'De sleutel van dit dossier is vernietigd.');
      return createSecretKey(unwrap(wrappingKey, bound(shard, epoch), readFileSync(path(shard, epoch))));
    },
    destroy: (shard, epoch) => {
      const file = path(shard, epoch);
      if (existsSync(file)) shredFile(file, random, readFileSync(file).length);
      rmSync(`${file}.deel`, { force: true });
    },
    names: () => readdirSync(place).sort(),
  };
};
