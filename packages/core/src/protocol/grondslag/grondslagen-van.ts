import { labelOf } from '../../codes/codelijst.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Datum } from '../../time/datum.ts';
import { gegevenssoorten, grondslagen } from '../codelijsten-grondslag.ts';

/** A kind of data in a case with its legal basis; `grondslag` is null when none was recorded and one is needed (A6). */
export type Gegevensgrondslag = {
  soort: string;
  gegevens: string;
  grondslag: string | null;
  op: Datum | null;
};

/** Offences that make it likely that a case holds data on crime. */
const strafbaar = ['geweld', 'bedreiging', 'vernieling_bekladding'];

const isHeld = ({ melding }: Dossier, soort: string): boolean =>
  soort === 'contact'
    ? melding?.anonimiteit !== 'geheel'
    : soort === 'strafrechtelijk'
      ? strafbaar.includes(melding?.aard ?? '')
      : true;

/** Every kind of data that this case holds, or has a basis for, with that basis or without (A6). */
export const grondslagenVan = (dossier: Dossier): Gegevensgrondslag[] =>
  gegevenssoorten.codes
    .filter(({ code }) => dossier.melding && (isHeld(dossier, code) || code in dossier.grondslagen))
    .map(({ code, label }) => {
      const known = dossier.grondslagen[code];
      return {
        soort: code,
        gegevens: label,
        grondslag: known ? labelOf(grondslagen, known.grondslag) : null,
        op: known?.op ?? null,
      };
    });
