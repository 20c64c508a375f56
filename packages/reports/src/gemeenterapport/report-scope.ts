import type { Datum } from '@meldpunt/core';
import { eersteDag, gemeentenOp, labelOfGemeente, opsomming, yearOf } from '@meldpunt/core';
import { GemeenterapportError } from './gemeenterapport-error.ts';

/** The list of municipalities is complete from this year on; the law asks for registration since 2009. */
export const EERSTE_RAPPORTJAAR = 2010;

/**
 * The codes of the municipalities to report on, in the order asked: by CBS code or name, or all of the year.
 * Throws a GemeenterapportError that names what is allowed.
 */
export function gemeentenInRapport(
  jaar: number,
  gevraagd: readonly string[] | 'alle',
  gemaaktOp: Datum,
): string[] {
  const laatste = yearOf(gemaaktOp);
  if (!Number.isInteger(jaar) || jaar < EERSTE_RAPPORTJAAR || jaar > laatste) {
    throw new GemeenterapportError(
      'onmogelijk_jaar',
      `Over het jaar ${jaar} kan geen rapport worden gemaakt. Kies een jaar van ${EERSTE_RAPPORTJAAR} tot en met ${laatste}.`,
    );
  }
  const geldig = gemeentenOp(eersteDag(jaar));
  if (gevraagd === 'alle') return geldig;
  const codes = gevraagd.map((wens) => {
    const code = geldig.find((c) => sameText(c, wens) || sameText(labelOfGemeente(c), wens));
    if (code) return code;
    const keuze = geldig.map((c) => `${labelOfGemeente(c)} (${c})`);
    throw new GemeenterapportError(
      'onbekende_gemeente',
      `De gemeente "${wens}" is er niet in het jaar ${jaar}. Kies uit: ${opsomming(keuze)}.`,
    );
  });
  return [...new Set(codes)];
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.trim().toLowerCase();
}
