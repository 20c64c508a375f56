import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { codeOf, StoreError } from '../errors.ts';
import { type RandomBytes, unwrap, wrap } from '../keys/envelope.ts';
import type { KeyStore } from '../keys/key-store-type.ts';
import { isUuid } from '../uuid.ts';
import { syncDirectory, writeWhole } from '../write-whole.ts';

/** Encrypted files, each under the key of its dossier; the name of a file is the random id of the document. */
export type DocumentStore = {
  /** Writes a document whole. Gives its size in bytes and the SHA-256 of its plain content, for the row in `document`. */
  write(document: {
    dossierId: string;
    documentId: string;
    inhoud: Uint8Array;
  }): Promise<{ omvang: number; sha256: Buffer }>;
  /** The plain content. Throws StoreError `not-found`, `key-gone`, or `damaged` when it is not what `sha256` says. */
  read(document: { dossierId: string; documentId: string; sha256: Uint8Array }): Promise<Buffer>;
  /** Removes the file; nothing happens when it is gone already. */
  remove(documentId: string): Promise<void>;
  /** Ids of all documents there are, in order. */
  list(): Promise<string[]>;
  /** The encrypted file as it stands, for backup and restore; null when it is not there (any more). */
  readSealed(documentId: string): Promise<Buffer | null>;
  writeSealed(documentId: string, content: Uint8Array): Promise<void>;
  dir: string;
};

const place = (dossierId: string, documentId: string) => `document|${dossierId}|${documentId}`;
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest();

/** Opens the directory of documents; it is made when the first one is written. */
export const openDocuments = (options: {
  dir: string;
  keys: KeyStore;
  randomBytes: RandomBytes;
}): DocumentStore => {
  const dir = resolve(options.dir);
  const pathOf = (documentId: string): string => {
    if (!isUuid(documentId)) throw new StoreError('not-found', 'Dit document bestaat niet.');
    return join(dir, documentId.slice(0, 2), documentId);
  };
  const writeSealed = async (documentId: string, content: Uint8Array): Promise<void> => {
    const path = pathOf(documentId);
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeWhole(path, content);
    if (made) await syncDirectory(dirname(dirname(path)));
  };
  const readSealed = (documentId: string): Promise<Buffer | null> =>
    readFile(pathOf(documentId)).catch((error) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    });
  return {
    dir,
    write: async ({ dossierId, documentId, inhoud }) => {
      const key = options.keys.keyOf(dossierId);
      await writeSealed(documentId, wrap(key, place(dossierId, documentId), inhoud, options.randomBytes));
      return { omvang: inhoud.length, sha256: sha256(inhoud) };
    },
    read: async ({ dossierId, documentId, sha256: expected }) => {
      const sealed = await readSealed(documentId);
      if (!sealed) throw new StoreError('not-found', 'Het bestand van dit document ontbreekt.');
      const plain = unwrap(options.keys.keyOf(dossierId), place(dossierId, documentId), sealed);
      if (!sha256(plain).equals(expected))
        throw new StoreError('damaged', 'Het document is niet meer wat het was.');
      return plain;
    },
    remove: async (documentId) => {
      const path = pathOf(documentId);
      await rm(path, { force: true });
      await rm(`${path}.deel`, { force: true });
      await syncDirectory(dirname(path)).catch(() => undefined);
    },
    list: async () => {
      const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile() && isUuid(entry.name))
        .map((entry) => entry.name)
        .sort();
    },
    readSealed,
    writeSealed,
  };
};
