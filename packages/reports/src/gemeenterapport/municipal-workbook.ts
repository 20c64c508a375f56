import type { Datum } from '@meldpunt/core';
import { datumVoluit, labelOfGemeente } from '@meldpunt/core';
import type { Workbook } from 'exceljs';
import type { GemeenteformData } from '../gemeenteform/gemeenteform.ts';
import type { NaSluiting } from '../gemeenteform/read-registraties.ts';
import { addControleSheet } from './controle-sheet.ts';
import { addFormulierSheet } from './formulier-sheet.ts';
import { addToelichtingSheet, type ToelichtingRegel } from './toelichting-sheet.ts';
import { type Bureau, correctiesVan, hoeGeteld, noten, statusVan } from './toelichting-tekst.ts';
import { newWorkbook } from './workbook-bytes.ts';

const bladen = {
  met: { blad: 'Formulier', vanafKolom: 2 },
  zonder: { blad: 'Zonder massameldingen', vanafKolom: 2 },
  alleen: { blad: 'Alleen massameldingen', vanafKolom: 2 },
};
const inhoud: readonly [string, string][] = [
  ['Formulier', 'Het formulier met alle meldingen, ook massameldingen'],
  ['Zonder massameldingen', 'Dezelfde tabellen zonder massameldingen'],
  ['Alleen massameldingen', 'Dezelfde tabellen, alleen massameldingen: het verschil tussen de vorige twee'],
  ['Controle', 'Welke sommen zijn nagerekend, en met welke uitkomst'],
];

/** The report of one municipality as a workbook. */
export function municipalWorkbook(data: GemeenteformData, bureau: Bureau, gemaaktOp: Datum): Workbook {
  const naam = labelOfGemeente(data.gemeente);
  const titel = `Gemeenterapport ${data.jaar}: ${naam}`;
  const voet = `${bureau.naam}, ${titel}`;
  const workbook = newWorkbook(titel, bureau.naam, gemaaktOp);
  addToelichtingSheet(workbook, {
    ...{ titel, voet },
    regels: [
      ...formHeader(bureau, naam, data, gemaaktOp),
      { onderwerp: 'Code van de gemeente (CBS)', tekst: data.gemeente },
      ...inhoud.map(([blad, tekst]) => ({ onderwerp: `Blad ${blad}`, tekst, blad })),
      ...explanation(),
    ],
  });
  for (const massaal of ['met', 'zonder', 'alleen'] as const) {
    const { blad } = bladen[massaal];
    addFormulierSheet(workbook, {
      ...{ naam: blad, titel: massaal === 'met' ? titel : `${titel}, ${blad.toLowerCase()}`, voet },
      ondertitel: `Registratieformulier van ${bureau.naam}, ten behoeve van de gemeente ${naam}, jaar van registratie ${data.jaar}`,
      blokken: [{ form: data[massaal] }],
    });
  }
  // The mass reports alone are the difference; what is compared there follows from the other two.
  const controles = data.controles.filter(({ massaal }) => massaal !== 'alleen');
  addControleSheet(workbook, { titel: `${titel}, controle`, voet, onderdelen: [{ controles, bladen }] });
  return workbook;
}

/** The header of the statutory form, and when and how final. */
export function formHeader(
  bureau: Bureau,
  gemeente: string,
  { jaar, geslotenOp, naSluiting }: { jaar: number; geslotenOp: string | null; naSluiting: NaSluiting },
  gemaaktOp: Datum,
): ToelichtingRegel[] {
  return [
    { onderwerp: 'Naam antidiscriminatievoorziening', tekst: bureau.naam },
    { onderwerp: 'Rapportage ten behoeve van de gemeente', tekst: gemeente },
    { onderwerp: 'Jaar van registratie', tekst: String(jaar) },
    { onderwerp: 'Stand van de cijfers', tekst: statusVan(jaar, geslotenOp, gemaaktOp) },
    ...correctiesVan(naSluiting).map((tekst, n) => ({
      onderwerp: n === 0 ? 'Veranderd na sluiting' : '',
      tekst,
    })),
    { onderwerp: 'Gemaakt op', tekst: datumVoluit(gemaaktOp) },
    { onderwerp: 'Contact', tekst: bureau.contact },
  ];
}

/** How was counted, and the notes. */
export function explanation(): ToelichtingRegel[] {
  return [
    ...hoeGeteld.map((tekst, n) => ({ onderwerp: n === 0 ? 'Hoe is geteld' : '', tekst })),
    ...noten.map((tekst, n) => ({ onderwerp: n === 0 ? 'Noten' : '', tekst })),
  ];
}
