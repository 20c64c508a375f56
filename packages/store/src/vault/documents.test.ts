import { randomBytes, randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeyStore } from '../keys/key-store.ts';
import type { KeyStore } from '../keys/key-store-type.ts';
import { type DocumentStore, openDocuments } from './documents.ts';

let dir: string;
let keys: KeyStore;
let documents: DocumentStore;
const [dossierId, other] = [randomUUID(), randomUUID()];
const inhoud = Buffer.from('Geachte mevrouw Kanarie');

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'documenten-'));
  keys = openKeyStore({ dir: join(dir, 'sleutels'), rootKey: randomBytes(32), randomBytes });
  keys.createKeys([dossierId, other]);
  documents = openDocuments({ dir: join(dir, 'documenten'), keys, randomBytes });
});
afterEach(() => {
  keys.close();
  rmSync(dir, { recursive: true });
});

const write = async () => {
  const documentId = randomUUID();
  return { dossierId, documentId, ...(await documents.write({ dossierId, documentId, inhoud })) };
};
const pathOf = (id: string) => join(dir, 'documenten', id.slice(0, 2), id);

test('a document is read as it was written, and stands encrypted under a name that says nothing', async () => {
  const written = await write();
  expect(await documents.read(written)).toEqual(inhoud);
  expect(written.omvang).toBe(inhoud.length);
  expect((await documents.readSealed(written.documentId))?.includes('Kanarie')).toBe(false);
  expect(readdirSync(join(dir, 'documenten', written.documentId.slice(0, 2)))).toEqual([written.documentId]);
  expect(await documents.list()).toEqual([written.documentId]);
});

test('put in the place of another document, or asked with another dossier, it is not opened', async () => {
  const [one, two] = [await write(), await write()];
  copyFileSync(pathOf(one.documentId), pathOf(two.documentId));
  await expect(documents.read(two)).rejects.toMatchObject({ kind: 'damaged' });
  await expect(documents.read({ ...one, dossierId: other })).rejects.toMatchObject({ kind: 'damaged' });
  await expect(documents.read({ ...one, sha256: randomBytes(32) })).rejects.toMatchObject({
    kind: 'damaged',
  });
});

test('without its key a document is unreadable; removed it is gone, also a second time', async () => {
  const written = await write();
  keys.destroyKeys([dossierId]);
  await expect(documents.read(written)).rejects.toMatchObject({ kind: 'key-gone' });
  await documents.remove(written.documentId);
  await documents.remove(written.documentId);
  await expect(documents.read(written)).rejects.toMatchObject({ kind: 'not-found' });
});

test('a name that is no id reaches no file', async () => {
  await expect(
    documents.read({ dossierId, documentId: '../sleutels/hoofdsleutel', sha256: randomBytes(32) }),
  ).rejects.toMatchObject({ kind: 'not-found' });
});
