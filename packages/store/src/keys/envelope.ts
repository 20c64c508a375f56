import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import { StoreError } from '../errors.ts';

export type RandomBytes = (size: number) => Buffer;

const ALGORITHM = 'aes-256-gcm';
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM with a fresh random 96-bit nonce: ciphertext followed by its tag. `bound` is authenticated, not hidden.
 * Keys are KeyObjects: Node makes one of a buffer at every call, which costs four times the encryption itself.
 */
export const encrypt = (
  key: KeyObject,
  bound: string,
  plain: Uint8Array,
  random: RandomBytes,
): { nonce: Buffer; geheimtekst: Buffer } => {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(bound));
  return { nonce, geheimtekst: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
};

/** The plain bytes; throws StoreError `damaged` when key, place or content are not those of the sealing. */
export const decrypt = (
  key: KeyObject,
  bound: string,
  nonce: Uint8Array,
  geheimtekst: Uint8Array,
): Buffer => {
  try {
    const end = geheimtekst.length - TAG_BYTES;
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(bound))
      .setAuthTag(geheimtekst.subarray(end));
    const plain = decipher.update(geheimtekst.subarray(0, end));
    // GCM gives all of it before; this only says whether it is what was sealed.
    decipher.final();
    return plain;
  } catch {
    throw new StoreError(
      'damaged',
      'Versleutelde gegevens zijn niet te openen: beschadigd, verplaatst of met een andere sleutel.',
    );
  }
};

/** Nonce and ciphertext in one piece. */
export const wrap = (key: KeyObject, bound: string, plain: Uint8Array, random: RandomBytes): Buffer => {
  const { nonce, geheimtekst } = encrypt(key, bound, plain, random);
  return Buffer.concat([nonce, geheimtekst]);
};

export const unwrap = (key: KeyObject, bound: string, wrapped: Uint8Array): Buffer =>
  decrypt(key, bound, wrapped.subarray(0, NONCE_BYTES), wrapped.subarray(NONCE_BYTES));
