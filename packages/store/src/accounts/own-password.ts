import type { Actor, Refusal, Rol } from '@meldpunt/core';
import type { StoreDeps } from '../deps.ts';
import type { Medewerker } from './accounts.ts';
import { changeAccount } from './change-account.ts';
import { hashPassword, isPassword, passwordFault } from './password.ts';

const fault = (veld: string, reden: string): Refusal => ({ refused: 'invoer', fouten: [{ veld, reden }] });

/** Who has this user name and password; null for an unknown name, a wrong password or an account that is off, alike. */
export const checkPassword = async (
  deps: Pick<StoreDeps, 'store'>,
  given: { gebruikersnaam: string; wachtwoord: string },
): Promise<Medewerker | null> => {
  const row = await deps.store.db
    .selectFrom('medewerker')
    .select(['medewerker_id', 'gebruikersnaam', 'naam', 'rol', 'wachtwoord_hash', 'actief'])
    .where('gebruikersnaam', '=', given.gebruikersnaam.trim().toLowerCase())
    .executeTakeFirst();
  const right = await isPassword(row?.wachtwoord_hash ?? null, given.wachtwoord);
  if (!row?.actief || !right) return null;
  return {
    medewerkerId: row.medewerker_id,
    gebruikersnaam: row.gebruikersnaam,
    naam: row.naam,
    rol: row.rol as Rol,
  };
};

/** Sets another password, after the present one; all sessions of the account end. */
export const changePassword = async (
  deps: Pick<StoreDeps, 'store' | 'nu' | 'randomBytes'>,
  given: { actor: Actor; gebruikersnaam: string; huidig: string; nieuw: string },
): Promise<{ changed: true } | Refusal> => {
  const known = await checkPassword(deps, { gebruikersnaam: given.gebruikersnaam, wachtwoord: given.huidig });
  if (!known || known.medewerkerId !== given.actor.medewerkerId)
    return fault('huidig', 'Dit is niet uw huidige wachtwoord.');
  const weak = passwordFault(given.nieuw, known.gebruikersnaam);
  if (weak) return fault('nieuw', weak);
  const wachtwoord_hash = await hashPassword(given.nieuw, deps.randomBytes);
  await changeAccount(deps, { medewerkerId: known.medewerkerId, actor: given.actor }, 'wachtwoord wijzigen', {
    wachtwoord_hash,
  });
  return { changed: true };
};
