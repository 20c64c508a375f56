import type { Briefsoort, Ontvanger, Sjabloontekst } from '../briefsoort.ts';
import { eindebrieven } from './einde.ts';
import { intakebrieven } from './intake.ts';
import { onderzoeksbrieven } from './onderzoek.ts';

const alle: Readonly<Record<string, Briefsoort>> = {
  ...intakebrieven,
  ...onderzoeksbrieven,
  ...eindebrieven,
};

/** Every kind of letter, in the order of the protocol. */
export const briefsoorten: readonly (readonly [soort: string, briefsoort: Briefsoort])[] =
  Object.entries(alle);

/** The kind of letter of this name; undefined when there is none. */
export const briefsoort = (soort: string): Briefsoort | undefined =>
  Object.hasOwn(alle, soort) ? alle[soort] : undefined;

/** The parts of a kind of letter: for whom, and the text that is shipped. */
export const delenVan = ({ delen }: Briefsoort): [Ontvanger, Sjabloontekst][] =>
  Object.entries(delen) as [Ontvanger, Sjabloontekst][];
