import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

const run = promisify(execFile);
const NOBODY = 65534;

/**
 * As whom the database runs. PostgreSQL refuses to run as root, so root needs another way:
 * an ordinary uid, or else a user namespace in which root is seen as an ordinary user.
 */
export type PostgresIdentity = {
  /** Goes before the program and its arguments. */
  prefix: string[];
  /** Passed to spawn. */
  ids: { uid?: number; gid?: number };
  /** Owner that files of the database must have; undefined for who runs this process. */
  owner: { uid: number; gid: number } | undefined;
};

/**
 * Chooses the identity that can execute `program` and reach all `directories`.
 * `currentOwner` is who owns the data already, if there are data: root goes on as that user.
 */
export async function choosePostgresIdentity(
  program: string,
  directories: string[],
  currentOwner: { uid: number; gid: number } | undefined,
): Promise<PostgresIdentity> {
  if (process.getuid?.() !== 0) return { prefix: [], ids: {}, owner: undefined };
  const owner = currentOwner && currentOwner.uid !== 0 ? currentOwner : { uid: NOBODY, gid: NOBODY };
  const asUser: PostgresIdentity = { prefix: [], ids: owner, owner };
  if (await works(asUser, program, directories)) return asUser;
  const asMappedRoot: PostgresIdentity = {
    prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'],
    ids: {},
    owner: { uid: 0, gid: 0 },
  };
  if (await works(asMappedRoot, program, directories)) return asMappedRoot;
  throw new EmbeddedPostgresError(
    'unavailable',
    'De eigen database van Meldpunt kan hier niet als root draaien. Start Meldpunt als gewone gebruiker, ' +
      'of gebruik een eigen PostgreSQL-server en zet het adres in DATABASE_URL.',
  );
}

async function works(identity: PostgresIdentity, program: string, directories: string[]): Promise<boolean> {
  const script = 'p="$1"; shift; for d in "$@"; do cd "$d" || exit 1; done; exec "$p" --version';
  const [file, ...args] = [...identity.prefix, '/bin/sh', '-c', script, 'sh', program, ...directories];
  return run(file as string, args, { ...identity.ids, cwd: '/' }).then(
    () => true,
    () => false,
  );
}
