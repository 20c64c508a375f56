import type { Actor, Refusal } from '@meldpunt/core';
import type { StoreDeps } from '../deps.ts';
import { StoreError } from '../errors.ts';
import { writeLog } from '../logboek.ts';
import { checkPassword } from './own-password.ts';
import { enrolment, newSecret, openSecret, stepOf, useCode } from './second-factor.ts';

type Deps = Pick<StoreDeps, 'store' | 'keys' | 'nu' | 'randomBytes'>;
type Wie = { medewerkerId: string; gebruikersnaam: string };

/** What the page of a new second factor shows. `verzegeld` travels in the form: only this program opens it. */
export type NieuweFactor = { verzegeld: string; uri: string; letters: string };

const fault = (veld: string, reden: string): Refusal => ({ refused: 'invoer', fouten: [{ veld, reden }] });
const STALE = 'Deze pagina is te oud. Begin opnieuw.';

/** A new secret, or the same one again for a form that came back. Changes nothing yet. */
export const beginSecondFactor = (
  deps: Pick<Deps, 'keys' | 'randomBytes'>,
  { medewerkerId, gebruikersnaam }: Wie,
  given: { issuer: string; verzegeld?: string | undefined },
): NieuweFactor => {
  const known = given.verzegeld ? opened(deps, medewerkerId, given.verzegeld) : null;
  if (known && given.verzegeld)
    return { verzegeld: given.verzegeld, ...enrolment(known, given.issuer, gebruikersnaam) };
  const { sealed, secret } = newSecret(deps, medewerkerId);
  return { verzegeld: sealed.toString('base64url'), ...enrolment(secret, given.issuer, gebruikersnaam) };
};

/** The secret that was sealed for this person; null for anything else. */
const opened = (deps: Pick<Deps, 'keys'>, medewerkerId: string, verzegeld: string): Buffer | null => {
  try {
    return openSecret(deps, medewerkerId, Buffer.from(verzegeld, 'base64url'));
  } catch (error) {
    if (error instanceof StoreError) return null;
    throw error;
  }
};

/**
 * Puts the new second factor in the place of the old one: after the password, a code of the old app and a code of the new
 * one, so that a session left open is not enough. All sessions of the account end.
 */
export const renewSecondFactor = async (
  deps: Deps,
  given: Wie & { actor: Actor; wachtwoord: string; code: string; nieuweCode: string; verzegeld: string },
): Promise<{ changed: true } | Refusal> => {
  const { medewerkerId, gebruikersnaam, actor } = given;
  const known = await checkPassword(deps, { gebruikersnaam, wachtwoord: given.wachtwoord });
  if (known?.medewerkerId !== medewerkerId) return fault('wachtwoord', 'Dit is niet uw huidige wachtwoord.');
  const secret = opened(deps, medewerkerId, given.verzegeld);
  if (!secret) return fault('nieuweCode', STALE);
  const step = stepOf(secret, given.nieuweCode, deps.nu());
  if (step === null) return fault('nieuweCode', 'De code van de nieuwe app klopt niet.');
  // Last, as a code of the old app is used up by asking.
  if (!(await useCode(deps, { medewerkerId, code: given.code })))
    return fault('code', 'De code van de oude app klopt niet, of is al gebruikt.');
  await deps.store.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('medewerker')
      .set({ totp_geheim: Buffer.from(given.verzegeld, 'base64url'), totp_laatste_stap: step })
      .where('medewerker_id', '=', medewerkerId)
      .execute();
    await trx.deleteFrom('sessie').where('medewerker_id', '=', medewerkerId).execute();
    await writeLog(trx, deps.nu(), [
      { actor, actie: 'tweede factor wijzigen', onderdeel: medewerkerId, uitkomst: 'vastgelegd' },
    ]);
  });
  return { changed: true };
};
