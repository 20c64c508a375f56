import type { Aantallen } from '../vernietiging/dossier-tabellen.ts';

/** The statement of destruction as data; the file for people and the file for machines are both made of it. */
export type Verklaring = {
  verklaring_nummer: string;
  organisatie: string;
  software: string;
  lijst: { nummer: string; opgemaakt_op: string; goedgekeurd_op: string; goedgekeurd_door: string };
  uitvoering: { begonnen_op: string; beeindigd_op: string };
  aantallen: { op_de_lijst: number; vernietigd: number; uitgezonderd: number; mislukt: number };
  regels: {
    naam: string;
    versie: number;
    grondslag: string;
    termijn: string;
    vastgesteld: string;
    aantal: number;
    vernietigen_vanaf: { eerste: string; laatste: string };
  }[];
  dossiernummers: { vernietigd: string[]; uitgezonderd: string[] };
  methode: string[];
  opslag: { naam: string; voor: number; na: number }[];
  blijft_bewaard: string[];
  niet_gecontroleerd: string[];
  onherstelbaar_vanaf: string;
};

/** What each table is called in a statement. */
export const opslagnamen: Record<keyof Aantallen, string> = {
  kluis: 'versleutelde persoonsgegevens',
  concept: 'concepten (versleuteld)',
  aanwezig: 'aanwezigheid op dit moment',
  blinde_index: 'zoekindex op personen',
  journaal: 'journaal van handelingen',
  termijn: 'termijnen',
  voorlegging: 'vragen aan de directeur',
  dossier_belang: 'persoonlijk belang van medewerkers',
  dossier_conflict: 'mogelijke belangenconflicten',
  conflict_wachtrij: 'nog te onderzoeken op belangenconflict',
  dossier_grond: 'gronden',
  dossier_klachtbehandeling: 'klachtbehandelingen',
  dossier_doel: 'doelen',
  bureauprocedure: 'klachten over het bureau, bezwaar en beroep',
  kubus_dossier: 'stand in de cijfers van een afgesloten jaar',
  uitgaande_post: 'e-mail aan de cliënt (dag en stand)',
  ontvangen_post: 'kenmerken van ontvangen e-mail',
  invoer_rij: 'herkomst uit een ingelezen bestand',
  voorval_werk_regel: 'koppelen aan een voorval dat nog loopt',
  dossier: 'dossiergegevens',
  document: 'documenten (gegevens en bestand)',
};

/** The statement as JSON text with its keys in order: the same statement is always the same bytes. */
export const verklaringText = (verklaring: Verklaring): string =>
  `${JSON.stringify(sorted(verklaring), null, 2)}\n`;

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
};
