import type { Datum } from '@meldpunt/core';

/** What can be searched for. */
export const zoeksoorten = [
  'naam',
  'nummer',
  'telefoon',
  'email',
  'geboortedatum',
  'organisatie',
  'voorval',
  'tekst',
] as const;
export type Zoeksoort = (typeof zoeksoorten)[number];

/** Why a dossier was found: which field, and whether it is the same or only looks like it. Never what it says. */
export type Zoekreden =
  | 'nummer'
  | 'melder_gelijk'
  | 'melder_verwant'
  | 'wederpartij_gelijk'
  | 'wederpartij_verwant'
  | 'telefoon'
  | 'email'
  | 'geboortedatum'
  | 'organisatie'
  | 'voorval'
  | 'tekst';

/** A dossier that was found: nothing of its story. */
export type Zoekresultaat = {
  dossierId: string;
  dossiernummer: string;
  status: string;
  spoedeisend: boolean;
  ontvangstdatum: Datum;
  behandelaarId: string | null;
  redenen: Zoekreden[];
};

/** `meer`: there are more than are shown. `gestopt`: the search ended at its bound, so something can have been missed. */
export type Zoekuitkomst = { resultaten: Zoekresultaat[]; meer: boolean; gestopt: boolean };

/** Found dossiers, each with why; before they are shown. */
export type Vondsten = { redenen: ReadonlyMap<string, Zoekreden[]>; gestopt: boolean };
