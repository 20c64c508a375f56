import type { Datum } from '@meldpunt/core';
import { labelOfGemeente, opsomming, WERKGEBIED } from '@meldpunt/core';
import type { Workbook } from 'exceljs';
import type { GemeenteformData } from '../gemeenteform/gemeenteform.ts';
import type { Telling } from '../gemeenteform/read-registraties.ts';
import { werkgebiedControles, werkgebiedDeel } from '../gemeenteform/werkgebied.ts';
import { addAansluitingSheet } from './aansluiting-sheet.ts';
import { addControleSheet } from './controle-sheet.ts';
import { addFormulierSheet } from './formulier-sheet.ts';
import { GemeenterapportError } from './gemeenterapport-error.ts';
import { explanation, formHeader } from './municipal-workbook.ts';
import { tabName } from './tab-name.ts';
import { addToelichtingSheet } from './toelichting-sheet.ts';
import type { Bureau } from './toelichting-tekst.ts';
import { addWerkgebiedSheet } from './werkgebied-sheet.ts';
import { newWorkbook } from './workbook-bytes.ts';

/** All municipalities in one workbook, a sheet each, with the unique meldingen of the whole area. */
export function areaWorkbook(
  telling: Telling,
  forms: readonly GemeenteformData[],
  bureau: Bureau,
  gemaaktOp: Datum,
): Workbook {
  const namen = forms.map(({ gemeente }) => labelOfGemeente(gemeente));
  const titel = `Gemeenterapport ${telling.jaar}: alle gemeenten`;
  const voet = `${bureau.naam}, ${titel}`;
  const met = werkgebiedDeel(
    telling.telregels,
    forms.map((data) => data.met),
    'met',
  );
  const zonder = werkgebiedDeel(
    telling.telregels,
    forms.map((data) => data.zonder),
    'zonder',
  );
  const controles = [
    ...werkgebiedControles(met, 'met massameldingen'),
    ...werkgebiedControles(zonder, 'zonder massameldingen'),
  ];
  for (const { klopt, tekst } of controles) {
    if (!klopt)
      throw new GemeenterapportError(
        'telling_klopt_niet',
        `Het rapport van het werkgebied is niet gemaakt. ${tekst}.`,
      );
  }
  const workbook = newWorkbook(titel, bureau.naam, gemaaktOp);
  addToelichtingSheet(workbook, {
    ...{ titel, voet },
    regels: [
      ...formHeader(
        bureau,
        opsomming(namen),
        { ...telling, naSluiting: telling.naSluiting(WERKGEBIED) },
        gemaaktOp,
      ),
      { onderwerp: 'Blad Werkgebied', tekst: 'Unieke meldingen van het hele werkgebied', blad: 'Werkgebied' },
      {
        onderwerp: 'Blad Aansluiting',
        tekst: 'Hoe de formulieren en de unieke meldingen op elkaar aansluiten',
        blad: 'Aansluiting',
      },
      ...namen.map((naam) => ({
        onderwerp: `Blad ${naam}`,
        tekst: `Formulier van de gemeente ${naam}, met en zonder massameldingen`,
        blad: tabName(naam),
      })),
      {
        onderwerp: 'Blad Controle',
        tekst: 'Welke sommen zijn nagerekend, en met welke uitkomst',
        blad: 'Controle',
      },
      ...explanation(),
    ],
  });
  addWerkgebiedSheet(
    workbook,
    { met, zonder },
    { titel: `Werkgebied ${telling.jaar}: unieke meldingen`, voet },
  );
  addAansluitingSheet(workbook, { met, zonder }, controles, {
    titel: `Werkgebied ${telling.jaar}: aansluiting`,
    voet,
  });
  for (const [n, data] of forms.entries())
    addMunicipality(workbook, data, namen[n] ?? data.gemeente, bureau, voet);
  addControleSheet(workbook, {
    ...{ titel: `${titel}, controle`, voet },
    onderdelen: forms.map((data, n) => ({
      gemeente: namen[n],
      controles: data.controles.filter(
        (c) => c.soort !== 'som = totaalrij' && (c.kolom === null || c.kolom === 'E'),
      ),
      bladen: bladenVan(namen[n] ?? data.gemeente),
    })),
  });
  return workbook;
}

function bladenVan(naam: string) {
  return { met: { blad: tabName(naam), vanafKolom: 2 }, zonder: { blad: tabName(naam), vanafKolom: 7 } };
}

function addMunicipality(
  workbook: Workbook,
  data: GemeenteformData,
  naam: string,
  bureau: Bureau,
  voet: string,
): void {
  addFormulierSheet(workbook, {
    ...{ naam: tabName(naam), titel: `Gemeenterapport ${data.jaar}: ${naam}`, voet },
    ondertitel: `Registratieformulier van ${bureau.naam}, ten behoeve van de gemeente ${naam}, jaar van registratie ${data.jaar}`,
    blokken: [
      { form: data.met, kop: 'met massameldingen' },
      { form: data.zonder, kop: 'zonder massameldingen' },
    ],
  });
}
