import { Secret, TOTP } from 'otpauth';
import type { StoreDeps } from '../deps.ts';
import { unwrap, wrap } from '../keys/envelope.ts';

const PERIOD = 30;
const SECRET_BYTES = 20;

type Deps = Pick<StoreDeps, 'store' | 'keys' | 'nu' | 'randomBytes'>;

const bound = (medewerkerId: string): string => `tweede factor|${medewerkerId}`;
const totpOf = (secret: Buffer) =>
  new TOTP({
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
  });

/** A new secret, sealed for the database and in clear for the one person who sees it. */
export const newSecret = (
  deps: Pick<Deps, 'keys' | 'randomBytes'>,
  medewerkerId: string,
): { sealed: Buffer; secret: Buffer } => {
  const secret = deps.randomBytes(SECRET_BYTES);
  return {
    secret,
    sealed: wrap(deps.keys.subkey('tweede factor'), bound(medewerkerId), secret, deps.randomBytes),
  };
};

export const openSecret = (deps: Pick<Deps, 'keys'>, medewerkerId: string, sealed: Buffer): Buffer =>
  unwrap(deps.keys.subkey('tweede factor'), bound(medewerkerId), sealed);

/** What an authenticator app reads: a URI for a QR code, and the same as letters to type. */
export const enrolment = (
  secret: Buffer,
  issuer: string,
  gebruikersnaam: string,
): { uri: string; letters: string } => {
  const totp = totpOf(secret);
  totp.issuer = issuer;
  totp.label = gebruikersnaam;
  return { uri: totp.toString(), letters: totp.secret.base32 };
};

/** The time step of a right code, one step early or late allowed; null when it is wrong (RFC 6238). */
export const stepOf = (secret: Buffer, code: string, nu: Date): number | null => {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(secret).validate({ token, timestamp: nu.getTime(), window: 1 });
  return delta === null ? null : Math.floor(nu.getTime() / 1000 / PERIOD) + delta;
};

/** Checks a code of the second factor and uses it up: the same code, or an earlier one, is never right again. */
export const useCode = async (
  deps: Deps,
  given: { medewerkerId: string; code: string },
): Promise<boolean> => {
  const row = await deps.store.db
    .selectFrom('medewerker')
    .select('totp_geheim')
    .where('medewerker_id', '=', given.medewerkerId)
    .where('actief', '=', true)
    .executeTakeFirst();
  if (!row?.totp_geheim) return false;
  const step = stepOf(openSecret(deps, given.medewerkerId, row.totp_geheim), given.code, deps.nu());
  if (step === null) return false;
  const used = await deps.store.db
    .updateTable('medewerker')
    .set({ totp_laatste_stap: step })
    .where('medewerker_id', '=', given.medewerkerId)
    .where((eb) => eb.or([eb('totp_laatste_stap', 'is', null), eb('totp_laatste_stap', '<', step)]))
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
};
