import { closeSync, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { namedError } from './errors.ts';

/** Makes a rename or removal in a directory last through a power cut. */
export const syncDirectory = async (directory: string): Promise<void> => {
  const handle = await open(directory, 'r');
  await handle.sync().finally(() => handle.close());
};

export const syncDirectoryNow = (directory: string): void => {
  const handle = openSync(directory, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

/** Writes a file so that it appears whole or not at all; mode 0600. Throws StoreError `disk-full`. */
export const writeWhole = async (path: string, content: Uint8Array): Promise<void> => {
  const aside = `${path}.deel`;
  try {
    const handle = await open(aside, 'w', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, path);
    await syncDirectory(dirname(path));
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw namedError(error);
  }
};

/**
 * The same, without giving way to other work: for the keys, which stand in the middle of a transaction. Of many files in
 * one directory only the last needs to be `lasting`.
 */
export const writeWholeNow = (path: string, content: Uint8Array, lasting = true): void => {
  const aside = `${path}.deel`;
  try {
    const handle = openSync(aside, 'w', 0o600);
    try {
      writeSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(aside, path);
    if (lasting) syncDirectoryNow(dirname(path));
  } catch (error) {
    throw namedError(error);
  }
};

/** Overwrites a file with random bytes before removing it; what a disk keeps elsewhere is out of our reach. */
export const shredFile = (path: string, random: (size: number) => Uint8Array, size: number): void => {
  const handle = openSync(path, 'r+');
  try {
    writeSync(handle, random(size), 0, size, 0);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  unlinkSync(path);
  syncDirectoryNow(dirname(path));
};
