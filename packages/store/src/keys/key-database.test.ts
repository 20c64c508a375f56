import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { namedError } from '../errors.ts';
import { inTransaction, openKeyDatabase } from './key-database.ts';
import { openKeyStore } from './key-store.ts';
import { keysOfTransaction } from './keys-of-transaction.ts';

test('in a directory that others can look into, the keys are for their owner alone', () => {
  const dir = mkdtempSync(join(tmpdir(), 'meldpunt-sleutels-'));
  try {
    chmodSync(dir, 0o755);
    const open = () => openKeyStore({ dir, rootKey: Buffer.alloc(32, 1), randomBytes });
    const keys = open();
    keys.createKeys(['3f1c9f5e-6a27-4a4c-9c38-0f2a5d7b9e11']);
    keys.close();
    const openToOthers = () =>
      readdirSync(dir).filter((name) => (statSync(join(dir, name)).mode & 0o077) !== 0);
    expect(openToOthers()).toEqual([]);
    // As an older version left it.
    chmodSync(join(dir, 'sleutels.sqlite'), 0o644);
    open().close();
    expect(openToOthers()).toEqual([]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

test('a disk that is full is named so, changes nothing, and is no trouble any more once there is room', () => {
  const dir = mkdtempSync(join(tmpdir(), 'meldpunt-sleutels-'));
  const db = openKeyDatabase(join(dir, 'sleutels.sqlite'));
  try {
    const write = (naam: string) =>
      inTransaction(db, () =>
        db.prepare('insert into eigenschap (naam, waarde) values (?, ?)').run(naam, Buffer.alloc(20_000, 1)),
      );
    const pages = Number(db.prepare('pragma page_count').get()?.page_count);
    db.exec(`pragma max_page_count = ${pages + 1}`);
    const fault = (() => {
      try {
        return write('vol');
      } catch (error) {
        return error;
      }
    })();
    expect(namedError(fault)).toMatchObject({ kind: 'disk-full' });
    db.exec(`pragma max_page_count = ${pages + 1000}`);
    write('ruimte');
    expect(db.prepare('select naam from eigenschap').all()).toEqual([{ naam: 'ruimte' }]);
  } finally {
    db.close();
    rmSync(dir, { recursive: true, force: true });
  }
});

test('keys that can not be taken back do not hide why the transaction failed', () => {
  const sleutels = keysOfTransaction({
    createKeys: () => undefined,
    destroyKeys: () => {
      throw new Error('the disk is full here too');
    },
  });
  sleutels.make(['3f1c9f5e-6a27-4a4c-9c38-0f2a5d7b9e11']);
  expect(() => sleutels.undo(new Error('why it failed'))).not.toThrow();
});
