import type { Datum } from '@meldpunt/core';
import { datum, datumVoluit, yearOf } from '@meldpunt/core';

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

/** What was put right after a year was closed: its figures stay, so the reader is told. */
export function correctieVan(naSluiting: number): string {
  const wat =
    naSluiting === 1
      ? 'Van 1 melding in deze cijfers bleek na de sluiting dat zij dubbel of ten onrechte was geregistreerd.'
      : `Van ${naSluiting} meldingen in deze cijfers bleek na de sluiting dat zij dubbel of ten onrechte waren geregistreerd.`;
  return `${wat} De cijfers blijven zoals zij zijn vastgesteld. De landelijke registratie krijgt de verbetering met de levering van die nacht.`;
}
