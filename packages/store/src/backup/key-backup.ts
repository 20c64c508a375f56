import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';
import type { RandomBytes } from '../keys/envelope.ts';
import { openKeyStore } from '../keys/key-store.ts';
import type { KeyStore } from '../keys/key-store-type.ts';
import { syncDirectory } from '../write-whole.ts';
import {
  type BackupFile,
  checkBackupFile,
  type Manifest,
  readBackupFile,
  writeBackupFile,
} from './backup-file.ts';
import { backupName, requirePassword } from './backup-name.ts';
import { Summary, writeEntry } from './entries.ts';

type Deps = { keys: KeyStore; nu: () => Date; randomBytes: RandomBytes; wachtwoord: string };

const COPY_NAME = 'kopie-voor-reserve.sqlite';
const NAME = /^(sleutels\.sqlite|kek\/\d+-\d+)$/;

/**
 * Backs up the keys to a file of their own, encrypted and read back. The root key is not in it: without that, kept
 * elsewhere, the file is worth nothing. Also what a new epoch asks for before it destroys the old key-encryption key.
 */
export const backupKeys = async (deps: Deps, options: { outDir: string }): Promise<BackupFile> => {
  requirePassword(deps.wachtwoord);
  await mkdir(options.outDir, { recursive: true, mode: 0o700 });
  const nu = deps.nu();
  const copy = join(deps.keys.dir, COPY_NAME);
  try {
    const keks = deps.keys.copyTo(copy);
    return await writeBackupFile(
      join(options.outDir, backupName(nu, 'sleutels')),
      keyEntries(copy, keks, nu),
      {
        soort: 'sleutels',
        wachtwoord: deps.wachtwoord,
        random: deps.randomBytes,
      },
    );
  } finally {
    await rm(copy, { force: true });
  }
};

async function* keyEntries(
  copy: string,
  keks: { naam: string; inhoud: Buffer }[],
  nu: Date,
): AsyncGenerator<Buffer> {
  const summary = new Summary();
  const onEnd = summary.add.bind(summary);
  yield* writeEntry({ soort: 'sleutelbestand', naam: 'sleutels.sqlite' }, createReadStream(copy), onEnd);
  for (const { naam, inhoud } of keks)
    yield* writeEntry({ soort: 'sleutelbestand', naam: `kek/${naam}` }, [inhoud], onEnd);
  const manifest: Manifest = {
    gemaaktOp: nu.toISOString(),
    soort: 'sleutels',
    migraties: [],
    inhoud: summary.contents(),
  };
  yield* writeEntry({ soort: 'manifest', naam: 'manifest' }, [Buffer.from(JSON.stringify(manifest))]);
}

/** Reads a backup of the keys back and checks everything in it. */
export const verifyKeyBackup = (path: string, wachtwoord: string): Promise<Manifest> =>
  checkBackupFile(path, 'sleutels', wachtwoord);

/** Whether a key store, or a part of one, stands in a directory. */
export const hasKeys = (dir: string): boolean =>
  existsSync(join(dir, 'sleutels.sqlite')) || existsSync(join(dir, 'kek'));

/**
 * Puts a backup of the keys in a directory that has none, and opens it with the root key. Nothing appears unless all of
 * it fits. Throws `target-not-empty`, `wrong-key`, `damaged`, `not-found`.
 */
export const restoreKeys = async (given: {
  path: string;
  wachtwoord: string;
  dir: string;
  rootKey: Uint8Array;
  randomBytes: RandomBytes;
}): Promise<KeyStore> => {
  if (hasKeys(given.dir))
    throw new StoreError('target-not-empty', `In ${given.dir} staan al sleutels. Kies een lege map.`);
  await checkBackupFile(given.path, 'sleutels', given.wachtwoord);
  const aside = join(given.dir, 'terugzetten.deel');
  await rm(aside, { recursive: true, force: true });
  await mkdir(join(aside, 'kek'), { recursive: true, mode: 0o700 });
  try {
    await unpack(given, aside);
    openKeyStore({ dir: aside, rootKey: given.rootKey, randomBytes: given.randomBytes }).close();
    await rename(join(aside, 'kek'), join(given.dir, 'kek'));
    await rename(join(aside, 'sleutels.sqlite'), join(given.dir, 'sleutels.sqlite'));
    await syncDirectory(given.dir);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return openKeyStore({ dir: given.dir, rootKey: given.rootKey, randomBytes: given.randomBytes });
};

const unpack = async (given: { path: string; wachtwoord: string }, dir: string): Promise<void> => {
  let path = '';
  for await (const event of readBackupFile(given.path, 'sleutels', given.wachtwoord)) {
    if ('head' in event) {
      if (event.head.soort === 'manifest') return;
      if (!NAME.test(event.head.naam))
        throw new StoreError('damaged', 'De reservekopie van de sleutels klopt niet.');
      path = join(dir, event.head.naam);
      await writeFile(path, '', { mode: 0o600 });
    } else if ('data' in event) await writeFile(path, event.data, { flag: 'a' });
    else {
      const handle = await open(path, 'r');
      await handle.sync().finally(() => handle.close());
    }
  }
};
