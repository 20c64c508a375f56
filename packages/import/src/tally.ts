import { naamsleutelOf } from '@meldpunt/store';
import type { ImportPlan, PlannedRow } from './plan/plan-import.ts';
import { emptyReport, GETOOND, type ImportReport } from './report.ts';

/** Counts plans into a report, block by block. */
export type Tally = {
  add(plan: ImportPlan): void;
  /** A row that turned out to be wrong, or changed in a way that is not taken over, when it was to be written. */
  report: ImportReport;
  finish(geschreven: boolean): ImportReport;
};

const MOST_VALUES = 10_000;

export const openTally = (bron: string, proef: boolean, waarschuwingen: string[]): Tally => {
  const report = emptyReport(bron, proef, waarschuwingen);
  const unknown = new Map<string, ImportReport['onbekendeWaarden'][number]>();
  const organisations = new Set<string>();

  const addFaults = (row: Extract<PlannedRow, { soort: 'fout' }>): void => {
    for (const fault of row.fouten) {
      if (report.fouten.length < GETOOND) report.fouten.push(fault);
      if (fault.waarde === undefined || fault.kolom === null) continue;
      const key = JSON.stringify([fault.kolom, fault.waarde]);
      const known = unknown.get(key);
      if (known) known.rijen++;
      else if (unknown.size < MOST_VALUES)
        unknown.set(key, { kolom: fault.kolom, waarde: fault.waarde, rijen: 1 });
    }
  };
  const addContent = (row: Extract<PlannedRow, { soort: 'nieuw' | 'gewijzigd' }>): void => {
    const { rechtspersoon, persoonlijk, sluiting } = row.inhoud();
    if (row.soort === 'nieuw' && sluiting) report.afgehandeld++;
    const key = rechtspersoon === null ? '' : naamsleutelOf(rechtspersoon);
    if (key !== '') {
      organisations.add(key);
      report.organisaties.rijenMetRechtspersoon++;
    } else if (persoonlijk.wederpartijNaam) report.organisaties.rijenMetPersoon++;
  };

  return {
    report,
    add: (plan) => {
      for (const row of plan.rijen) {
        report.rijen++;
        report[row.soort]++;
        if (row.soort === 'fout') addFaults(row);
        else if (row.soort !== 'ongewijzigd') addContent(row);
      }
    },
    finish: (geschreven) => {
      report.geschreven = geschreven;
      report.organisaties.rechtspersonen = organisations.size;
      report.onbekendeWaarden = [...unknown.values()].sort((a, b) => b.rijen - a.rijen).slice(0, GETOOND);
      return report;
    },
  };
};
