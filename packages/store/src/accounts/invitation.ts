import type { Refusal } from '@meldpunt/core';
import type { StoreDeps } from '../deps.ts';
import { writeLog } from '../logboek.ts';
import { hashToken, type Medewerker } from './accounts.ts';
import { hashPassword, passwordFault } from './password.ts';
import { enrolment, newSecret, openSecret, stepOf } from './second-factor.ts';

type Deps = Pick<StoreDeps, 'store' | 'keys' | 'nu' | 'randomBytes'>;

const findInvited = async (deps: Deps, token: string) =>
  deps.store.db
    .selectFrom('medewerker')
    .selectAll()
    .where('uitnodiging_hash', '=', hashToken(token))
    .where('uitnodiging_tot', '>', deps.nu())
    .where('actief', '=', true)
    .executeTakeFirst();

/**
 * What the page of an invitation shows: whose it is, and the secret for the authenticator app, the same one each time.
 * Null when the token is unknown, used or expired.
 */
export const openInvitation = async (
  deps: Deps,
  given: { token: string; issuer: string },
): Promise<{ gebruikersnaam: string; naam: string; uri: string; letters: string } | null> => {
  const row = await findInvited(deps, given.token);
  if (!row) return null;
  let sealed = row.totp_geheim;
  if (!sealed) {
    // Two pages opened at once must show the same secret: the first one stands.
    await deps.store.db
      .updateTable('medewerker')
      .set({ totp_geheim: newSecret(deps, row.medewerker_id).sealed })
      .where('medewerker_id', '=', row.medewerker_id)
      .where('totp_geheim', 'is', null)
      .execute();
    sealed = (await findInvited(deps, given.token))?.totp_geheim ?? null;
  }
  if (!sealed) return null;
  const secret = openSecret(deps, row.medewerker_id, sealed);
  return {
    gebruikersnaam: row.gebruikersnaam,
    naam: row.naam,
    ...enrolment(secret, given.issuer, row.gebruikersnaam),
  };
};

/** Accepts an invitation with a password and a first code of the app; the token is then used up. Null when it is not valid. */
export const acceptInvitation = async (
  deps: Deps,
  given: { token: string; wachtwoord: string; code: string },
): Promise<Pick<Medewerker, 'medewerkerId' | 'gebruikersnaam'> | Refusal | null> => {
  const row = await findInvited(deps, given.token);
  if (!row?.totp_geheim) return null;
  const weak = passwordFault(given.wachtwoord, row.gebruikersnaam);
  const step = stepOf(openSecret(deps, row.medewerker_id, row.totp_geheim), given.code, deps.nu());
  const fouten = [
    ...(weak ? [{ veld: 'wachtwoord', reden: weak }] : []),
    ...(step === null
      ? [{ veld: 'code', reden: 'Deze code klopt niet. Kijk of de klok van uw telefoon gelijk loopt.' }]
      : []),
  ];
  if (fouten.length > 0 || step === null) return { refused: 'invoer', fouten };
  const wachtwoord_hash = await hashPassword(given.wachtwoord, deps.randomBytes);
  return deps.store.db.transaction().execute(async (trx) => {
    const used = await trx
      .updateTable('medewerker')
      .set({ wachtwoord_hash, totp_laatste_stap: step, uitnodiging_hash: null, uitnodiging_tot: null })
      .where('uitnodiging_hash', '=', hashToken(given.token))
      .executeTakeFirst();
    if (used.numUpdatedRows === 0n) return null;
    const actor = { medewerkerId: row.medewerker_id, rol: row.rol as Medewerker['rol'] };
    await writeLog(trx, deps.nu(), [{ actor, actie: 'uitnodiging aannemen', uitkomst: 'vastgelegd' }]);
    return { medewerkerId: row.medewerker_id, gebruikersnaam: row.gebruikersnaam };
  });
};
