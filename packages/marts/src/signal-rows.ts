/** A legal person reported by more different reporters than the threshold. A reason to look, not a finding. */
export type SignaalOrganisatie = {
  organisatie_id: string;
  naam: string;
  gemeente: string | null;
  /** With repeated meldingen of one reporter counted once. */
  meldingen: number;
  dubbele_meldingen: number;
  melders: number;
  maanden: number;
  eerste_op: string;
  laatste_op: string;
  /** Statutory grounds, in order of the alphabet. */
  gronden: string[];
};

/** A ground, terrain and municipality of the incident that together hold more than by their own past. */
export type SignaalCel = {
  grond: string;
  terrein: string;
  gemeente: string;
  meldingen: number;
  melders: number;
  /** All earlier windows together, and their mean per window. */
  eerdere_meldingen: number;
  eerder_gemiddeld: number;
  /** How much all other cells grew; at least 1. */
  groei: number;
  /** What the past and the growth lead one to expect. */
  verwacht: number;
  /** The chance of this many or more if nothing had changed. */
  kans: number;
  /** The smallest count that would have been a signal. */
  grens: number;
};

/** What must be read with the signals. */
export type SignalenToelichting = {
  /** The window: after this day ... */
  na_dag: string;
  /** ... up to and including this one. */
  tot_en_met_dag: string;
  venster_maanden: number;
  dubbel_binnen_dagen: number;
  organisatie_meer_dan_melders: number;
  organisatie_maanden: number;
  cel_eerdere_vensters: number;
  cel_minimum: number;
  cel_kans: number;
  cel_voorkennis: number;
  cellen_getoetst: number;
  cellen_met_signaal: number;
  /** How many cell signals chance alone gives on average. */
  verwachte_valse_signalen: number;
  /** Meldingen of these years that were destroyed: the past looks smaller by so many. */
  vernietigd_in_vensters: number;
};
