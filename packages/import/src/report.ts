import type { Rijfout } from './plan/row-fields.ts';

/** What reading in a file came to, or would come to. No content of a personal column is in it. */
export type ImportReport = {
  bron: string;
  /** Nothing was written, on purpose. */
  proef: boolean;
  /** Everything that could be read in was written; false after a trial, or when there were faults that were not skipped. */
  geschreven: boolean;
  rijen: number;
  nieuw: number;
  /** Of the new rows: cases that had ended already. */
  afgehandeld: number;
  gewijzigd: number;
  ongewijzigd: number;
  /** Rows with a fault; skipped when that was asked for. */
  fout: number;
  /** Rows whose dossier has been destroyed since; it does not come back. */
  vernietigd: number;
  organisaties: { rechtspersonen: number; rijenMetRechtspersoon: number; rijenMetPersoon: number };
  /** The first thousand faults; `fout` counts all rows that have one. */
  fouten: Rijfout[];
  /** Contents of code columns that the mapping does not know, most frequent first. */
  onbekendeWaarden: { kolom: string; waarde: string; rijen: number }[];
  /** What changed in a row but can't be changed in its dossier. */
  nietOvergenomen: { rij: number; wat: string }[];
  waarschuwingen: string[];
};

/** How many faults and remarks a report holds at most. */
export const GETOOND = 1000;

export const emptyReport = (bron: string, proef: boolean, waarschuwingen: string[]): ImportReport => ({
  bron,
  proef,
  geschreven: false,
  rijen: 0,
  nieuw: 0,
  afgehandeld: 0,
  gewijzigd: 0,
  ongewijzigd: 0,
  fout: 0,
  vernietigd: 0,
  organisaties: { rechtspersonen: 0, rijenMetRechtspersoon: 0, rijenMetPersoon: 0 },
  fouten: [],
  onbekendeWaarden: [],
  nietOvergenomen: [],
  waarschuwingen,
});

/** One fault as a sentence: `Rij 12, kolom 'Grond': "xyz" staat niet in de codelijst van de mapping.` */
export const faultText = ({ rij, kolom, waarde, reden }: Rijfout): string =>
  `Rij ${rij}${kolom === null ? '' : `, kolom '${kolom}'`}: ${waarde === undefined ? '' : `"${waarde}" `}${reden}`;

const counted = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

const outcome = (report: ImportReport): string => {
  if (report.proef) return 'Dit was een proef: er is niets vastgelegd.';
  if (report.geschreven)
    return report.fout === 0
      ? 'Alles is vastgelegd.'
      : 'Alles is vastgelegd, behalve de rijen met een fout: die zijn overgeslagen.';
  return 'Er is niets vastgelegd. Verbeter de fouten, of sla rijen met een fout over met --sla-fouten-over.';
};

/** The report in lines for a user to read; at most `fouten` faults are written out. */
export const describeImport = (report: ImportReport, options: { fouten?: number } = {}): string[] => {
  const most = options.fouten ?? 100;
  const { organisaties } = report;
  return [
    ...report.waarschuwingen,
    ...report.fouten.slice(0, most).map(faultText),
    ...(report.fouten.length > most ? ['Er zijn meer fouten dan hier staan.'] : []),
    ...report.onbekendeWaarden
      .slice(0, most)
      .map(
        ({ kolom, waarde, rijen }) =>
          `Niet vertaald in kolom '${kolom}': "${waarde}" (${counted(rijen, 'rij', 'rijen')}).`,
      ),
    ...report.nietOvergenomen.slice(0, most).map(({ rij, wat }) => `Rij ${rij}: ${wat}, niet overgenomen.`),
    `${counted(report.rijen, 'rij', 'rijen')} gelezen: ${report.nieuw} nieuw (${report.afgehandeld} afgehandeld), ` +
      `${report.gewijzigd} gewijzigd, ${report.ongewijzigd} ongewijzigd, ${report.fout} met een fout.`,
    ...(report.vernietigd > 0
      ? [
          `${counted(report.vernietigd, 'rij hoort', 'rijen horen')} bij een vernietigd dossier en blijven weg.`,
        ]
      : []),
    ...(organisaties.rijenMetRechtspersoon + organisaties.rijenMetPersoon > 0
      ? [
          `${counted(organisaties.rechtspersonen, 'organisatie', 'organisaties')} in ${counted(organisaties.rijenMetRechtspersoon, 'rij', 'rijen')}; ` +
            `${counted(organisaties.rijenMetPersoon, 'rij', 'rijen')} met een naam die als naam van een persoon is behandeld.`,
        ]
      : []),
    outcome(report),
  ];
};
