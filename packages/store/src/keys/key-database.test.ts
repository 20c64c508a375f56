import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKeyStore } from './key-store.ts';

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
