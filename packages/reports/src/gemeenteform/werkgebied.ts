import type { FormTabelNaam, Gemeenteform, Telregel } from '@meldpunt/core';
import { formRubrieken, labelOfGemeente, teltMee, uniekeMeldingen, WERKGEBIED } from '@meldpunt/core';

/** A place in the reconciliation: a municipality with a form, or what stands in no form of the area. */
export interface WerkgebiedPlaats {
  label: string;
  /** Meldingen by people who live there (A + B). */
  ingezetenen: number;
  /** Meldingen about an incident there (A + D). */
  voorvallen: number;
  /** Column E of the form of this municipality; null for a place without a form. */
  kolomE: number | null;
}

/** The whole area with or without mass reports. */
export interface WerkgebiedDeel {
  plaatsen: readonly WerkgebiedPlaats[];
  /** Each melding once. */
  uniek: (tabel: FormTabelNaam, rubriek: string) => number;
  /** Column E of all forms added up: meldingen between two municipalities are in it twice. */
  somE: (tabel: FormTabelNaam, rubriek: string) => number;
}

/** Comparisons of the whole area, as sentences with the numbers that should be equal. */
export interface WerkgebiedControle {
  tekst: string;
  links: number;
  rechts: number;
  relatie: '=' | '≥';
  klopt: boolean;
}

/** The whole area from what was counted and from the forms of all its municipalities (both with or both without). */
export function werkgebiedDeel(
  telregels: readonly Telregel[],
  forms: readonly Gemeenteform[],
  massaal: 'met' | 'zonder',
): WerkgebiedDeel {
  const metForm = new Set(forms.map(({ gemeente }) => gemeente));
  const totalen = telregels.filter(
    (regel) => regel.tabel === 'totaal' && regel.gemeente !== WERKGEBIED && teltMee(regel, massaal),
  );
  const sum = (hoort: (plaats: string) => boolean, ...kolommen: string[]) =>
    totalen
      .filter(({ gemeente, kolom }) => hoort(gemeente) && kolommen.includes(kolom))
      .reduce((som, { aantal }) => som + aantal, 0);
  const plaats = (label: string, hoort: (plaats: string) => boolean, kolomE: number | null) => ({
    ...{ label, kolomE, ingezetenen: sum(hoort, 'A', 'B'), voorvallen: sum(hoort, 'A', 'D') },
  });
  const bijzonder = ['buitenland', 'online', 'onbekend'];
  const cel = (form: Gemeenteform, naam: FormTabelNaam, rubriek: string) =>
    form.tabellen.find(({ tabel }) => tabel === naam)?.rijen.find((rij) => rij.rubriek === rubriek)?.E ?? 0;
  return {
    plaatsen: [
      ...forms.map((form) =>
        plaats(
          labelOfGemeente(form.gemeente),
          (code) => code === form.gemeente,
          cel(form, 'totaal', 'totaal'),
        ),
      ),
      plaats('Andere gemeenten', (code) => !metForm.has(code) && !bijzonder.includes(code), null),
      ...bijzonder.map((code) => plaats(labelOfGemeente(code), (ander) => ander === code, null)),
    ],
    uniek: uniekeMeldingen(telregels, massaal),
    somE: (tabel, rubriek) => forms.reduce((som, form) => som + cel(form, tabel, rubriek), 0),
  };
}

/** Compares the whole area in each way that does not count twice. */
export function werkgebiedControles(deel: WerkgebiedDeel, naam: string): WerkgebiedControle[] {
  const uniek = deel.uniek('totaal', 'totaal');
  const som = (wat: 'ingezetenen' | 'voorvallen') => deel.plaatsen.reduce((tot, p) => tot + p[wat], 0);
  const perTabel = formRubrieken
    .filter(({ tabel }) => tabel === 'terrein' || tabel === 'aard' || tabel === 'grond')
    .map(({ tabel, titel, rubrieken }) => {
      const links = rubrieken.reduce((tot, { rubriek }) => tot + deel.uniek(tabel, rubriek), 0);
      const relatie = tabel === 'grond' ? ('≥' as const) : ('=' as const);
      return compare(`som van tabel ${titel}, ${naam}`, links, relatie, uniek);
    });
  return [
    compare(`meldingen naar woonplaats, ${naam}`, som('ingezetenen'), '=', uniek),
    compare(`meldingen naar plaats van het voorval, ${naam}`, som('voorvallen'), '=', uniek),
    ...perTabel,
  ];
}

function compare(wat: string, links: number, relatie: '=' | '≥', rechts: number): WerkgebiedControle {
  const klopt = relatie === '=' ? links === rechts : links >= rechts;
  const tekst = `${klopt ? 'Klopt' : 'Klopt niet'}: ${wat} (${links}) ${relatie} unieke meldingen (${rechts})`;
  return { tekst, links, rechts, relatie, klopt };
}
