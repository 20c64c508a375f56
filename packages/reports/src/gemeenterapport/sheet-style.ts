import type { Cell, Fill, Row, Worksheet } from 'exceljs';

const LETTERTYPE = 'Arial';
const INKT = 'FF1F2937';
const DONKER = 'FF1E3A5F';
const LICHT = 'FFE3ECF5';
const LIJN = 'FFB8C4D0';

/**
 * Whole numbers, with a star after 1 to 4; the others keep the room of the star, so that figures stay in line. A rule on
 * the number itself, so the star follows when a figure is changed.
 */
export const AANTAL = '[>=5]#,##0_*;[>=1]0"*";0_*';

/** What the star means. */
export const KLEINE_AANTALLEN = '* Kleine aantallen (1 tot en met 4): niet openbaar maken.';

const vlak = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

/** The title in A1. */
export function styleTitel(row: Row): void {
  row.height = 26;
  row.getCell(1).font = { name: LETTERTYPE, size: 16, bold: true, color: { argb: DONKER } };
}

/** A line of explanation. */
export function styleTekst(cell: Cell, options: { vet?: boolean; cursief?: boolean } = {}): void {
  cell.font = {
    name: LETTERTYPE,
    size: 10,
    bold: options.vet,
    italic: options.cursief,
    color: { argb: INKT },
  };
  cell.alignment = { vertical: 'top' };
}

/** The row above the columns; it stays in sight and is printed on every page. */
export function styleKoprij(row: Row, kolommen: number, hoogte: number): void {
  row.height = hoogte;
  for (let k = 1; k <= kolommen; k++) {
    const cell = row.getCell(k);
    cell.font = { name: LETTERTYPE, size: 10, bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = vlak(DONKER);
    cell.alignment = {
      vertical: 'top',
      horizontal: k === 1 ? 'left' : 'right',
      indent: k === 1 ? 0 : 1,
      wrapText: true,
    };
  }
}

/** The row that names a table. */
export function styleTabelkop(row: Row, kolommen: number): void {
  row.height = 20;
  for (let k = 1; k <= kolommen; k++) {
    row.getCell(k).fill = vlak(LICHT);
    row.getCell(k).font = { name: LETTERTYPE, size: 11, bold: true, color: { argb: DONKER } };
    row.getCell(k).alignment = { vertical: 'middle' };
  }
}

/** A row of figures, or the row Totaal under them. */
export function styleRij(row: Row, kolommen: number, { totaal = false }: { totaal?: boolean } = {}): void {
  for (let k = 1; k <= kolommen; k++) {
    const cell = row.getCell(k);
    cell.font = { name: LETTERTYPE, size: 10, bold: totaal, color: { argb: INKT } };
    cell.border = totaal
      ? {
          top: { style: 'thin', color: { argb: DONKER } },
          bottom: { style: 'medium', color: { argb: DONKER } },
        }
      : { bottom: { style: 'hair', color: { argb: LIJN } } };
    if (k === 1) cell.alignment = { vertical: 'middle', indent: totaal ? 0 : 1 };
    else {
      cell.numFmt = AANTAL;
      cell.alignment = { vertical: 'middle', horizontal: 'right' };
    }
  }
}

/** A4 on its side and as wide as the paper, the header on every page, page x of y; the cursor stands in A1. */
export function setUpPage(sheet: Worksheet, { koprij, kolommen, voet, vasteKolommen = 1 }: Page): void {
  const laatste = sheet.getColumn(kolommen).letter;
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printArea: `A1:${laatste}${sheet.rowCount}`,
    printTitlesRow: `${koprij}:${koprij}`,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.7, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = `&L${voet.replaceAll('&', '&&')}&R&A, pagina &P van &N`;
  sheet.views = [
    {
      state: 'frozen',
      xSplit: vasteKolommen,
      ySplit: koprij,
      topLeftCell: `${sheet.getColumn(vasteKolommen + 1).letter}${koprij + 1}`,
      activeCell: 'A1',
      showGridLines: false,
    },
  ];
}

interface Page {
  koprij: number;
  kolommen: number;
  voet: string;
  vasteKolommen?: number;
}
