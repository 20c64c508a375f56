import type { Workbook } from 'exceljs';
import { controleTekst, controleZin, uitkomst } from '../gemeenteform/controle-zin.ts';
import type { Controle } from '../gemeenteform/reconcile.ts';
import type { BladVan } from './controle-formule.ts';
import { controleFormule } from './controle-formule.ts';
import { setUpPage, styleKoprij, styleRij, styleTekst, styleTitel } from './sheet-style.ts';

const KOPRIJ = 4;

/** The comparisons of one municipality and the sheets that its forms stand on. */
export interface TeControleren {
  /** Set before the sentence where a workbook holds several municipalities. */
  gemeente?: string;
  controles: readonly Controle[];
  bladen: BladVan;
}

/**
 * Adds the sheet Controle: every comparison in words, with both numbers as formulas on the other sheets. So whoever
 * changes a figure in the workbook sees at once what no longer agrees.
 */
export function addControleSheet(
  workbook: Workbook,
  { titel, onderdelen, voet }: { titel: string; onderdelen: readonly TeControleren[]; voet: string },
): void {
  const sheet = workbook.addWorksheet('Controle');
  sheet.columns = [{ width: 112 }, { width: 10 }, { width: 10 }, { width: 10 }];
  sheet.getCell('A1').value = titel;
  styleTitel(sheet.getRow(1));
  sheet.getRow(KOPRIJ).values = ['Controle', 'Links', 'Moet zijn', 'Rechts'];
  styleKoprij(sheet.getRow(KOPRIJ), 4, 20);
  let rij = KOPRIJ;
  for (const { gemeente, controles, bladen } of onderdelen) {
    for (const controle of controles) {
      const formule = controleFormule(controle, bladen);
      if (!formule) continue;
      rij++;
      const relatie = controle.soort === 'som >= totaal' ? '≥' : '=';
      const row = sheet.getRow(rij);
      row.getCell(1).value = zin(controle, rij, gemeente);
      row.getCell(2).value = { formula: formule.links, result: controle.links };
      row.getCell(3).value = relatie;
      row.getCell(4).value =
        formule.rechts === '0' ? 0 : { formula: formule.rechts, result: controle.rechts };
      styleRij(row, 4);
      for (const kolom of [2, 4]) row.getCell(kolom).numFmt = '#,##0';
      row.getCell(3).alignment = { horizontal: 'center' };
    }
  }
  const bereik = `A${KOPRIJ + 1}:A${rij}`;
  const aantal = rij - KOPRIJ;
  sheet.getCell('A2').value = {
    formula: `IF(COUNTIF(${bereik},"Klopt: *")=${aantal},"Alle ${aantal} controles kloppen.","Let op: niet alle ${aantal} controles kloppen.")`,
    result: `Alle ${aantal} controles kloppen.`,
  };
  sheet.getCell('A3').value =
    'De getallen zijn formules op de andere bladen. Wat onder een tabel mag verschillen, staat bij die tabel.';
  styleTekst(sheet.getCell('A2'), { vet: true });
  styleTekst(sheet.getCell('A3'), { cursief: true });
  sheet.autoFilter = `A${KOPRIJ}:D${rij}`;
  setUpPage(sheet, { koprij: KOPRIJ, kolommen: 4, voet });
}

function zin(controle: Controle, rij: number, gemeente?: string) {
  const plaats = gemeente ? `${gemeente}: ` : '';
  const [voor, tussen, na] = controleZin(controle).map((deel) => `"${deel.replaceAll('"', '""')}"`);
  const goed = controle.soort === 'som >= totaal' ? `B${rij}>=D${rij}` : `B${rij}=D${rij}`;
  const begin = `IF(${goed},"${uitkomst(true)}","${uitkomst(false)}")`;
  return {
    formula: `${begin}&"${plaats.replaceAll('"', '""')}"&${voor}&B${rij}&${tussen}&D${rij}&${na}`,
    result: controleTekst(controle).replace(': ', `: ${plaats}`),
  };
}
