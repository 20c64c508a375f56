import type { FormRij, FormTabelNaam, Gemeenteform, MassaalKeuze } from '@meldpunt/core';

/** The forms of one municipality that must agree with each other. */
export interface Drieluik {
  met: Gemeenteform;
  zonder: Gemeenteform;
  alleen: Gemeenteform;
}

/** What is compared; the sheet Controle has a formula for each. */
export type ControleSoort =
  | 'C = A + B'
  | 'E = C + D'
  | 'som = totaalrij'
  | 'som = totaal'
  | 'som >= totaal'
  | 'rubriek <= totaal'
  | 'met = zonder + alleen';

/** One comparison, with the numbers that stand on both sides. */
export interface Controle {
  soort: ControleSoort;
  massaal: MassaalKeuze;
  tabel: FormTabelNaam;
  kolom: Kolom | null;
  links: number;
  rechts: number;
  klopt: boolean;
  /** The row where it goes wrong, when it does and it is one row. */
  rubriek: string | null;
}

export type Kolom = 'A' | 'B' | 'C' | 'D' | 'E';
const kolommen: readonly Kolom[] = ['A', 'B', 'C', 'D', 'E'];

/** Compares every sum of the forms in every way that the statutory form allows. */
export function controles(forms: Drieluik): Controle[] {
  return [
    ...(['met', 'zonder', 'alleen'] as const).flatMap((massaal) => withinForm(forms[massaal])),
    ...forms.met.tabellen.map((tabel, t) => {
      const paren = tabel.rijen.map((rij, r) => ({
        rij,
        zonder: forms.zonder.tabellen[t]?.rijen[r],
        alleen: forms.alleen.tabellen[t]?.rijen[r],
      }));
      const mis = paren.filter(({ rij, zonder, alleen }) =>
        kolommen.some((kolom) => rij[kolom] !== (zonder?.[kolom] ?? NaN) + (alleen?.[kolom] ?? NaN)),
      );
      return deviations(
        'met = zonder + alleen',
        'met',
        tabel.tabel,
        mis.map((paar) => paar.rij),
      );
    }),
  ];
}

function withinForm({ massaal, tabellen }: Gemeenteform): Controle[] {
  const totaal = tabellen.find(({ tabel }) => tabel === 'totaal')?.rijen.at(-1);
  if (!totaal) throw new RangeError('A form without its first table');
  return tabellen.flatMap(({ tabel, rijen }) => {
    const eigen = tabel === 'totaal' ? rijen : rijen.slice(0, -1);
    const som = (kolom: Kolom) => eigen.reduce((opgeteld, rij) => opgeteld + rij[kolom], 0);
    const perKolom = (
      soort: ControleSoort,
      rechts: FormRij,
      klopt: (links: number, rechts: number) => boolean,
    ) =>
      kolommen.map((kolom) => ({
        ...{ soort, massaal, tabel, kolom, links: som(kolom), rechts: rechts[kolom], rubriek: null },
        klopt: klopt(som(kolom), rechts[kolom]),
      }));
    const found = [
      deviations(
        'C = A + B',
        massaal,
        tabel,
        rijen.filter((rij) => rij.C !== rij.A + rij.B),
      ),
      deviations(
        'E = C + D',
        massaal,
        tabel,
        rijen.filter((rij) => rij.E !== rij.C + rij.D),
      ),
    ];
    if (tabel === 'totaal') return found;
    const eigenTotaal = rijen.at(-1) ?? totaal;
    found.push(...perKolom('som = totaalrij', eigenTotaal, (links, rechts) => links === rechts));
    if (tabel === 'terrein' || tabel === 'aard') {
      found.push(...perKolom('som = totaal', totaal, (links, rechts) => links === rechts));
      return found;
    }
    if (tabel === 'grond')
      found.push(...perKolom('som >= totaal', totaal, (links, rechts) => links >= rechts));
    const meer = eigen.filter((rij) => kolommen.some((kolom) => rij[kolom] > totaal[kolom]));
    return [...found, deviations('rubriek <= totaal', massaal, tabel, meer)];
  });
}

/** A comparison row by row: on the left the number of rows that deviate, on the right none. */
function deviations(
  soort: ControleSoort,
  massaal: MassaalKeuze,
  tabel: FormTabelNaam,
  mis: readonly FormRij[],
): Controle {
  const rubriek = mis[0]?.label ?? null;
  return {
    soort,
    massaal,
    tabel,
    kolom: null,
    links: mis.length,
    rechts: 0,
    klopt: mis.length === 0,
    rubriek,
  };
}
