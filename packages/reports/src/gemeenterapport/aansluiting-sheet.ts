import type { Row, Workbook } from 'exceljs';
import type { WerkgebiedControle } from '../gemeenteform/werkgebied.ts';
import { setUpPage, styleKoprij, styleRij, styleTekst, styleTitel } from './sheet-style.ts';
import type { WerkgebiedDelen } from './werkgebied-sheet.ts';
import { explain } from './werkgebied-sheet.ts';

const KOPRIJ = 5;
const KOLOMMEN = 7;

/**
 * Adds the sheet Aansluiting: how the forms of the municipalities and the unique meldingen fit together. By residence
 * and by place of incident every melding stands in one row; in column E it can stand in two rows or in none.
 */
export function addAansluitingSheet(
  workbook: Workbook,
  { met, zonder }: WerkgebiedDelen,
  controles: readonly WerkgebiedControle[],
  { titel, voet }: { titel: string; voet: string },
): void {
  const sheet = workbook.addWorksheet('Aansluiting');
  sheet.columns = [{ width: 40 }, ...Array.from({ length: KOLOMMEN - 1 }, () => ({ width: 20 }))];
  sheet.getCell('A1').value = titel;
  styleTitel(sheet.getRow(1));
  explain(sheet, [
    'Naar woonplaats staat elke melding in één rij, en naar plaats van het voorval ook: die totalen zijn de unieke meldingen.',
    'In kolom E staat een melding van een inwoner van X over een voorval in Y twee keer: bij X (kolom B) en bij Y (kolom D).',
    'Een melding zonder gemeente uit het werkgebied staat in kolom E niet. Daarom is de som van kolom E niet het aantal meldingen.',
  ]);
  sheet.getRow(KOPRIJ).values = ['Plaats', ...koppen('met'), ...koppen('zonder')];
  styleKoprij(sheet.getRow(KOPRIJ), KOLOMMEN, 46);
  const eerste = KOPRIJ + 1;
  const laatste = KOPRIJ + met.plaatsen.length;
  for (const [n, plaats] of met.plaatsen.entries()) {
    const anders = zonder.plaatsen[n];
    const row = sheet.getRow(eerste + n);
    row.values = [
      plaats.label,
      ...[plaats, anders].flatMap((p) => [p?.ingezetenen, p?.voorvallen, p?.kolomE ?? 'n.v.t.']),
    ];
    styleRij(row, KOLOMMEN);
  }
  const totaal = sheet.getRow(laatste + 1);
  totaal.values = ['Totaal'];
  for (const [d, deel] of [met, zonder].entries()) {
    const sommen = (['ingezetenen', 'voorvallen', 'kolomE'] as const).map((wat) =>
      deel.plaatsen.reduce((som, plaats) => som + (plaats[wat] ?? 0), 0),
    );
    for (const [k, som] of sommen.entries()) sumCell(totaal, 2 + d * 3 + k, eerste, laatste, som);
  }
  styleRij(totaal, KOLOMMEN, { totaal: true });
  const uniek = sheet.getRow(laatste + 2);
  const [u, z] = [met.uniek('totaal', 'totaal'), zonder.uniek('totaal', 'totaal')];
  uniek.values = ['Unieke meldingen', u, u, u, z, z, z];
  styleRij(uniek, KOLOMMEN, { totaal: true });
  for (const [n, { tekst }] of controles.entries()) {
    const cell = sheet.getCell(`A${laatste + 4 + n}`);
    cell.value = `${tekst}.`;
    styleTekst(cell);
  }
  setUpPage(sheet, { koprij: KOPRIJ, kolommen: KOLOMMEN, voet });
}

function koppen(naam: string): string[] {
  const slot = `\n(${naam} massameldingen)`;
  return [`Meldingen van inwoners${slot}`, `Voorvallen in deze plaats${slot}`, `Formulier, kolom E${slot}`];
}

function sumCell(row: Row, kolom: number, eerste: number, laatste: number, result: number): void {
  const letter = String.fromCharCode(64 + kolom);
  row.getCell(kolom).value = { formula: `SUM(${letter}${eerste}:${letter}${laatste})`, result };
}
