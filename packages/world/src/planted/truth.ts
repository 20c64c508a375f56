import { addMonths, type Datum } from '@meldpunt/core';
import type { Structuur } from './structures.ts';

/** One planted structure, counted in the world itself over the last twelve months. */
export type WareStructuur = {
  structuur: string;
  soort: 'organisatie' | 'cel';
  moetOpvallen: boolean;
  organisatieId?: string;
  cel?: { grond: string; terrein: string; gemeente: string };
  /** Meldingen that were planted. */
  meldingen: number;
  melders: number;
  maanden: number;
};

/** What is true of the world, for tests of what finds it: to be kept apart from the world. */
export type Waarheid = {
  vanaf: Datum;
  totEnMet: Datum;
  structuren: WareStructuur[];
  /** Rows of the register that are another spelling of the organisation of an official row. */
  schrijfwijzen: { organisatieId: string; eigenlijk: string }[];
};

export type PlantedRow = { structuur: string; melderRef: string; ontvangst: Datum };

/** Counts what was planted, row by row. */
export const countPlanted = (
  to: Datum,
  structuren: readonly Structuur[],
  rows: Iterable<PlantedRow>,
  idOf: (organisatie: number) => string,
  schrijfwijzen: Waarheid['schrijfwijzen'],
): Waarheid => {
  const byStructure = Map.groupBy(rows, (row) => row.structuur);
  return {
    vanaf: addMonths(to, -12),
    totEnMet: to,
    structuren: structuren.map(({ structuur, soort, moetOpvallen, organisatie, cel }) => {
      const own = byStructure.get(structuur) ?? [];
      return {
        structuur,
        soort,
        moetOpvallen,
        ...(organisatie !== undefined && { organisatieId: idOf(organisatie) }),
        ...(cel && { cel }),
        meldingen: own.length,
        melders: new Set(own.map((row) => row.melderRef)).size,
        maanden: new Set(own.map((row) => row.ontvangst.slice(0, 7))).size,
      };
    }),
    schrijfwijzen,
  };
};
