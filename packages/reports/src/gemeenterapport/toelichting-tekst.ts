import type { Datum } from '@meldpunt/core';
import { datum, datumVoluit, yearOf } from '@meldpunt/core';
import type { NaSluiting } from '../gemeenteform/read-registraties.ts';

/** Who made the report: the name of the bureau and where to ask, both from its settings. */
export interface Bureau {
  naam: string;
  contact: string;
}

/** How the figures were counted, one point each. */
export const hoeGeteld: readonly string[] = [
  'Geteld is wat in het kalenderjaar is geregistreerd, ook als het voorval eerder was.',
  'Het formulier zegt "klacht" en bedoelt elke melding die het bureau heeft geregistreerd.',
  'Kolom A: de melder woont in de gemeente en het voorval was daar ook.',
  'Kolom B: de melder woont in de gemeente en het voorval was ergens anders: in een andere gemeente, in het buitenland, online of op een onbekende plaats.',
  'Kolom C: A en B samen, dus alle meldingen van inwoners.',
  'Kolom D: het voorval was in de gemeente en de melder woont ergens anders, of de woonplaats is onbekend.',
  'Kolom E: C en D samen. Tel kolom E van gemeenten niet bij elkaar op: een melding van een inwoner van de ene gemeente over een voorval in de andere staat in beide formulieren.',
  'Een melding heeft één terrein en één aard. Zij kan meer gronden hebben, en op meer manieren zijn behandeld.',
  'Het bureau werkt met fijnere waarden dan het formulier. Elke waarde telt mee bij de waarde van het formulier waar zij onder valt, per melding één keer.',
  'Massameldingen zijn meldingen over één voorval waarover heel veel mensen melden. Elke tabel is er met en zonder deze meldingen.',
];

/** Where the form comes from, and what the reader must know before passing figures on. */
export const noten: readonly string[] = [
  'Formulier: Regeling registratieformulier antidiscriminatievoorzieningen, bijlage (Stcrt. 2010, 17434).',
  'Aantallen van 1 tot en met 4 hebben een ster. Maak deze niet openbaar: soms is te zien om wie het gaat.',
];

/** Whether the figures can still change. */
export function statusVan(jaar: number, geslotenOp: string | null, gemaaktOp: Datum): string {
  if (geslotenOp) {
    return `Vastgesteld: dit jaar is afgesloten op ${datumVoluit(datum(geslotenOp))}. De cijfers veranderen niet meer.`;
  }
  return yearOf(gemaaktOp) === jaar
    ? 'Voorlopig: het jaar loopt nog. Geteld is wat tot nu toe is geregistreerd.'
    : 'Voorlopig: dit jaar is nog niet afgesloten. De cijfers kunnen nog veranderen.';
}

const meldingen = (n: number) => (n === 1 ? '1 melding' : `${n} meldingen`);

/** What changed after a year was closed, a point each: its figures stay, so the reader is told. Nothing when nothing did. */
export function correctiesVan({ vervallen, gewijzigd, erbij, sinds }: NaSluiting): string[] {
  const punten = [
    vervallen > 0 &&
      `Van ${meldingen(vervallen)} in deze cijfers bleek na de sluiting dat zij dubbel of ten onrechte ${vervallen === 1 ? 'was' : 'waren'} geregistreerd.`,
    gewijzigd > 0 &&
      `Van ${meldingen(gewijzigd)} in deze cijfers is na de sluiting iets gewijzigd dat meetelt: gemeente, grond, terrein, aard, klachtbehandeling of massamelding.`,
    erbij > 0 &&
      `${meldingen(erbij)} uit dit jaar ${erbij === 1 ? 'kwam' : 'kwamen'} er na de sluiting bij en ${erbij === 1 ? 'staat' : 'staan'} niet in deze cijfers.`,
  ].filter((punt) => punt !== false);
  return [
    ...punten,
    ...(punten.length > 0
      ? [
          'De cijfers blijven zoals zij zijn vastgesteld. De landelijke registratie krijgt elke verbetering met de levering van die nacht.',
        ]
      : []),
    ...(sinds
      ? [
          `Gewijzigde meldingen zijn van dit jaar geteld vanaf ${datumVoluit(datum(sinds))}. Of er eerder iets is gewijzigd, is niet bekend.`,
        ]
      : []),
  ];
}
