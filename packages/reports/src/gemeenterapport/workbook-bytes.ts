import type { Datum } from '@meldpunt/core';
import ExcelJS from 'exceljs';
import { setZipDate } from './zip-date.ts';

/** An empty workbook with its title, language and dates; the given day stands everywhere where else "now" would. */
export function newWorkbook(titel: string, bureau: string, gemaaktOp: Datum): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const moment = new Date(`${gemaaktOp}T00:00:00Z`);
  Object.assign(workbook, {
    ...{ title: titel, creator: bureau, lastModifiedBy: bureau, company: bureau, language: 'nl-NL' },
    ...{ created: moment, modified: moment, subject: 'Registratieformulier antidiscriminatievoorzieningen' },
  });
  workbook.calcProperties.fullCalcOnLoad = true;
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  return workbook;
}

/** The workbook as a file: the same content and day give the same bytes. */
export async function workbookBytes(workbook: ExcelJS.Workbook, gemaaktOp: Datum): Promise<Buffer> {
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  return setZipDate(bytes, gemaaktOp);
}
