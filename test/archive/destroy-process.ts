// A process that carries out one night of retention: url, directory of the store, date. It is killed by a test.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { loadRootKey, openDocuments, openKeyStore } from '../../packages/store/src/index.ts';
import { archiveDeps, night } from './retention-world.ts';

const [url = '', dir = '', dag = ''] = process.argv.slice(2);
const { key } = loadRootKey({ dir: join(dir, 'sleutels') }, randomBytes);
const keys = openKeyStore({ dir: join(dir, 'sleutels'), rootKey: key, randomBytes });
const documents = openDocuments({ dir: join(dir, 'documenten'), keys, randomBytes });
const deps = archiveDeps({ url, dir, keys, documents, nu: () => new Date('2026-03-03T04:00:00Z') });
await night(deps, dag);
await deps.close();
keys.close();
