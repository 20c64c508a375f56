import { hash, verify } from '@node-rs/argon2';
import type { RandomBytes } from '../keys/envelope.ts';
import { commonPasswords } from './common-passwords.ts';

/** Argon2id with the parameters of OWASP ASVS 5.0 appendix C: two passes over 19 MiB. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const SHORTEST = 8;
const LONGEST = 256;

/** The same letters typed on another keyboard give the same password. */
const normal = (wachtwoord: string): string => wachtwoord.normalize('NFKC');

/** Why a password is not good enough, in Dutch; null when it is. No rules of composition (ASVS 6.2.5), any characters. */
export const passwordFault = (wachtwoord: string, gebruikersnaam: string): string | null => {
  const given = normal(wachtwoord);
  const length = [...given].length;
  if (length < SHORTEST)
    return `Gebruik ten minste ${SHORTEST} tekens. Een zin van een paar woorden is makkelijk te onthouden.`;
  if (length > LONGEST) return `Gebruik ten hoogste ${LONGEST} tekens.`;
  const plain = given.toLowerCase();
  const bare = plain.replaceAll(/[^\p{L}]/gu, '');
  if (commonPasswords.has(plain) || commonPasswords.has(bare))
    return 'Dit wachtwoord komt te vaak voor. Kies een ander.';
  if (/^(.)\1*$/u.test(plain)) return 'Dit wachtwoord is te makkelijk te raden. Kies een ander.';
  if (gebruikersnaam.length > 2 && plain.includes(gebruikersnaam.toLowerCase()))
    return 'Gebruik uw gebruikersnaam niet in uw wachtwoord.';
  return null;
};

export const hashPassword = (wachtwoord: string, random: RandomBytes): Promise<string> =>
  hash(normal(wachtwoord), { ...cost, salt: random(16) });

/** A hash of nothing anyone knows: an unknown user costs as much time as a wrong password. */
const nobody =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRmb3Jub2JvZHk$K3p0zHC7vqTJdLEAxUqM0bSFdVFmPqcWJxqkDuTDHAA';

/** Whether the password is right; takes the same work when there is no hash. */
export const isPassword = async (stored: string | null, wachtwoord: string): Promise<boolean> => {
  const right = await verify(stored ?? nobody, normal(wachtwoord)).catch(() => false);
  return stored !== null && right;
};
