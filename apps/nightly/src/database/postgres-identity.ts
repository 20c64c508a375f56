import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

const run = promisify(execFile);
const NOBODY = 65534;

/**
 * As whom the database runs. PostgreSQL refuses to run as root, so root needs another way:
 * an ordinary uid, a user namespace in which root is seen as one, or an ordinary uid with one right of root's.
 */
export type PostgresIdentity = {
  /** Goes before the program and its arguments. */
  prefix: string[];
  /** Passed to spawn. */
  ids: { uid?: number; gid?: number };
  /** Owner that files of the database must have; undefined for who runs this process. */
  owner: Owner | undefined;
};

type Owner = { uid: number; gid: number };

/**
 * Chooses the identity that can execute `program` and reach all `directories`.
 * `currentOwner` is who owns the data already, if there are data: root goes on as that user.
 */
export async function choosePostgresIdentity(
  program: string,
  directories: string[],
  currentOwner: Owner | undefined,
): Promise<PostgresIdentity> {
  if (process.getuid?.() !== 0) return { prefix: [], ids: {}, owner: undefined };
  const owner = currentOwner && currentOwner.uid !== 0 ? currentOwner : { uid: NOBODY, gid: NOBODY };
  for (const identity of [asUser(owner), asMappedRoot, asUserPassingDoors(owner)]) {
    if (await works(identity, program, directories)) return identity;
  }
  throw new EmbeddedPostgresError(
    'unavailable',
    'De eigen database van Meldpunt kan hier niet als root draaien. Start Meldpunt als gewone gebruiker, ' +
      'of gebruik een eigen PostgreSQL-server en zet het adres in DATABASE_URL.',
  );
}

/** The plain way; fails where the programs or the data are below a directory that is only root's. */
const asUser = ({ uid, gid }: Owner): PostgresIdentity => ({
  prefix: [],
  ids: { uid, gid },
  owner: { uid, gid },
});

/** Works below any directory; some containers forbid it. */
const asMappedRoot: PostgresIdentity = {
  prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'],
  ids: {},
  owner: { uid: 0, gid: 0 },
};

/** An ordinary user who keeps one right of root's: to pass directories. For containers that forbid the other. */
const asUserPassingDoors = ({ uid, gid }: Owner): PostgresIdentity => ({
  prefix: [
    ...['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--securebits=+no_setuid_fixup'],
    ...['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--'],
  ],
  ids: {},
  owner: { uid, gid },
});

async function works(identity: PostgresIdentity, program: string, directories: string[]): Promise<boolean> {
  const script = 'p="$1"; shift; for d in "$@"; do cd "$d" || exit 1; done; exec "$p" --version';
  const [file, ...args] = [...identity.prefix, '/bin/sh', '-c', script, 'sh', program, ...directories];
  return run(file as string, args, { ...identity.ids, cwd: '/' }).then(
    () => true,
    () => false,
  );
}
