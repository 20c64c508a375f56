import type { ActName, Documentsoort } from '@meldpunt/core';
import type { Invulnaam } from './invulvelden.ts';

/** To whom a letter goes. */
export type Ontvanger = 'client' | 'wederpartij';

/** A template: subject and text with places to fill in. */
export type Sjabloontekst = { onderwerp: string; tekst: string };

/** A kind of letter: the act that sending it is, and the template for each who gets it. */
export type Briefsoort = {
  label: string;
  artikelen: readonly string[];
  /** Sending this letter is this act; a letter that the act refuses is not written. */
  handeling: ActName;
  /** Input of the act that the kind of letter settles. */
  vast?: Readonly<Record<string, unknown>>;
  /** Input of the act that is filled in at first, and can be changed. */
  begin?: Readonly<Record<string, string>>;
  /** The field of the act that takes the text of the letter; of the first who gets it when there are two. */
  tekstveld?: string;
  /** Places that are filled from what is typed in a field of the act. */
  uitVeld?: Partial<Record<Invulnaam, string>>;
  documentsoort?: Documentsoort;
  /** The client gets a copy of it (8.5). */
  afschrift?: true;
  /** Of own action without a client (4.3): there it takes the place of the other letters about the same act. */
  zonderClient?: true;
  /** Says that the client did not answer a warning: only where one was sent and is not answered (8.1b). */
  naWaarschuwing?: true;
  delen: Partial<Record<Ontvanger, Sjabloontekst>>;
};

export const ontvangerLabels: Record<Ontvanger, string> = {
  client: 'aan de cliënt',
  wederpartij: 'aan de wederpartij',
};
