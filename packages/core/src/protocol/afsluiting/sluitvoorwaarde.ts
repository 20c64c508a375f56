import type { Dossier } from '../../dossier/dossier.ts';
import type { Datum } from '../../time/datum.ts';
import { einde } from '../../time/termijn-lengte.ts';
import type { Context } from '../act.ts';
import type { Artikel } from '../artikelen.ts';

export type Sluitinvoer = { op: Datum; reden: string; gewezenOpKlachtprocedure: boolean };

/** When a reason to close does not hold: its article, what is missing, and the act that makes it hold. */
export type Sluitvoorwaarde = {
  artikel: Artikel;
  missing: (dossier: Dossier, invoer: Sluitinvoer, context: Context) => boolean;
  reden: string;
  opheffen: string | null;
  /** The act of its own that this reason belongs to. */
  uitweg?: string;
};

/** Whether a term that began on `from` was over on `op`. */
export const past = (
  from: Datum,
  op: Datum,
  weken: { weken: number } | Context['instellingen']['tweedeKans'],
  c: Context,
) => op > einde(c.instellingen.kalender, from, weken, { awt: false }).datum;

/** A condition, from what would be missing. */
export const wanting = (
  artikel: Artikel,
  missing: Sluitvoorwaarde['missing'],
  reden: string,
  opheffen: string | null = null,
): Sluitvoorwaarde => ({ artikel, missing, reden, opheffen });
