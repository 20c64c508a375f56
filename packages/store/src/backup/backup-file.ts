import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { namedError, StoreError } from '../errors.ts';
import type { RandomBytes } from '../keys/envelope.ts';
import { syncDirectory } from '../write-whole.ts';
import { type Contents, type EntryEvent, readEntries, Summary } from './entries.ts';
import { type SealedKind, seal, unseal } from './sealed-stream.ts';

/** A backup on disk: encrypted, and read back after writing. */
export type BackupFile = { path: string; omvang: number; sha256: string };

/** The last entry of every backup: what it holds, and the schema it was made of. */
export type Manifest = { gemaaktOp: string; soort: SealedKind; migraties: string[]; inhoud: Contents };

const damaged = () => new StoreError('damaged', 'De reservekopie is beschadigd of niet volledig.');

/** Writes entries to an encrypted file that appears whole, and only after it was read back. Throws `disk-full`, `damaged`. */
export const writeBackupFile = async (
  path: string,
  entries: AsyncIterable<Uint8Array>,
  options: { soort: SealedKind; wachtwoord: string; random: RandomBytes },
): Promise<BackupFile> => {
  const aside = `${path}.deel`;
  const hash = createHash('sha256');
  try {
    await pipeline(
      Readable.from(entries),
      createGzip({ level: 1 }),
      (source: AsyncIterable<Uint8Array>) => seal(source, options.soort, options.wachtwoord, options.random),
      async function* (source: AsyncIterable<Buffer>) {
        for await (const part of source) {
          hash.update(part);
          yield part;
        }
      },
      createWriteStream(aside, { mode: 0o600, flush: true }),
    );
    await checkBackupFile(aside, options.soort, options.wachtwoord);
    const { size } = await stat(aside);
    await rename(aside, path);
    await syncDirectory(dirname(path));
    return { path, omvang: size, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw namedError(error);
  }
};

/** Reads the entries of a backup file, decrypted and checked one by one. */
export async function* readBackupFile(
  path: string,
  soort: SealedKind,
  wachtwoord: string,
): AsyncGenerator<EntryEvent> {
  const plain = unseal(createReadStream(path), soort, wachtwoord);
  const unzipped = createGunzip();
  const source = Readable.from(plain);
  source.on('error', (error) => unzipped.destroy(error));
  source.pipe(unzipped);
  try {
    yield* readEntries(unzipped);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const code = (error as { code?: string }).code ?? '';
    if (code.startsWith('Z_')) throw damaged();
    if (code === 'ENOENT') throw new StoreError('not-found', 'Deze reservekopie bestaat niet.');
    throw error;
  } finally {
    source.destroy();
    unzipped.destroy();
  }
}

/** Reads a whole backup file and compares it with its manifest, which it gives. Throws `damaged`, `wrong-key`, `not-found`. */
export const checkBackupFile = async (
  path: string,
  soort: SealedKind,
  wachtwoord: string,
): Promise<Manifest> => {
  const seen = new Summary();
  let manifest: Manifest | undefined;
  const parts: Buffer[] = [];
  let inManifest = false;
  for await (const event of readBackupFile(path, soort, wachtwoord)) {
    if (manifest) throw damaged();
    if ('head' in event) inManifest = event.head.soort === 'manifest';
    else if ('data' in event) {
      if (inManifest) parts.push(event.data);
    } else if (inManifest) manifest = JSON.parse(Buffer.concat(parts).toString('utf8')) as Manifest;
    else seen.add(event.end);
  }
  if (!manifest || JSON.stringify(manifest.inhoud) !== JSON.stringify(seen.contents())) throw damaged();
  return manifest;
};
