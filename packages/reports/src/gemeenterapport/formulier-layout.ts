import type { FormTabelNaam } from '@meldpunt/core';
import { formRubrieken } from '@meldpunt/core';

/** A row of the sheet Formulier: the name of a table, a row of figures, its row Totaal, or a note. */
export type FormulierRegel =
  | { rij: number; soort: 'tabelkop' | 'opmerking'; tabel: FormTabelNaam; tekst: string }
  | { rij: number; soort: 'rubriek' | 'totaal'; tabel: FormTabelNaam; index: number };

/** The row with the column headings, above all tables. */
export const KOPRIJ = 4;

/** Where every row of the form stands: the same on each sheet, so that formulas can compare sheets. */
export const formulierRegels: readonly FormulierRegel[] = layOut();

/** The rows of one table: those that are added up, and the row Totaal. */
export function rijenVan(tabel: FormTabelNaam): { eerste: number; laatste: number; totaal: number } {
  const eigen = formulierRegels.filter((regel) => regel.tabel === tabel);
  const totaal = eigen.find(({ soort }) => soort === 'totaal')?.rij ?? Number.NaN;
  const rubrieken = eigen.filter(({ soort }) => soort === 'rubriek').map(({ rij }) => rij);
  return { eerste: rubrieken.at(0) ?? totaal, laatste: rubrieken.at(-1) ?? totaal, totaal };
}

function layOut(): FormulierRegel[] {
  const regels: FormulierRegel[] = [];
  const next = () => KOPRIJ + 1 + regels.length;
  for (const { tabel, titel, rubrieken, opmerkingen } of formRubrieken) {
    regels.push({ rij: next(), soort: 'tabelkop', tabel, tekst: titel });
    const eigen = tabel === 'totaal' ? [] : rubrieken;
    for (const index of eigen.keys()) regels.push({ rij: next(), soort: 'rubriek', tabel, index });
    regels.push({ rij: next(), soort: 'totaal', tabel, index: eigen.length });
    for (const tekst of opmerkingen) regels.push({ rij: next(), soort: 'opmerking', tabel, tekst });
  }
  return regels;
}
