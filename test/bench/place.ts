import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { standaardInstellingen, werkgebied } from '@meldpunt/core';
import {
  connect,
  loadRootKey,
  openDocuments,
  openKeyStore,
  type StoreDeps,
  standaardkeuzes,
} from '@meldpunt/store';

/** Where one size is measured: its database, and a directory for everything else. Passed to each step's own process. */
export type Place = { databaseUrl: string; dir: string; dossiers: number };

export const instellingen = standaardInstellingen(werkgebied);

/** Opens the store for case work, with keys and documents in the directory. `nu` is the moment of every act. */
export const openStore = (place: Place, nu: Date): { deps: StoreDeps; close(): Promise<void> } => {
  const dir = join(place.dir, 'sleutels');
  const keys = openKeyStore({ dir, rootKey: loadRootKey({ dir }, randomBytes).key, randomBytes });
  const store = connect(place.databaseUrl, 'meldpunt_app', { max: 2 });
  const documents = openDocuments({ dir: join(place.dir, 'documenten'), keys, randomBytes });
  const deps: StoreDeps = {
    ...{ store, keys, documents, randomBytes, instellingen },
    ...{ nu: () => nu, nieuwId: randomUUID },
    ...standaardkeuzes,
  };
  const close = async () => {
    await store.close();
    keys.close();
  };
  return { deps, close };
};

/** Runs the work and gives its seconds beside its outcome. */
export const timed = async <T>(work: () => Promise<T>): Promise<{ seconds: number; outcome: T }> => {
  const begun = performance.now();
  const outcome = await work();
  return { seconds: (performance.now() - begun) / 1000, outcome };
};
