import { type Codelijst, type Datum, doelbereiken, doelen, klagers, proceduresoorten } from '@meldpunt/core';
import type { Jaartelling } from '@meldpunt/store';
import { KLEINE_AANTALLEN } from '../gemeenterapport/sheet-style.ts';
import { tabelWerkboek, type Werkblad } from './tabel-werkboek.ts';

/** What the yearly report beside the statutory form is made of. */
export type Jaarverslag = {
  jaar: number;
  bureau: string;
  gemaaktOp: Datum;
  /** The year is closed: its counts do not change any more. */
  gesloten: boolean;
  tellingen: readonly Jaartelling[];
};

/** How many answered of those who were asked, in whole percents; null when nobody was asked. */
export const respons = (
  tellingen: readonly Jaartelling[],
): { gevraagd: number; antwoord: number; procent: number | null } => {
  const of = (rubriek: string) =>
    tellingen.find((t) => t.onderdeel === 'evaluatie' && t.rubriek === rubriek)?.aantal ?? 0;
  const [gevraagd, antwoord] = [of('gehouden'), of('respons')];
  return { gevraagd, antwoord, procent: gevraagd > 0 ? Math.round((100 * antwoord) / gevraagd) : null };
};

const count = (tellingen: readonly Jaartelling[], onderdeel: string, rubriek: string): number =>
  tellingen.find((t) => t.onderdeel === onderdeel && t.rubriek === rubriek)?.aantal ?? 0;

const perCode = (
  tellingen: readonly Jaartelling[],
  onderdeel: string,
  lijst: Codelijst,
): [string, number][] => lijst.codes.map(({ code, label }) => [label, count(tellingen, onderdeel, code)]);

const blad = (naam: string, titel: string, rijen: readonly (readonly [string, number])[]): Werkblad => ({
  naam,
  titel,
  kolommen: [
    { kop: 'Rubriek', breedte: 60 },
    { kop: 'Aantal', breedte: 14 },
  ],
  rijen,
});

const marks = ['1 (zeer ontevreden)', '2', '3', '4', '5 (zeer tevreden)'];

const procedures = (tellingen: readonly Jaartelling[]): [string, number][] => [
  ...proceduresoorten.codes.flatMap(({ code, label }) =>
    klagers.codes.map((klager): [string, number] => [
      `${label}, van ${klager.label.toLowerCase()}`,
      count(tellingen, 'procedure', `${code}/${klager.code}`),
    ]),
  ),
  ['Klacht over het bureau zonder dossier', count(tellingen, 'procedure', 'losse_klacht')],
];

/** The yearly report of the bureau: evaluations with their response, the six purposes, and procedures about the bureau (1, 9, 5.4.5). */
export function jaarverslag({ jaar, bureau, gemaaktOp, gesloten, tellingen }: Jaarverslag): Promise<Buffer> {
  const { gevraagd, antwoord, procent } = respons(tellingen);
  return tabelWerkboek({
    titel: `Jaarverslag ${jaar}: evaluatie, doelen en procedures`,
    bureau,
    gemaaktOp,
    toelichting: [
      {
        onderwerp: 'Stand',
        tekst: gesloten
          ? `Het jaar ${jaar} is afgesloten. De aantallen veranderen niet meer, ook niet als dossiers worden vernietigd.`
          : `Het jaar ${jaar} is nog niet afgesloten. De aantallen kunnen nog veranderen.`,
      },
      {
        onderwerp: 'Evaluatie',
        tekst:
          procent === null
            ? 'Er is dit jaar nog geen evaluatie vastgelegd.'
            : `Aan ${gevraagd} cliënten is een evaluatie gevraagd; ${antwoord} reageerden (${procent}%). Geteld naar de dag van de evaluatie.`,
      },
      {
        onderwerp: 'Doelen',
        tekst: `Waaraan een zaak bijdroeg (protocol, hoofdstuk 1), geteld naar de dag van afsluiten. Een zaak kan bij meer doelen tellen.`,
      },
      {
        onderwerp: 'Procedures',
        tekst: 'Bezwaar, klachten over het bureau en beroep, geteld naar de dag van ontvangst.',
      },
      { onderwerp: 'Kleine aantallen', tekst: KLEINE_AANTALLEN },
    ],
    bladen: [
      blad('Evaluatie', `Evaluatie ${jaar}`, [
        ['Dossiers afgesloten', count(tellingen, 'evaluatie', 'afgesloten')],
        ['Evaluatie gevraagd', gevraagd],
        ['Reactie ontvangen', antwoord],
      ]),
      blad(
        'Tevredenheid',
        `Tevredenheid ${jaar}`,
        marks.map((naam, i) => [naam, count(tellingen, 'tevredenheid', String(i + 1))]),
      ),
      blad(
        'Doelen bereikt',
        `In hoeverre de doelen van het plan zijn bereikt, ${jaar}`,
        perCode(tellingen, 'doel_bereikt', doelbereiken),
      ),
      blad('Zes doelen', `Waaraan zaken bijdroegen, ${jaar}`, perCode(tellingen, 'doel', doelen)),
      blad('Procedures', `Procedures over het bureau, ${jaar}`, procedures(tellingen)),
    ],
  });
}
