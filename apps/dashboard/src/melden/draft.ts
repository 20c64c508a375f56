import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { PageDeps } from '../deps.ts';
import type { Antwoorden } from './answers.ts';

/**
 * A melding that is being written: its answers, and the id of the dossier that it will become. Sent twice, it is one
 * dossier.
 */
export type Concept = { dossierId: string; antwoorden: Antwoorden };

const HOUR = 3_600_000;
/** After this long without a next page a draft is worth nothing: who finds the page open later can't go on with it. */
const VALID = 4 * HOUR;
const NONCE = 12;
const TAG = 16;
/** More than the longest answers come to; what is larger was not made here. */
const LARGEST = 400_000;
const BOUND = Buffer.from('concept|1');

type Keys = Pick<PageDeps, 'keys' | 'randomBytes'>;

/**
 * The draft as the text of a hidden field: AES-256-GCM under a key of its own purpose, with the moment in it. It travels
 * from page to page, so that nothing of an unsent melding is kept on the server, in a cookie or in an address.
 */
export const sealDraft = (deps: Keys, concept: Concept, nu: Date): string => {
  const nonce = deps.randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', deps.keys.subkey('concept melding'), nonce).setAAD(BOUND);
  const plain = JSON.stringify({ ...concept, op: nu.getTime() });
  return Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
};

/** What a hidden field holds; null when it is no draft of ours, was changed, or is too old. */
export const openDraft = (deps: Keys, sealed: string, nu: Date): Concept | null => {
  if (sealed.length > LARGEST) return null;
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= NONCE + TAG) return null;
  try {
    const end = bytes.length - TAG;
    const decipher = createDecipheriv(
      'aes-256-gcm',
      deps.keys.subkey('concept melding'),
      bytes.subarray(0, NONCE),
      { authTagLength: TAG },
    )
      .setAAD(BOUND)
      .setAuthTag(bytes.subarray(end));
    const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE, end)), decipher.final()]);
    const { dossierId, antwoorden, op } = JSON.parse(plain.toString('utf8')) as Concept & { op: number };
    return nu.getTime() - op <= VALID ? { dossierId, antwoorden } : null;
  } catch {
    return null;
  }
};
