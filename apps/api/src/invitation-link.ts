import type { Deps } from './env.ts';

/** The address where an invitation is accepted: the dashboard has a page there. */
export const invitationLink = (deps: Pick<Deps, 'publicOrigin'>, token: string): string =>
  `${deps.publicOrigin()}/uitnodiging/${token}`;
