import type { FormTabelNaam } from './form-rubrieken.ts';
import { formRubrieken } from './form-rubrieken.ts';
import type { KubusBijdrage } from './kubus-bijdragen.ts';

/** With mass reports, without them, or these alone (the difference). */
export type MassaalKeuze = 'met' | 'zonder' | 'alleen';

/** So many meldingen in one cell of the kubus. */
export interface Telregel extends KubusBijdrage {
  aantal: number;
}

/** The columns of the statutory form; C = A + B and E = C + D. */
export interface FormRij {
  rubriek: string;
  label: string;
  A: number;
  B: number;
  C: number;
  D: number;
  E: number;
}

/** The last row is `totaal`: the sum of the rows before it (the first table has that row only). */
export interface FormTabel {
  tabel: FormTabelNaam;
  titel: string;
  rijen: readonly FormRij[];
  opmerkingen: readonly string[];
}

/** The statutory form of one municipality and year, as data. */
export interface Gemeenteform {
  jaar: number;
  gemeente: string;
  massaal: MassaalKeuze;
  tabellen: readonly FormTabel[];
}

/**
 * Fills the form of one municipality from counted rows; rows of other municipalities are passed over. Every row of the
 * form is there, also with zeros. Throws a RangeError for a row that the form does not have.
 */
export function fillGemeenteform(
  telregels: Iterable<Telregel>,
  { jaar, gemeente, massaal }: Pick<Gemeenteform, 'jaar' | 'gemeente' | 'massaal'>,
): Gemeenteform {
  const aantallen = new Map<string, number>();
  for (const regel of telregels) {
    if (regel.gemeente !== gemeente || !teltMee(regel, massaal)) continue;
    assertRubriek(regel);
    const sleutel = `${regel.tabel}/${regel.rubriek}/${regel.kolom}`;
    aantallen.set(sleutel, (aantallen.get(sleutel) ?? 0) + regel.aantal);
  }
  const tabellen = formRubrieken.map(({ tabel, titel, rubrieken, opmerkingen }) => {
    const rijen = rubrieken.map(({ rubriek, label }) => {
      const cel = (kolom: string) => aantallen.get(`${tabel}/${rubriek}/${kolom}`) ?? 0;
      return formRij(rubriek, label, cel('A'), cel('B'), cel('D'));
    });
    return { tabel, titel, opmerkingen, rijen: tabel === 'totaal' ? rijen : [...rijen, totaalrij(rijen)] };
  });
  return { jaar, gemeente, massaal, tabellen };
}

/** The meldingen of the whole bureau by table and row, each counted once (column U). */
export function uniekeMeldingen(
  telregels: Iterable<Telregel>,
  massaal: MassaalKeuze,
): (tabel: FormTabelNaam, rubriek: string) => number {
  const aantallen = new Map<string, number>();
  for (const regel of telregels) {
    if (regel.kolom !== 'U' || !teltMee(regel, massaal)) continue;
    assertRubriek(regel);
    const sleutel = `${regel.tabel}/${regel.rubriek}`;
    aantallen.set(sleutel, (aantallen.get(sleutel) ?? 0) + regel.aantal);
  }
  return (tabel, rubriek) => aantallen.get(`${tabel}/${rubriek}`) ?? 0;
}

/** Whether a counted row belongs to this choice about mass reports. */
export function teltMee(regel: { massaal: boolean }, massaal: MassaalKeuze): boolean {
  return massaal === 'met' || regel.massaal === (massaal === 'alleen');
}

function formRij(rubriek: string, label: string, A: number, B: number, D: number): FormRij {
  return { rubriek, label, A, B, C: A + B, D, E: A + B + D };
}

function totaalrij(rijen: readonly FormRij[]): FormRij {
  const som = (kolom: 'A' | 'B' | 'D') => rijen.reduce((totaal, rij) => totaal + rij[kolom], 0);
  return formRij('totaal', 'Totaal', som('A'), som('B'), som('D'));
}

function assertRubriek({ tabel, rubriek }: Telregel): void {
  const bekend = formRubrieken
    .find((rij) => rij.tabel === tabel)
    ?.rubrieken.some((r) => r.rubriek === rubriek);
  if (!bekend) throw new RangeError(`De tabel "${tabel}" van het formulier heeft geen rubriek "${rubriek}".`);
}
