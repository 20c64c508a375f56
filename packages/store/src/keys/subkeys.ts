import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** What is derived from the root key instead of stored; each purpose has a key of its own. */
export type SubkeyPurpose =
  | `blinde index ${'naam' | 'klank' | 'geboortedatum' | 'telefoon' | 'email'}`
  | 'tweede factor'
  | 'csrf'
  | 'invoer'
  | 'post'
  | 'concept melding'
  | 'voorval'
  | 'bekende browser'
  | 'sleutels verpakken'
  | 'controlewaarde';

export type Subkey = (purpose: SubkeyPurpose) => KeyObject;

/** Derives keys by HKDF-SHA256 (RFC 5869); derived once per purpose. */
export const subkeysOf = (rootKey: Uint8Array): Subkey => {
  const derived = new Map<SubkeyPurpose, KeyObject>();
  return (purpose) => {
    const known = derived.get(purpose);
    if (known) return known;
    const key = createSecretKey(
      Buffer.from(hkdfSync('sha256', rootKey, Buffer.alloc(0), `meldpunt/1/${purpose}`, 32)),
    );
    derived.set(purpose, key);
    return key;
  };
};
