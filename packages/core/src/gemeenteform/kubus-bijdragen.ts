import type { FormTabelNaam } from './form-rubrieken.ts';
import { statutaireRubriek } from './form-rubrieken.ts';
import { gemeenteInJaar } from './gemeente-in-jaar.ts';

/** A, B and D stand per municipality; U counts each melding of the whole bureau once. */
export type KubusKolom = 'A' | 'B' | 'D' | 'U';

/** The place under which the kubus keeps column U. */
export const WERKGEBIED = 'WERKGEBIED';

/** One cell of the kubus to which one dossier adds exactly one. */
export interface KubusBijdrage {
  gemeente: string;
  kolom: KubusKolom;
  tabel: FormTabelNaam;
  rubriek: string;
  massaal: boolean;
}

/** What of a dossier is counted. Codes may be the bureau's own finer ones. */
export interface GeteldDossier {
  /** The year of registration: the year that the dossier is counted in, with the municipalities of that year. */
  registratiejaar: number;
  gemeenteWoon: string;
  gemeenteVoorval: string;
  terrein: string;
  aard: string;
  gronden: readonly string[];
  klachtbehandelingen: readonly string[];
  massaal: boolean;
}

/**
 * Every cell of the kubus that a dossier adds one to, without doubles. Places that are no municipality (online, abroad,
 * unknown) get cells like any other: so A+B over all places of residence is again the number of meldingen, and so is
 * A+D over all places of incident.
 * Throws a RangeError for a code that no code list knows. Source: Regeling registratieformulier, annex.
 */
export function kubusBijdragen(dossier: GeteldDossier): KubusBijdrage[] {
  const cellen = [...rubriekenVan(dossier)];
  return kolommenVan(dossier).flatMap((plaats) =>
    cellen.map((cel) => ({ ...plaats, ...cel, massaal: dossier.massaal })),
  );
}

function kolommenVan({ gemeenteWoon, gemeenteVoorval, registratiejaar }: GeteldDossier) {
  const woon = gemeenteInJaar(gemeenteWoon, registratiejaar);
  const voorval = gemeenteInJaar(gemeenteVoorval, registratiejaar);
  const uniek = { gemeente: WERKGEBIED, kolom: 'U' as const };
  if (woon === voorval) return [{ gemeente: woon, kolom: 'A' as const }, uniek];
  return [{ gemeente: woon, kolom: 'B' as const }, { gemeente: voorval, kolom: 'D' as const }, uniek];
}

function* rubriekenVan(dossier: GeteldDossier): Generator<{ tabel: FormTabelNaam; rubriek: string }> {
  yield { tabel: 'totaal', rubriek: 'totaal' };
  yield { tabel: 'terrein', rubriek: statutaireRubriek('terrein', dossier.terrein) };
  yield { tabel: 'aard', rubriek: statutaireRubriek('aard', dossier.aard) };
  // A melding without a ground stands in the form as "Onbekend"; without a klachtbehandeling (it still runs) nowhere.
  const gronden = dossier.gronden.length > 0 ? dossier.gronden : ['onbekend'];
  for (const rubriek of new Set(gronden.map((code) => statutaireRubriek('grond', code)))) {
    yield { tabel: 'grond', rubriek };
  }
  const behandeld = dossier.klachtbehandelingen.map((code) => statutaireRubriek('klachtbehandeling', code));
  for (const rubriek of new Set(behandeld)) yield { tabel: 'klachtbehandeling', rubriek };
}
