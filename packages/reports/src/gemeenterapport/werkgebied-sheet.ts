import { formRubrieken } from '@meldpunt/core';
import type { Workbook, Worksheet } from 'exceljs';
import type { WerkgebiedDeel } from '../gemeenteform/werkgebied.ts';
import {
  KLEINE_AANTALLEN,
  setUpPage,
  styleKoprij,
  styleRij,
  styleTabelkop,
  styleTekst,
  styleTitel,
} from './sheet-style.ts';

const KOPRIJ = 5;
const KOLOMMEN = 7;

/** The whole area, with and without mass reports. */
export interface WerkgebiedDelen {
  met: WerkgebiedDeel;
  zonder: WerkgebiedDeel;
}

/** Adds the sheet Werkgebied: the five tables, each melding once, beside what adding the forms would give. */
export function addWerkgebiedSheet(
  workbook: Workbook,
  { met, zonder }: WerkgebiedDelen,
  { titel, voet }: { titel: string; voet: string },
): void {
  const sheet = workbook.addWorksheet('Werkgebied');
  sheet.columns = [{ width: 40 }, ...Array.from({ length: KOLOMMEN - 1 }, () => ({ width: 20 }))];
  sheet.getCell('A1').value = titel;
  styleTitel(sheet.getRow(1));
  explain(sheet, [
    'Unieke meldingen: elke melding van het bureau telt hier één keer, ook als zij in twee formulieren staat of in geen.',
    'Gebruik voor totalen over gemeenten deze unieke meldingen, en niet de som van kolom E.',
    KLEINE_AANTALLEN,
  ]);
  sheet.getRow(KOPRIJ).values = ['Rubriek', ...['met', 'zonder'].flatMap((naam) => koppen(naam))];
  styleKoprij(sheet.getRow(KOPRIJ), KOLOMMEN, 46);
  let rij = KOPRIJ;
  const addRow = (label: string, aantallen: number[][], totaal: boolean) => {
    const row = sheet.getRow(++rij);
    row.values = [label, ...aantallen.flatMap(([uniek = 0, som = 0]) => [uniek, som, som - uniek])];
    styleRij(row, KOLOMMEN, { totaal });
    // A difference is no count of people, and it can be below zero.
    for (const kolom of [4, 7]) row.getCell(kolom).numFmt = '+#,##0_*;-#,##0_*;0_*';
  };
  for (const { tabel, titel: kop, rubrieken } of formRubrieken) {
    sheet.getRow(++rij).getCell(1).value = kop;
    styleTabelkop(sheet.getRow(rij), KOLOMMEN);
    const cellen = rubrieken.map(({ rubriek }) =>
      [met, zonder].map((deel) => [deel.uniek(tabel, rubriek), deel.somE(tabel, rubriek)]),
    );
    for (const [n, { label }] of rubrieken.entries()) addRow(label, cellen[n] ?? [], tabel === 'totaal');
    if (tabel !== 'totaal')
      addRow(
        'Totaal',
        [0, 1].map((deel) => [0, 1].map((k) => columnSum(cellen, deel, k))),
        true,
      );
  }
  setUpPage(sheet, { koprij: KOPRIJ, kolommen: KOLOMMEN, voet });
}

function columnSum(cellen: readonly number[][][], deel: number, kolom: number): number {
  return cellen.reduce((som, rij) => som + (rij[deel]?.[kolom] ?? 0), 0);
}

function koppen(naam: string): string[] {
  const slot = `\n(${naam} massameldingen)`;
  return [`Unieke meldingen${slot}`, `Som van kolom E${slot}`, `Verschil${slot}`];
}

/** Writes lines of explanation under the title. */
export function explain(sheet: Worksheet, regels: readonly string[]): void {
  for (const [n, regel] of regels.entries()) {
    sheet.getCell(`A${2 + n}`).value = regel;
    styleTekst(sheet.getCell(`A${2 + n}`), { cursief: true });
  }
}
