import { chown, lchown, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import type { PostgresIdentity } from './postgres-identity.ts';
import { startGuarded } from './postgres-process.ts';

const ABANDONED_AFTER_MS = 10 * 60_000;

/** Says whether `dataDir` holds a cluster of this major version. Throws `other-version` or `not-ours` where it can't be used. */
export async function hasCluster(dataDir: string, major: string): Promise<boolean> {
  const files = await readdir(dataDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw notOurs(dataDir, error);
  });
  if (files.length === 0) return false;
  const found = await readFile(join(dataDir, 'PG_VERSION'), 'utf8').catch((error) => {
    throw notOurs(dataDir, error);
  });
  if (found.trim() === major) return true;
  throw new EmbeddedPostgresError(
    'other-version',
    `De database in ${dataDir} is van PostgreSQL ${found.trim()}; deze Meldpunt heeft PostgreSQL ${major}. ` +
      'Maak met de vorige Meldpunt een back-up en zet die hier terug in een lege map.',
  );
}

function notOurs(dataDir: string, cause: unknown): EmbeddedPostgresError {
  const message = `De map ${dataDir} is geen database van Meldpunt, of u mag er niet in lezen. Kies een andere map.`;
  return new EmbeddedPostgresError('not-ours', message, { cause });
}

/** Makes a new cluster. It is built aside and renamed when whole, so that a broken attempt leaves nothing in `dataDir`. */
export async function makeCluster(
  dataDir: string,
  binaries: PostgresBinaries,
  identity: PostgresIdentity,
  durable: boolean,
): Promise<void> {
  const parent = dirname(dataDir);
  const prefix = `.${basename(dataDir)}.initdb-`;
  await removeAbandoned(parent, prefix);
  const aside = await mkdtemp(join(parent, prefix));
  try {
    if (identity.owner) await chown(aside, identity.owner.uid, identity.owner.gid);
    const initdb = startGuarded(identity, [
      ...[
        binaries.initdb,
        '--pgdata',
        aside,
        '--username=postgres',
        '--auth-local=trust',
        '--auth-host=reject',
      ],
      ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
      ...(durable ? [] : ['--no-sync']),
    ]);
    if ((await initdb.ended) !== 0)
      throw failed('De database kon niet worden aangemaakt', initdb.lastLines());
    await rename(aside, dataDir);
    await syncDirectory(parent);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    // Somebody else made the cluster in the meantime; who may use it is decided at the start.
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
    throw error;
  }
}

/** The Dutch error for a program that ended badly, with its own last words. */
export function failed(what: string, lastLines: string[]): EmbeddedPostgresError {
  return new EmbeddedPostgresError('failed', `${what}. De database meldt:\n${lastLines.join('\n')}`);
}

/** Makes the parent of `dataDir` (private to its maker when new). */
export async function makeParent(dataDir: string): Promise<void> {
  await mkdir(dirname(dataDir), { recursive: true });
}

/** Gives all files under `path` to the owner that the identity needs, when they have another. */
export async function giveTo(path: string, identity: PostgresIdentity): Promise<void> {
  if (!identity.owner || (await stat(path)).uid === identity.owner.uid) return;
  const { uid, gid } = identity.owner;
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    await lchown(join(entry.parentPath, entry.name), uid, gid);
  }
  // The top last: a chown that was cut off is then done again.
  await chown(path, uid, gid);
}

async function removeAbandoned(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(parent, name);
    const age = await stat(path).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > ABANDONED_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path);
  await directory.sync();
  await directory.close();
}
