import { medewerkerNamen } from '@meldpunt/store';
import type { PageDeps } from '../deps.ts';

/** Names of all who work or worked here, by id. */
export type Namen = ReadonlyMap<string, string>;

/** The names that journals and logs refer to by id. */
export const namesOf = (deps: Pick<PageDeps, 'store'>): Promise<Namen> => medewerkerNamen(deps.store);

/** Who did it, in words; what the program took in itself was done by nobody. */
export const whoText = (names: Namen, medewerkerId: string | null): string =>
  medewerkerId === null ? 'het systeem' : (names.get(medewerkerId) ?? 'een vroegere medewerker');
