import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file that is there whole or not at all: beside its place first, on the disk, and then under its name. */
export async function writeWholeFile(path: string, bytes: Uint8Array): Promise<void> {
  const aside = `${path}.${process.pid}.deel`;
  try {
    const file = await open(aside, 'w', 0o640);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  const directory = await open(dirname(path));
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
