import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';
import { writeWholeNow } from '../write-whole.ts';
import type { RandomBytes } from './envelope.ts';

const KEY_BYTES = 32;

/** Where the root key came from; `map` (a file beside the keys) is for a demo or one trusted machine. */
export type RootKey = { key: Buffer; herkomst: 'omgeving' | 'bestand' | 'map' };

/**
 * The root key: `value` (MELDPUNT_ROOT_KEY) wins from `file` (MELDPUNT_ROOT_KEY_FILE), and without either it stands in
 * the directory of the keys, made there on first use. 32 bytes, as 64 hexadecimal digits or base64.
 * Throws StoreError `root-key-invalid`.
 */
export const loadRootKey = (
  source: { value?: string | undefined; file?: string | undefined; dir: string },
  random: RandomBytes,
): RootKey => {
  if (source.value) return { key: parse(source.value, 'MELDPUNT_ROOT_KEY'), herkomst: 'omgeving' };
  if (source.file) return { key: parse(readKeyFile(source.file), source.file), herkomst: 'bestand' };
  const path = join(source.dir, 'hoofdsleutel');
  if (!existsSync(path)) {
    if (existsSync(join(source.dir, 'sleutels.sqlite')))
      throw new StoreError(
        'root-key-invalid',
        `De hoofdsleutel ${path} ontbreekt, terwijl er wel dossiersleutels zijn.`,
      );
    mkdirSync(source.dir, { recursive: true, mode: 0o700 });
    writeWholeNow(path, Buffer.from(`${random(KEY_BYTES).toString('base64')}\n`));
  }
  return { key: parse(readKeyFile(path), path), herkomst: 'map' };
};

/** True when others than the owner may read the file with the root key. */
export const isOpenToOthers = (path: string): boolean => (statSync(path).mode & 0o077) !== 0;

const readKeyFile = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new StoreError('root-key-invalid', `De hoofdsleutel in ${path} is niet te lezen.`);
  }
};

const parse = (text: string, place: string): Buffer => {
  const trimmed = text.trim();
  const key = /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, 'hex') : Buffer.from(trimmed, 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new StoreError(
    'root-key-invalid',
    `De hoofdsleutel (${place}) moet 32 bytes zijn, als 64 hexadecimale cijfers of base64.`,
  );
};
