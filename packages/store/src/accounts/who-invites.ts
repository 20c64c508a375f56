import type { Actor, Refusal, Rol } from '@meldpunt/core';
import type { StoreDeps } from '../deps.ts';

const directeurOnly: Refusal = {
  refused: 'rol',
  reden: 'Alleen de directeur nodigt mensen uit die dossiers of het logboek zien.',
};

/**
 * Who manages accounts sees no dossiers, so may not make an account that does: whoever invites holds the link. Only while
 * no directeur can log in does a beheerder invite everybody: at the beginning, and when the only directeur is locked out
 * (who then notices). `wie` is the one account that is invited anew.
 */
export const refuseInvitation = async (
  deps: Pick<StoreDeps, 'store'>,
  { actor, rol, wie }: { actor: Actor; rol: Rol; wie?: string },
): Promise<Refusal | null> => {
  if (actor.rol !== 'beheerder' || rol === 'beheerder') return null;
  const directeuren = await deps.store.db
    .selectFrom('medewerker')
    .select('medewerker_id')
    .where('rol', '=', 'directeur')
    .where('actief', '=', true)
    .where('wachtwoord_hash', 'is not', null)
    .execute();
  return directeuren.some((one) => one.medewerker_id !== wie) ? directeurOnly : null;
};
