import { type Dossier, geenClient } from '@meldpunt/core';
import type { Briefsoort, Ontvanger, Sjabloontekst } from '../briefsoort.ts';
import { eigenActiebrieven } from './eigen-actie.ts';
import { eindebrieven } from './einde.ts';
import { intakebrieven } from './intake.ts';
import { onderzoeksbrieven } from './onderzoek.ts';

const alle: Readonly<Record<string, Briefsoort>> = {
  ...intakebrieven,
  ...onderzoeksbrieven,
  ...eigenActiebrieven,
  ...eindebrieven,
};

/** Every kind of letter, in the order of the protocol. */
export const briefsoorten: readonly (readonly [soort: string, briefsoort: Briefsoort])[] =
  Object.entries(alle);

const vanEigenActie = new Set(Object.values(eigenActiebrieven).map(({ handeling }): string => handeling));

/** Whether this letter is one for the dossier: without a client the other party reads nothing of who reported (4.3). */
export const pastBij = ({ zonderClient, handeling }: Briefsoort, dossier: Dossier): boolean =>
  geenClient(dossier) ? zonderClient === true || !vanEigenActie.has(handeling) : !zonderClient;

const wasWarned = ({ waarschuwing }: Dossier): boolean =>
  waarschuwing !== null && waarschuwing.antwoordOp === null;

/**
 * Whether this letter is offered in the dossier. Nobody reads that they did not answer a warning that they never got, or
 * did answer (8.1b); one that was begun before they did is not lost by it.
 */
export const wordtAangeboden = (brief: Briefsoort, dossier: Dossier): boolean =>
  pastBij(brief, dossier) && (!brief.naWaarschuwing || wasWarned(dossier));

/** The kind of letter of this name; undefined when there is none. */
export const briefsoort = (soort: string): Briefsoort | undefined =>
  Object.hasOwn(alle, soort) ? alle[soort] : undefined;

/** The parts of a kind of letter: for whom, and the text that is shipped. */
export const delenVan = ({ delen }: Briefsoort): [Ontvanger, Sjabloontekst][] =>
  Object.entries(delen) as [Ontvanger, Sjabloontekst][];
