import { type Actor, isRefusal } from '@meldpunt/core';
import { inviteMedewerker, listMedewerkers, resetAccount, type StoreDeps } from '@meldpunt/store';
import type { Deps } from './env.ts';

const systeem: Actor = { medewerkerId: null, rol: 'systeem' };

/** The address where an invitation is accepted: the dashboard has a page there. */
export const invitationLink = (deps: Pick<Deps, 'publicOrigin'>, token: string): string =>
  `${deps.publicOrigin()}/uitnodiging/${token}`;

/**
 * The link with which the first account of an installation is made, to be shown to whoever starts the program; null
 * when there is an account that works. There is no account and no password beforehand. A link that was not used is
 * worth nothing once a new one is made. Throws when the user name can't be one.
 */
export const firstAccountLink = async (
  deps: StoreDeps & Pick<Deps, 'publicOrigin'>,
  eerste: { gebruikersnaam: string; naam: string; rol: 'directeur' | 'beheerder' },
): Promise<{ link: string; geldigTot: Date } | null> => {
  const known = await listMedewerkers(deps);
  if (known.some((account) => account.actief && account.ingesteld)) return null;
  const same = known.find((account) => account.gebruikersnaam === eerste.gebruikersnaam);
  const invited = same
    ? await resetAccount(deps, { medewerkerId: same.medewerkerId, actor: systeem })
    : await inviteMedewerker(deps, { ...eerste, actor: systeem });
  if (isRefusal(invited)) throw new Error('the first account has a user name that can not be one');
  return { link: invitationLink(deps, invited.token), geldigTot: invited.geldigTot };
};
