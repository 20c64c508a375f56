import type { Bewaarregels } from '@meldpunt/archive';
import {
  acts,
  datalekhandelingen,
  losseKlachthandelingen,
  type Persoonsgegevensklasse,
  persoonsgegevensklassen,
} from '@meldpunt/core';
import { velden as leveringsvelden } from '@meldpunt/lvtd';
import { columnNames, type TableName } from '@meldpunt/store';
import { fieldsOf } from '../form/fields-of.ts';
import { type Bureauteksten, beveiliging, ontvangers, verwerkingen } from './verwerkingen.ts';

const NOG_INVULLEN = 'Nog in te vullen door het bureau (MELDPUNT_VERWERKINGEN)';

/** The register of processing activities as data; the page and the three files are made of it (AVG 30). */
export type Verwerkingenregister = {
  formaat: 'meldpunt-verwerkingen';
  versie: 1;
  gemaakt_op: string;
  bureau: string;
  verwerkingsverantwoordelijke: string;
  contact: string;
  functionaris: string;
  doorgifte_buiten_eu: string;
  verwerkers: { naam: string; wat: string }[];
  verwerkingen: {
    naam: string;
    doel: string;
    grondslag: string;
    betrokkenen: string[];
    klassen: { klasse: Persoonsgegevensklasse; velden: string[] }[];
    opslag: { tabel: TableName; kolommen: string[] }[];
    bewaren: string;
  }[];
  ontvangers: { naam: string; wat: string; databaserol: string | null }[];
  landelijke_levering: { veld: string; betekenis: string }[];
  bewaarregels: { naam: string; termijn: string; grondslag: string; toelichting: string; status: string }[];
  beveiliging: string[];
};

const klasselabels: Record<Persoonsgegevensklasse, string> = {
  contact: 'Contactgegevens',
  bijzonder: 'Bijzondere persoonsgegevens en verhalen',
  derden: 'Gegevens over anderen',
  vrije_tekst: 'Vrije tekst',
};

/** What a class is called. */
export const klasselabel = (klasse: Persoonsgegevensklasse): string => klasselabels[klasse];

/** The fields of each class that acts and registers ask, by their labels: from the declarations themselves. */
const fieldsPerClass = (): Map<Persoonsgegevensklasse, Set<string>> => {
  const found = new Map(persoonsgegevensklassen.map((klasse) => [klasse, new Set<string>()]));
  const add = (fields: ReturnType<typeof fieldsOf>): void => {
    for (const { veld, rij } of fields) {
      if (veld.klasse) found.get(veld.klasse)?.add(veld.label);
      if (rij) add(fieldsOf(rij));
    }
  };
  for (const { input } of [...acts, ...datalekhandelingen, ...losseKlachthandelingen]) add(fieldsOf(input));
  return found;
};

const periods: readonly (readonly [RegExp, string])[] = [
  [/^P(\d+)Y$/, 'jaar'],
  [/^P(\d+)M$/, 'maanden'],
  [/^P(\d+)D$/, 'dagen'],
];
/** A period in plain words: `P5Y` is `5 jaar`. */
const periodText = (period: string): string => {
  for (const [pattern, unit] of periods) {
    const found = pattern.exec(period);
    if (found) return `${found[1]} ${unit}`;
  }
  return period;
};

/** Makes the register from what the program declares and stores, with the bureau's own words where the law asks for these. */
export const composeRegister = (bron: {
  bureau: string;
  nu: Date;
  bewaarregels: Bewaarregels;
  teksten: Bureauteksten;
}): Verwerkingenregister => {
  const perClass = fieldsPerClass();
  const { teksten, bewaarregels } = bron;
  return {
    formaat: 'meldpunt-verwerkingen',
    versie: 1,
    gemaakt_op: bron.nu.toISOString(),
    bureau: bron.bureau,
    verwerkingsverantwoordelijke: teksten.verwerkingsverantwoordelijke ?? NOG_INVULLEN,
    contact: teksten.contact ?? NOG_INVULLEN,
    functionaris: teksten.functionaris ?? NOG_INVULLEN,
    doorgifte_buiten_eu: teksten.doorgifte ?? 'Meldpunt geeft zelf geen gegevens door buiten de EU.',
    verwerkers: [...(teksten.verwerkers ?? [])],
    verwerkingen: verwerkingen.map(({ naam, doel, grondslag, betrokkenen, klassen, tabellen, bewaren }) => ({
      naam,
      doel: teksten.doelen?.[naam] ?? doel,
      grondslag,
      betrokkenen: [...betrokkenen],
      klassen: klassen.map((klasse) => ({ klasse, velden: [...(perClass.get(klasse) ?? [])].sort() })),
      opslag: tabellen.map((tabel) => ({ tabel, kolommen: columnNames(tabel) })),
      bewaren,
    })),
    ontvangers: ontvangers.map(({ naam, wat, rol }) => ({ naam, wat, databaserol: rol })),
    landelijke_levering: leveringsvelden.map(({ naam, betekenis }) => ({ veld: naam, betekenis })),
    bewaarregels: [
      ...bewaarregels.regels.map((regel) => ({ ...regel, naam: regel.naam.replaceAll('_', ' ') })),
      ...bewaarregels.registers.map((regel) => ({
        ...regel,
        naam: `register ${regel.register.replaceAll('_', ' ')}`,
      })),
    ].map(({ naam, termijn, grondslag, toelichting, status }) => ({
      naam,
      termijn: periodText(termijn),
      grondslag,
      toelichting,
      status,
    })),
    beveiliging: [...beveiliging],
  };
};
