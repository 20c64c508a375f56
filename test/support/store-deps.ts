import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standaardInstellingen } from '@meldpunt/core';
import {
  connect,
  loadRootKey,
  openDocuments,
  openKeyStore,
  type StoreDeps,
  standaardkeuzes,
} from '../../packages/store/src/index.ts';

/** The store on a test database, with keys and documents in a temporary directory; `clock.now` is the only clock. */
export type TestStore = {
  deps: StoreDeps;
  clock: { now: Date };
  dir: string;
  url: string;
  close(): Promise<void>;
};

export const openTestStore = async (
  url: string,
  options: Partial<Pick<StoreDeps, 'drempelMassaal' | 'blindeIndexBits'>> & { max?: number } = {},
): Promise<TestStore> => {
  const dir = await mkdtemp(join(tmpdir(), 'meldpunt-store-'));
  const { max, ...choices } = options;
  const { key } = loadRootKey({ dir: join(dir, 'sleutels') }, randomBytes);
  const keys = openKeyStore({ dir: join(dir, 'sleutels'), rootKey: key, randomBytes });
  const store = connect(url, 'meldpunt_app', { max: max ?? 10 });
  const clock = { now: new Date('2026-03-02T09:00:00Z') };
  const deps: StoreDeps = {
    store,
    keys,
    documents: openDocuments({ dir: join(dir, 'documenten'), keys, randomBytes }),
    nu: () => clock.now,
    randomBytes,
    nieuwId: randomUUID,
    instellingen: standaardInstellingen(['GM0014']),
    ...standaardkeuzes,
    ...choices,
  };
  const close = async () => {
    await store.close();
    keys.close();
    await rm(dir, { recursive: true, force: true });
  };
  return { deps, clock, dir, url, close };
};
