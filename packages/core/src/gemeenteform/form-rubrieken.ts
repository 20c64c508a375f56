import { aard } from '../codes/aard.ts';
import type { StatutaireLijst } from '../codes/codelijst.ts';
import { labelOf, statutairOf } from '../codes/codelijst.ts';
import { gronden } from '../codes/gronden.ts';
import { klachtbehandeling } from '../codes/klachtbehandeling.ts';
import { terreinen } from '../codes/terreinen.ts';

/** The five tables of the statutory form, in its order (Regeling registratieformulier, annex). */
export type FormTabelNaam = 'totaal' | 'grond' | 'terrein' | 'aard' | 'klachtbehandeling';

/** A row of the form: the statutory value and its words. */
export interface FormRubriek {
  rubriek: string;
  label: string;
}

/** A table of the form without its figures; the row Totaal under tables 2 to 5 is not among the rows. */
export interface FormTabelRubrieken {
  tabel: FormTabelNaam;
  titel: string;
  rubrieken: readonly FormRubriek[];
  /** What the form says under the table. */
  opmerkingen: readonly string[];
}

/** The columns of every table, in order, with the words of the form. */
export const formKolommen = [
  { kolom: 'A', label: 'Klacht van ingezetene over voorval in de gemeente' },
  { kolom: 'B', label: 'Klacht van ingezetene over voorval in andere gemeente' },
  { kolom: 'C', label: 'Totaal A + B' },
  { kolom: 'D', label: 'Klacht van niet-ingezetene over voorval in de gemeente' },
  { kolom: 'E', label: 'Totaal C + D' },
] as const;

const lijsten: Record<Exclude<FormTabelNaam, 'totaal'>, StatutaireLijst> = {
  grond: gronden,
  terrein: terreinen,
  aard,
  klachtbehandeling,
};

/** The five tables with their rows in the order of the form. */
export const formRubrieken: readonly FormTabelRubrieken[] = [
  {
    tabel: 'totaal',
    titel: '1. Totaal aantal klachten',
    rubrieken: [{ rubriek: 'totaal', label: 'Totaal' }],
    opmerkingen: [],
  },
  {
    tabel: 'grond',
    titel: '2. Discriminatiegrond',
    rubrieken: rubriekenVan('grond'),
    opmerkingen: [
      'Een klacht kan over meer gronden gaan: dit totaal kan hoger zijn dan het totaal aantal klachten.',
    ],
  },
  {
    tabel: 'terrein',
    titel: '3. Maatschappelijk terrein',
    rubrieken: rubriekenVan('terrein'),
    opmerkingen: [],
  },
  { tabel: 'aard', titel: '4. Aard', rubrieken: rubriekenVan('aard'), opmerkingen: [] },
  {
    tabel: 'klachtbehandeling',
    titel: '5. Klachtbehandeling',
    rubrieken: rubriekenVan('klachtbehandeling'),
    opmerkingen: [
      'Een klacht kan op meer manieren zijn behandeld, of nog in behandeling zijn:',
      'dit totaal kan hoger of lager zijn dan het totaal aantal klachten.',
      'Registratie betekent: de klacht registreren en er kort op reageren, per telefoon of e-mail.',
    ],
  },
];

/** The statutory value that a code counts as in a table. Throws a RangeError for a code that the list does not know. */
export function statutaireRubriek(tabel: Exclude<FormTabelNaam, 'totaal'>, code: string): string {
  return statutairOf(lijsten[tabel], code);
}

/** Every code of the four lists with its statutory value, for counting in a database. */
export function codesMetRubriek(): { tabel: FormTabelNaam; code: string; rubriek: string }[] {
  return Object.entries(lijsten).flatMap(([tabel, lijst]) =>
    lijst.codes.map(({ code, statutair }) => ({ tabel: tabel as FormTabelNaam, code, rubriek: statutair })),
  );
}

function rubriekenVan(tabel: keyof typeof lijsten): FormRubriek[] {
  const lijst = lijsten[tabel];
  return lijst.statutaireVolgorde.map((rubriek) => ({ rubriek, label: labelOf(lijst, rubriek) }));
}
