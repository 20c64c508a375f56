import { addMonths, type Datum } from '@meldpunt/core';
import { writeWhole } from '@meldpunt/store';
import type { Structuur } from './structures.ts';

type Telling = { meldingen: number; melders: number; maanden: number };

/** One planted structure, counted in the world itself over the last twelve months. */
export type WareStructuur = Telling & {
  structuur: string;
  soort: 'organisatie' | 'cel';
  /** Whether whatever looks for patterns has to find it; the others look like one and are none. */
  moetOpvallen: boolean;
  organisatieId?: string;
  cel?: { grond: string; terrein: string; gemeente: string };
};

/** What is true of the world, for tests of what finds it: to be kept apart from the world. */
export type Waarheid = {
  vanaf: Datum;
  totEnMet: Datum;
  structuren: WareStructuur[];
  /** Rows of the register that pass the same bar without having been planted: large organisations, by chance. */
  vanzelf: (Telling & { organisatieId: string })[];
  /** Rows of the register that are another spelling of the organisation of an official row. */
  schrijfwijzen: { organisatieId: string; eigenlijk: string }[];
  /** Pairs of dossiers that are two sides of one incident (3.5), and pairs that only look like it. */
  conflicten: { soort: string; conflict: boolean; dossiers: [string, string] }[];
};

/** A melding of the last twelve months, as far as the truth is about it. */
export type CountedRow = {
  structuur: string | null;
  organisatieId: string | null;
  melderRef: string;
  ontvangst: Datum;
};

/** More than this many reporters, over at least so many calendar months: the bar of the structural signals (protocol 0). */
const MORE_THAN = 3;
const MONTHS = 2;

/** First day of the twelve months that the truth is about. */
export const truthFrom = (to: Datum): Datum => addMonths(to, -12);

/** Counts what was planted, and what stands out of itself. */
export const countPlanted = (
  to: Datum,
  structuren: readonly Structuur[],
  rows: readonly CountedRow[],
  idOf: (organisatie: number) => string,
  schrijfwijzen: Waarheid['schrijfwijzen'],
): Omit<Waarheid, 'conflicten'> => {
  const byStructure = Map.groupBy(rows, (row) => row.structuur);
  const unplanted = rows.filter((row) => row.structuur === null && row.organisatieId !== null);
  return {
    vanaf: truthFrom(to),
    totEnMet: to,
    structuren: structuren.map(({ structuur, soort, moetOpvallen, organisatie, cel }) => ({
      structuur,
      soort,
      moetOpvallen,
      ...(organisatie !== undefined && { organisatieId: idOf(organisatie) }),
      ...(cel && { cel }),
      ...telling(byStructure.get(structuur) ?? []),
    })),
    vanzelf: [...Map.groupBy(unplanted, (row) => row.organisatieId as string)]
      .map(([organisatieId, own]) => ({ organisatieId, ...telling(own) }))
      .filter(({ melders, maanden }) => melders > MORE_THAN && maanden >= MONTHS),
    schrijfwijzen,
  };
};

const telling = (rows: readonly CountedRow[]): Telling => ({
  meldingen: rows.length,
  melders: new Set(rows.map((row) => row.melderRef)).size,
  maanden: new Set(rows.map((row) => row.ontvangst.slice(0, 7))).size,
});

/** Writes the truth as JSON, whole or not at all. Throws StoreError `disk-full`. */
export const writeWaarheid = (path: string, waarheid: Waarheid): Promise<void> =>
  writeWhole(path, Buffer.from(`${JSON.stringify(waarheid, null, 2)}\n`));
