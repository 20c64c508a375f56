import { isRefusal } from '@meldpunt/core';
import { inviteMedewerker, listMedewerkers, resetAccount, type StoreDeps } from '@meldpunt/store';

const system = { medewerkerId: null, rol: 'systeem' } as const;
const FIRST = 'beheerder';

/**
 * The one-time path for the first account while nobody can log in yet; null once somebody can. Each start gives a new
 * one, and the one before then no longer works. There is no default password.
 */
export const firstAccountPath = async (deps: StoreDeps): Promise<string | null> => {
  const staff = await listMedewerkers(deps);
  if (staff.some((person) => person.ingesteld)) return null;
  const first = staff.find((person) => person.gebruikersnaam === FIRST);
  const invitation = first
    ? await resetAccount(deps, { medewerkerId: first.medewerkerId, actor: system })
    : await inviteMedewerker(deps, {
        gebruikersnaam: FIRST,
        naam: 'Eerste beheerder',
        rol: 'beheerder',
        actor: system,
      });
  if (isRefusal(invitation)) throw new Error(`no invitation for the first account: ${invitation.refused}`);
  return `/uitnodiging/${invitation.token}`;
};
