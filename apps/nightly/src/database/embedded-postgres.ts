import { chown, lstat, mkdir, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { failed, giveTo, hasCluster, makeCluster, makeParent } from './postgres-data-directory.ts';
import { choosePostgresIdentity } from './postgres-identity.ts';
import { type Herstart, keepRunning } from './postgres-keeper.ts';
import { clearStaleLock, inUse } from './postgres-lock.ts';
import { type GuardedProcess, startGuarded } from './postgres-process.ts';
import { serverSettings } from './postgres-settings.ts';

const DATABASE = 'meldpunt';
const PORT = 5432;
const READY_POLL_MS = 25;
/** Longest path that a Unix socket can have on every system, less the name of the socket itself. */
const LONGEST_SOCKET_DIRECTORY = 80;

/** A running database of our own. */
export type EmbeddedPostgres = {
  /** Connection URL for pg, as the superuser `postgres`, database `meldpunt`. */
  url: string;
  /** Private directory with the Unix socket; there is no network port. */
  socketDir: string;
  /** Stops it cleanly and waits until it has ended. May be called more than once. */
  stop(): Promise<void>;
};

/**
 * Starts PostgreSQL on the cluster in `dataDir` (made when there is none) and waits until it answers.
 * It ends when this process ends, also by kill -9; when it ends by itself before that, it is started anew. `log` gets the server's own lines. `durable: false` trades safety
 * against a crash for speed: for tests only. Throws EmbeddedPostgresError, whose message is for the user.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  log?: (line: string) => void;
  durable?: boolean;
  /** Hears when the server ended by itself, and what became of it. */
  report?: (what: Herstart) => void;
}): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const durable = options.durable ?? true;
  const binaries = await findPostgresBinaries();
  const clusterExists = await hasCluster(dataDir, binaries.major);
  await makeParent(dataDir);
  const owner = clusterExists ? await stat(dataDir) : undefined;
  const reach = [dirname(dataDir), socketParent()];
  const identity = await choosePostgresIdentity(binaries.postgres, reach, owner);
  if (clusterExists) await clearStaleLock(dataDir);
  else await makeCluster(dataDir, binaries, identity, durable);
  await giveTo(dataDir, identity);
  const socketDir = await mkdtemp(join(socketParent(), 'meldpunt-'));
  const own = async () => {
    if (identity.owner) await chown(socketDir, identity.owner.uid, identity.owner.gid);
  };
  await own();
  const settings = serverSettings({ socketDir, port: PORT, durable });
  const start = () =>
    startGuarded(identity, [binaries.postgres, '-D', dataDir, ...settings], {
      removeAtEnd: socketDir,
      log: options.log,
    });
  const first = start();
  try {
    await makeDatabase(first, dataDir, urlOf(socketDir, 'postgres'));
  } catch (error) {
    first.release();
    await first.ended;
    throw error;
  }
  // The guard took the directory away with the server, unless it was killed itself: then it is ours still. Where somebody
  // else has made it meanwhile, this fails, and so it should.
  const prepare = async () => {
    await mkdir(socketDir, { mode: 0o700 }).catch(async (error: unknown) => {
      if (!(await isPrivate(socketDir, identity.owner?.uid))) throw error;
    });
    await own();
    await clearStaleLock(dataDir);
  };
  const { stop } = keepRunning(first, start, prepare, options.report);
  return { url: urlOf(socketDir, DATABASE), socketDir, stop };
}

/** Whether this is a directory that nobody else can have made or look into. */
async function isPrivate(path: string, owner = process.getuid?.()): Promise<boolean> {
  const found = await lstat(path);
  return found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0;
}

function socketParent(): string {
  return tmpdir().length > LONGEST_SOCKET_DIRECTORY ? '/tmp' : tmpdir();
}

/** `localhost` only makes it a valid URL; pg and libpq both prefer the parameter. */
function urlOf(socketDir: string, database: string): string {
  return `postgresql://postgres@localhost:${PORT}/${database}?host=${encodeURIComponent(socketDir)}`;
}

async function makeDatabase(server: GuardedProcess, dataDir: string, url: string): Promise<void> {
  const client = await connectWhenReady(server, dataDir, url);
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** Waits as long as the server lives: recovery after a crash takes the time it takes. */
async function connectWhenReady(server: GuardedProcess, dataDir: string, url: string): Promise<Client> {
  for (;;) {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch {
      await client.end().catch(() => undefined);
    }
    if (server.exitCode() !== undefined) {
      const lines = server.lastLines();
      if (lines.some((line) => line.includes('lock file') || line.includes('shared memory block')))
        throw inUse(dataDir);
      throw failed(`De database in ${dataDir} start niet`, lines);
    }
    await sleep(READY_POLL_MS);
  }
}
