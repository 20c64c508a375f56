import { datum, standaardInstellingen } from '@meldpunt/core';
import type { Mapping } from '../mapping/mapping-schema.ts';
import { readMapping } from '../mapping/read-mapping.ts';
import { meldingFields } from '../mapping/target-fields.ts';
import type { PlanSetting } from '../plan/plan-import.ts';
import { personalColumns } from '../plan/row-fields.ts';
import type { Cell, TableRow } from '../table/table.ts';

export const kolommen = [
  'Nr',
  'Datum',
  'Naam',
  'Verhaal',
  'Grond',
  'Woonplaats',
  'Over',
  'Gesloten',
  'Afloop',
];

/** A mapping as a bureau could write it; override what a test is about. */
export const exampleMapping = (over: Record<string, unknown> = {}) => ({
  bron: 'lijst-2024',
  sleutel: ['Nr'],
  leeg: ['-'],
  velden: {
    kanaal: { vast: 'telefoon' },
    op: { kolom: 'Datum' },
    tijd: { vast: '12:00' },
    direct: { vast: 'ja' },
    spoedeisend: { vast: false },
    rolMelder: { vast: 'Slachtoffer' },
    anonimiteit: { kolom: 'Naam', codes: { '*': 'geen' }, standaard: 'geheel' },
    melderNaam: { kolom: 'Naam' },
    omschrijving: { kolom: 'Verhaal' },
    gronden: {
      kolom: 'Grond',
      scheiding: '+',
      codes: { Huidskleur: 'huidskleur', 'Kleur en geloof': ['huidskleur', 'islam'] },
      standaard: 'onbekend',
    },
    terrein: { vast: 'onbekend' },
    aard: { vast: 'Omstreden behandeling' },
    gemeenteWoon: { kolom: 'Woonplaats', standaard: 'onbekend' },
    gemeenteVoorval: { vast: 'onbekend' },
    aantalSlachtoffers: { vast: 1 },
  },
  organisatie: { kolom: 'Over' },
  sluiting: {
    op: { kolom: 'Gesloten' },
    reden: { kolom: 'Afloop', codes: { klaar: 'doel_bereikt', gestopt: 'client_wil_niet_verder' } },
    klachtbehandelingen: { kolom: 'Afloop', codes: { klaar: 'bemiddeling', '*': 'registratie' } },
  },
  ...over,
});

/** Settings of a plan with a hash that tells its text, so that a test can see what it stands for. */
export const exampleSetting = (mapping: Mapping = readMapping(exampleMapping())): PlanSetting => ({
  mapping,
  kolommen,
  personal: personalColumns(mapping, meldingFields),
  context: {
    nu: new Date('2026-03-02T09:00:00Z'),
    vandaag: datum('2026-03-02'),
    instellingen: standaardInstellingen(['GM0014']),
  },
  hash: (text) =>
    `${[...text].reduce((sum, c) => (sum * 31 + (c.codePointAt(0) ?? 0)) % 2_147_483_647, 7)}`
      .padStart(64, '0')
      .split('')
      .reverse()
      .join(''),
});

/** A row of the example; cells by the name of their column. */
export const exampleRow = (rij: number, over: Record<string, Cell> = {}): TableRow => {
  const cells: Record<string, Cell> = {
    Nr: `${rij}`,
    Datum: '3-4-2024',
    Naam: 'Aafke Kanarie',
    Verhaal: 'Verzonnen verhaal.',
    Grond: 'Ras',
    Woonplaats: 'Groningen',
    Over: 'Voorbeeld B.V.',
    Gesloten: '2024-05-01',
    Afloop: 'Klaar',
    ...over,
  };
  return { rij, cellen: kolommen.map((kolom) => cells[kolom] ?? null) };
};
