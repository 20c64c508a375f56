import type { Gemeenteform } from '@meldpunt/core';
import { formKolommen } from '@meldpunt/core';
import type { Workbook, Worksheet } from 'exceljs';
import { formulierRegels, KOPRIJ } from './formulier-layout.ts';
import {
  KLEINE_AANTALLEN,
  setUpPage,
  styleKoprij,
  styleRij,
  styleTabelkop,
  styleTekst,
  styleTitel,
} from './sheet-style.ts';

/** A form on a sheet; two beside each other when `kop` says how each is called. */
export interface FormulierBlok {
  form: Gemeenteform;
  kop?: string;
}

/** Adds a sheet with the five tables under one header; the columns of the second form come after those of the first. */
export function addFormulierSheet(
  workbook: Workbook,
  { naam, titel, ondertitel, blokken, voet }: FormulierSheet,
): Worksheet {
  const sheet = workbook.addWorksheet(naam);
  const kolommen = 1 + blokken.length * formKolommen.length;
  const naast = blokken.length > 1;
  sheet.columns = Array.from({ length: kolommen }, (_, k) => ({
    width: k === 0 ? (naast ? 40 : 44) : naast ? 14 : 21,
  }));
  sheet.getCell('A1').value = titel;
  styleTitel(sheet.getRow(1));
  sheet.getCell('A2').value = ondertitel;
  sheet.getCell('A3').value = KLEINE_AANTALLEN;
  styleTekst(sheet.getCell('A2'));
  styleTekst(sheet.getCell('A3'), { cursief: true });
  const koppen = blokken.flatMap(({ kop }) =>
    formKolommen.map(({ kolom, label }) => `${kolom}${kop ? ` ${kop}` : ''}\n${label}`),
  );
  sheet.getRow(KOPRIJ).values = ['Rubriek', ...koppen];
  styleKoprij(sheet.getRow(KOPRIJ), kolommen, naast ? 96 : 58);
  for (const regel of formulierRegels) {
    const row = sheet.getRow(regel.rij);
    if ('tekst' in regel) {
      row.getCell(1).value = regel.tekst;
      if (regel.soort === 'tabelkop') styleTabelkop(row, kolommen);
      else styleTekst(row.getCell(1), { cursief: true });
      continue;
    }
    row.values = figures(blokken, regel.tabel, regel.index);
    styleRij(row, kolommen, { totaal: regel.soort === 'totaal' });
  }
  // On paper tables 1 and 2 come first, where the program heeds this beside fitting the width (Excel does not).
  const einde = formulierRegels.findLast(({ tabel }) => tabel === 'grond');
  if (einde) sheet.getRow(einde.rij).addPageBreak();
  setUpPage(sheet, { koprij: KOPRIJ, kolommen, voet });
  return sheet;
}

/** What stands on the sheet; `naam` is the name of its tab. */
export interface FormulierSheet {
  naam: string;
  titel: string;
  ondertitel: string;
  blokken: readonly FormulierBlok[];
  voet: string;
}

function figures(blokken: readonly FormulierBlok[], naam: string, index: number): (string | number)[] {
  const rijen = blokken.map(({ form }) => {
    const rij = form.tabellen.find(({ tabel }) => tabel === naam)?.rijen[index];
    if (!rij) throw new RangeError(`The form has no row ${index} in table ${naam}`);
    return rij;
  });
  return [rijen[0]?.label ?? '', ...rijen.flatMap((rij) => formKolommen.map(({ kolom }) => rij[kolom]))];
}
