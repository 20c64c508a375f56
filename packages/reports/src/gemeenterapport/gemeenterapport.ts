import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Datum } from '@meldpunt/core';
import { labelOfGemeente, uniekeMeldingen } from '@meldpunt/core';
import { writeWhole } from '@meldpunt/store';
import type { Workbook } from 'exceljs';
import type { GemeenteformData } from '../gemeenteform/gemeenteform.ts';
import { gemeenteformVan } from '../gemeenteform/gemeenteform.ts';
import type { Query } from '../gemeenteform/read-registraties.ts';
import { readTelling } from '../gemeenteform/read-registraties.ts';
import { areaWorkbook } from './area-workbook.ts';
import { municipalWorkbook } from './municipal-workbook.ts';
import { gemeentenInRapport } from './report-scope.ts';
import { kebab } from './tab-name.ts';
import type { Bureau } from './toelichting-tekst.ts';
import { workbookBytes } from './workbook-bytes.ts';

/** A workbook that was written, and the number of meldingen in it: column E, or unique when it holds all municipalities. */
export interface RapportBestand {
  pad: string;
  gemeente: string | 'alle';
  meldingen: number;
  zonderMassameldingen: number;
}

/** What a report is made of. `gemeenten` by CBS code or name; 'alle' also gives the workbook of the whole area. */
export interface RapportVraag {
  db: Query;
  bureau: Bureau;
  jaar: number;
  gemeenten: readonly string[] | 'alle';
  outDir: string;
  gemaaktOp: Datum;
}

/**
 * Writes the yearly reports for municipalities as workbooks. All of them are counted at one moment and compared before the
 * first file is written. The same data and day give the same bytes. Throws a GemeenterapportError (Dutch message) for a
 * municipality or year that is not there, and when a sum is wrong; a StoreError when the disk is full.
 */
export async function gemeenterapport(vraag: RapportVraag): Promise<RapportBestand[]> {
  const { jaar, bureau, gemaaktOp, outDir } = vraag;
  const gemeenten = gemeentenInRapport(jaar, vraag.gemeenten, gemaaktOp);
  const alle = vraag.gemeenten === 'alle';
  const telling = await readTelling(vraag.db, { jaar, plaatsen: gemeenten, werkgebied: alle });
  const forms = gemeenten.map((gemeente) => gemeenteformVan(telling, gemeente));
  const area = alle ? areaWorkbook(telling, forms, bureau, gemaaktOp) : null;
  await mkdir(outDir, { recursive: true });
  const save = async (naam: string, workbook: Workbook) => {
    const pad = join(outDir, `gemeenterapport-${jaar}-${naam}.xlsx`);
    await writeWhole(pad, await workbookBytes(workbook, gemaaktOp));
    return pad;
  };
  const bestanden: RapportBestand[] = [];
  for (const data of forms) {
    const naam = kebab(labelOfGemeente(data.gemeente));
    const pad = await save(naam, municipalWorkbook(data, bureau, gemaaktOp));
    const [meldingen, zonderMassameldingen] = [kolomE(data.met), kolomE(data.zonder)];
    bestanden.push({ pad, gemeente: data.gemeente, meldingen, zonderMassameldingen });
  }
  if (area) {
    const uniek = (massaal: 'met' | 'zonder') =>
      uniekeMeldingen(telling.telregels, massaal)('totaal', 'totaal');
    const [meldingen, zonderMassameldingen] = [uniek('met'), uniek('zonder')];
    bestanden.push({ pad: await save('alle', area), gemeente: 'alle', meldingen, zonderMassameldingen });
  }
  return bestanden;
}

function kolomE(form: GemeenteformData['met']): number {
  return form.tabellen[0]?.rijen.at(-1)?.E ?? 0;
}
