import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { StoreError } from '../errors.ts';
import type { RandomBytes } from '../keys/envelope.ts';

const MAGIC = Buffer.from('MELDPUNT-1\n');
const SALT_BYTES = 16;
const CHUNK = 64 * 1024;
const TAG_BYTES = 16;
const HEADER_BYTES = MAGIC.length + SALT_BYTES;
/** Length in front of each piece: four bytes, its highest bit set on the last piece. */
const LAST = 0x8000_0000;

/** What is in a sealed file, part of what is authenticated: one kind can't be passed off as the other. */
export type SealedKind = 'gegevens' | 'sleutels';

const deriveKey = async (wachtwoord: string, salt: Uint8Array): Promise<KeyObject> =>
  createSecretKey(
    await hashRaw(wachtwoord.normalize('NFKC'), {
      salt,
      memoryCost: 65_536,
      timeCost: 3,
      parallelism: 1,
      outputLen: 32,
    }),
  );

/** The key serves one file only, so a counter is a nonce that never comes back. */
const nonceOf = (index: number): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 8);
  return nonce;
};

const boundTo = (kind: SealedKind, salt: Uint8Array, index: number, last: boolean): Buffer =>
  Buffer.from(`${kind}|${Buffer.from(salt).toString('hex')}|${index}|${last ? 'laatste' : 'meer'}`);

/**
 * Encrypts a stream in pieces of 64 KiB, AES-256-GCM under a key derived from the password by Argon2id. Order, kind and
 * end are authenticated, so a piece left out, moved or cut off at the end is noticed.
 */
export async function* seal(
  source: AsyncIterable<Uint8Array>,
  kind: SealedKind,
  wachtwoord: string,
  random: RandomBytes,
): AsyncGenerator<Buffer> {
  const salt = random(SALT_BYTES);
  const key = await deriveKey(wachtwoord, salt);
  yield Buffer.concat([MAGIC, salt]);
  let index = 0;
  const sealPiece = (plain: Uint8Array, last: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index)).setAAD(
      boundTo(kind, salt, index, last),
    );
    index++;
    const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(last ? (body.length | LAST) >>> 0 : body.length);
    return Buffer.concat([length, body]);
  };
  let waiting: Buffer = Buffer.alloc(0);
  for await (const part of source) {
    waiting = waiting.length === 0 ? Buffer.from(part) : Buffer.concat([waiting, part]);
    let from = 0;
    for (; waiting.length - from > CHUNK; from += CHUNK)
      yield sealPiece(waiting.subarray(from, from + CHUNK), false);
    waiting = waiting.subarray(from);
  }
  yield sealPiece(waiting, true);
}

const damaged = () => new StoreError('damaged', 'De reservekopie is beschadigd of niet volledig.');

/** Opens a sealed stream. Throws StoreError `wrong-key` for another password, `damaged` for anything that is not what was sealed. */
export async function* unseal(
  source: AsyncIterable<Uint8Array>,
  kind: SealedKind,
  wachtwoord: string,
): AsyncGenerator<Buffer> {
  let waiting: Buffer = Buffer.alloc(0);
  let key: KeyObject | undefined;
  let salt: Buffer = Buffer.alloc(0);
  let index = 0;
  let ended = false;
  for await (const part of source) {
    if (ended) throw damaged();
    waiting = Buffer.concat([waiting, part]);
    if (!key) {
      if (waiting.length < HEADER_BYTES) continue;
      if (!waiting.subarray(0, MAGIC.length).equals(MAGIC))
        throw new StoreError('damaged', 'Dit bestand is geen reservekopie van Meldpunt.');
      salt = Buffer.from(waiting.subarray(MAGIC.length, HEADER_BYTES));
      key = await deriveKey(wachtwoord, salt);
      waiting = waiting.subarray(HEADER_BYTES);
    }
    while (waiting.length >= 4) {
      const head = waiting.readUInt32BE(0);
      const last = head >= LAST;
      const length = last ? head - LAST : head;
      if (length < TAG_BYTES || length > CHUNK + TAG_BYTES || ended) throw damaged();
      if (waiting.length < 4 + length) break;
      yield openPiece(
        key,
        waiting.subarray(4, 4 + length),
        nonceOf(index),
        boundTo(kind, salt, index, last),
        index,
      );
      waiting = waiting.subarray(4 + length);
      ended = last;
      index++;
    }
  }
  if (!ended || waiting.length > 0) throw damaged();
}

const openPiece = (key: KeyObject, piece: Buffer, nonce: Buffer, bound: Buffer, index: number): Buffer => {
  const end = piece.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(bound)
    .setAuthTag(piece.subarray(end));
  try {
    return Buffer.concat([decipher.update(piece.subarray(0, end)), decipher.final()]);
  } catch {
    if (index > 0) throw damaged();
    throw new StoreError(
      'wrong-key',
      'Verkeerd wachtwoord voor deze reservekopie, of het bestand is beschadigd.',
    );
  }
};
