import type { Workbook } from 'exceljs';
import { setUpPage, styleKoprij, styleTekst, styleTitel } from './sheet-style.ts';

const BREEDTE = 105;
const KOPRIJ = 3;

/** A line of the sheet: what it is about, and what there is to say; `blad` makes it a link to that sheet. */
export interface ToelichtingRegel {
  onderwerp: string;
  tekst: string;
  blad?: string;
}

/** Adds the first sheet: the header of the statutory form, how was counted, and what is on the other sheets. */
export function addToelichtingSheet(
  workbook: Workbook,
  { titel, regels, voet }: { titel: string; regels: readonly ToelichtingRegel[]; voet: string },
): void {
  const sheet = workbook.addWorksheet('Toelichting');
  sheet.columns = [{ width: 36 }, { width: BREEDTE }];
  sheet.getCell('A1').value = titel;
  styleTitel(sheet.getRow(1));
  sheet.getRow(KOPRIJ).values = ['Onderwerp', 'Toelichting'];
  styleKoprij(sheet.getRow(KOPRIJ), 2, 20);
  sheet.getCell(`B${KOPRIJ}`).alignment = { vertical: 'middle', horizontal: 'left' };
  for (const [n, { onderwerp, tekst, blad }] of regels.entries()) {
    const row = sheet.getRow(KOPRIJ + 1 + n);
    const [links, rechts] = [row.getCell(1), row.getCell(2)];
    links.value = onderwerp;
    rechts.value = blad ? { text: tekst, hyperlink: `#'${blad.replaceAll("'", "''")}'!A1` } : tekst;
    styleTekst(links, { vet: true });
    styleTekst(rechts);
    if (blad) rechts.font = { ...rechts.font, underline: true, color: { argb: 'FF0B57A4' } };
    rechts.alignment = { vertical: 'top', wrapText: true };
    // Excel and LibreOffice do not agree on when to make a row higher by themselves, so the height is given.
    row.height = 15 * Math.ceil((tekst.length * 0.9) / BREEDTE) + 3;
  }
  setUpPage(sheet, { koprij: KOPRIJ, kolommen: 2, voet, vasteKolommen: 0 });
}
