import { type Datum, yearOf } from '@meldpunt/core';
import type { ArchiveDeps } from './archive-deps.ts';
import { type Kandidaat, readKandidaten } from './lijst/kandidaten.ts';
import { closableYears } from './tellingen/close-year.ts';

/** What a night of retention has before it. */
export type ArchiveSnapshot = {
  zakelijkeDatum: Datum;
  /** Years whose figures can be frozen. */
  jaren: number[];
  kandidaten: Kandidaat[];
  /** How many dossiers are due, also those that do not fit on one list. */
  totaalKandidaten: number;
  /** No new list: this business date has one already, or an earlier one still waits for the directeur. */
  geenNieuweLijst: boolean;
  /** How many lists this year has. */
  lijstenDitJaar: number;
  goedgekeurd: string[];
};

/** Reads what is due. Changes nothing. */
export const readArchive = async (
  deps: Pick<ArchiveDeps, 'store' | 'bewaarregels'>,
  dag: Datum,
): Promise<ArchiveSnapshot> => {
  const { store, bewaarregels } = deps;
  const jaar = yearOf(dag);
  const lijsten = await store.db
    .selectFrom('vernietigingslijst')
    .select(['lijst_nummer', 'opgemaakt_op', 'status'])
    .where((eb) =>
      eb.or([
        eb('lijst_nummer', 'like', `VL-${jaar}-%`),
        eb('status', 'in', ['voorgesteld', 'goedgekeurd']),
        eb('opgemaakt_op', '=', dag),
      ]),
    )
    .orderBy('lijst_nummer')
    .execute();
  const { kandidaten, totaal } = await readKandidaten(store, bewaarregels, dag);
  return {
    zakelijkeDatum: dag,
    jaren: await closableYears(store, bewaarregels.jaarafsluiting, dag),
    kandidaten,
    totaalKandidaten: totaal,
    geenNieuweLijst: lijsten.some((lijst) => lijst.opgemaakt_op === dag || lijst.status === 'voorgesteld'),
    lijstenDitJaar: lijsten.filter((lijst) => lijst.lijst_nummer.startsWith(`VL-${jaar}-`)).length,
    goedgekeurd: lijsten.filter((lijst) => lijst.status === 'goedgekeurd').map((lijst) => lijst.lijst_nummer),
  };
};
