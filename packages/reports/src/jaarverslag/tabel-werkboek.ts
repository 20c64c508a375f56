import type { Datum } from '@meldpunt/core';
import { setUpPage, styleKoprij, styleRij, styleTekst, styleTitel } from '../gemeenterapport/sheet-style.ts';
import { tabName } from '../gemeenterapport/tab-name.ts';
import { addToelichtingSheet, type ToelichtingRegel } from '../gemeenterapport/toelichting-sheet.ts';
import { newWorkbook, workbookBytes } from '../gemeenterapport/workbook-bytes.ts';

/** One table on a sheet of its own; numbers stand right and show when they are small. */
export type Werkblad = {
  naam: string;
  titel: string;
  kolommen: readonly { kop: string; breedte: number }[];
  rijen: readonly (readonly (string | number)[])[];
};

/** A workbook to make: a first sheet that explains, and one table per sheet. */
export type Werkboek = {
  titel: string;
  bureau: string;
  gemaaktOp: Datum;
  toelichting: readonly ToelichtingRegel[];
  bladen: readonly Werkblad[];
};

const KOPRIJ = 3;
const LINE = 15;

const lines = (row: readonly (string | number)[], blad: Werkblad): number =>
  Math.max(
    ...row.map((cell, i) => Math.ceil((String(cell).length * 1.05) / (blad.kolommen[i]?.breedte ?? 20))),
    1,
  );

/** Writes a workbook: the same content and day give the same bytes. Text that looks like a formula stays text. */
export async function tabelWerkboek({
  titel,
  bureau,
  gemaaktOp,
  toelichting,
  bladen,
}: Werkboek): Promise<Buffer> {
  const workbook = newWorkbook(titel, bureau, gemaaktOp);
  workbook.subject = titel;
  const voet = `${bureau}, ${titel}`;
  addToelichtingSheet(workbook, { titel, regels: toelichting, voet });
  for (const blad of bladen) {
    const sheet = workbook.addWorksheet(tabName(blad.naam));
    const kolommen = blad.kolommen.length;
    sheet.columns = blad.kolommen.map(({ breedte }) => ({ width: breedte }));
    sheet.getCell('A1').value = blad.titel;
    styleTitel(sheet.getRow(1));
    sheet.getRow(KOPRIJ).values = blad.kolommen.map(({ kop }) => kop);
    styleKoprij(sheet.getRow(KOPRIJ), kolommen, 20);
    for (const [n, rij] of blad.rijen.entries()) {
      const row = sheet.getRow(KOPRIJ + 1 + n);
      row.values = [...rij];
      styleRij(row, kolommen);
      row.height = LINE * lines(rij, blad) + 3;
      for (const [k, cell] of rij.entries()) {
        if (typeof cell === 'number') continue;
        styleTekst(row.getCell(k + 1));
        row.getCell(k + 1).alignment = { vertical: 'top', wrapText: true };
      }
    }
    setUpPage(sheet, { koprij: KOPRIJ, kolommen, voet });
  }
  return workbookBytes(workbook, gemaaktOp);
}
