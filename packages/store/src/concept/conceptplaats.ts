import type { Actor } from '@meldpunt/core';
import type { StoreDeps } from '../deps.ts';

/** Whose draft of which act in which dossier. Of a new melding the dossier is the one that it becomes. */
export type Conceptplaats = { dossierId: string; schrijver: Actor; handeling: string };

/** Binds a draft to its writer and act: moved to somebody else it can't be opened. */
export const bound = ({ dossierId, schrijver, handeling }: Conceptplaats): string =>
  `concept|${dossierId}|${schrijver.medewerkerId}|${handeling}`;

/** Before this moment a draft is too old to be worth keeping. */
export const oldest = ({ nu, conceptDagen }: Pick<StoreDeps, 'nu' | 'conceptDagen'>): Date =>
  new Date(nu().getTime() - conceptDagen * 86_400_000);
