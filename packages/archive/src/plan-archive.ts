import { type Datum, yearOf } from '@meldpunt/core';
import type { Bewaarregels } from './bewaarregels/bewaarregels.ts';
import { dueOn } from './bewaarregels/vernietigen-vanaf.ts';
import type { ArchiveSnapshot } from './read-archive.ts';

/** A dossier on a list: by which rule, and from which day on it may be destroyed. */
export type LijstDossier = {
  dossierId: string;
  dossiernummer: string;
  bewaarregel: string;
  regelVersie: number;
  vernietigenVanaf: Datum;
};

/** What a night of retention does. Plain JSON, the same for the same input; `--dry-run` prints it. */
export type ArchivePlan = {
  stap: 'archief';
  zakelijkeDatum: Datum;
  /** Years whose figures are frozen, before anything else. */
  jarenAfsluiten: number[];
  /** A list for the directeur to decide on; null when nothing is due, or an earlier list still waits. */
  voorstel: { lijstNummer: string; dossiers: LijstDossier[] } | null;
  /** Due, but for a later list. */
  nogNietVoorgelegd: number;
  /** Approved lists to carry out. */
  uitvoeren: string[];
};

/** Plans the night. A dossier without a date, or before it, is on no list whatever the snapshot says. */
export const planArchive = (snapshot: ArchiveSnapshot, config: Bewaarregels, dag: Datum): ArchivePlan => {
  const due = snapshot.kandidaten.flatMap((kandidaat) => {
    const found = dueOn(config, kandidaat, dag);
    if (!found) return [];
    const { regel, vanaf } = found;
    const { dossierId, dossiernummer } = kandidaat;
    return [
      {
        dossierId,
        dossiernummer,
        bewaarregel: regel.naam,
        regelVersie: regel.versie,
        vernietigenVanaf: vanaf,
      },
    ];
  });
  const dossiers = due
    .slice(0, config.dossiersPerLijst)
    .sort((a, b) => (a.dossiernummer < b.dossiernummer ? -1 : 1));
  const propose = dossiers.length > 0 && !snapshot.geenNieuweLijst;
  return {
    stap: 'archief',
    zakelijkeDatum: dag,
    jarenAfsluiten: [...snapshot.jaren].sort((a, b) => a - b),
    voorstel: propose
      ? { lijstNummer: lijstNummerOf(yearOf(dag), snapshot.lijstenDitJaar + 1), dossiers }
      : null,
    nogNietVoorgelegd: Math.max(0, snapshot.totaalKandidaten - (propose ? dossiers.length : 0)),
    uitvoeren: [...snapshot.goedgekeurd].sort(),
  };
};

/** `VL-2026-001` */
const lijstNummerOf = (jaar: number, volgnummer: number) =>
  `VL-${jaar}-${String(volgnummer).padStart(3, '0')}`;
