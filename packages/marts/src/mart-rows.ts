/** Days are YYYY-MM-DD, months YYYY-MM; codes are those of the core's lists, statutory where the core has a statutory value. */
export type Tellingen = { meldingen: number; klachten: number };

/** Whether the row is about mass reports only (true) or all others (false). */
export type PerMassaal = { massaal: boolean };

/** As PerMassaal; null is both together, for figures that can't be added up. */
export type PerMassaalOfSamen = { massaal: boolean | null };

export type MeldingenPerMaand = Tellingen & PerMassaal & { maand: string };
export type MeldingenPerGrond = Tellingen & PerMassaal & { jaar: number; grond: string };
export type MeldingenPerTerrein = Tellingen & PerMassaal & { jaar: number; terrein: string };
export type MeldingenPerAard = Tellingen & PerMassaal & { jaar: number; aard: string };
export type MeldingenPerKanaal = Tellingen & PerMassaal & { jaar: number; kanaal: string };
export type MeldingenPerGemeente = Tellingen &
  PerMassaal & { jaar: number; gemeente: string; soort: 'woon' | 'voorval' };

/** `behandelwijze` null: not chosen yet. */
export type Behandelwijze = PerMassaal & { jaar: number; behandelwijze: string | null; meldingen: number };
export type Klachtbehandeling = PerMassaal & { jaar: number; klachtbehandeling: string; meldingen: number };

/** Days from receipt to closing of the dossiers that were closed in the year. */
export type Doorlooptijd = PerMassaalOfSamen & {
  jaar: number;
  gesloten: number;
  mediaan_dagen: number;
  p90_dagen: number;
};

export type TermijnGehaald = PerMassaal & {
  jaar: number;
  termijn: string;
  bindt: 'bureau' | 'client' | 'wederpartij' | 'derde';
  totaal: number;
  op_tijd: number;
  te_laat: number;
  lopend: number;
  vervallen: number;
};

export type OrganisatieJaar = Tellingen &
  PerMassaalOfSamen & {
    jaar: number;
    organisatie_id: string;
    naam: string;
    gemeente: string | null;
    melders: number;
  };

/** `respons` is a share from 0 to 1; `gemiddelde` null: nobody answered. */
export type Tevredenheid = PerMassaalOfSamen & {
  jaar: number;
  gesloten: number;
  antwoorden: number;
  respons: number;
  gemiddelde: number | null;
};

/** What is left of destroyed dossiers; no part of the other counts. */
export type VernietigdeMelding = {
  jaar: number;
  gemeente_voorval: string;
  grond: string;
  terrein: string;
  meldingen: number;
};

export type Samenvatting = {
  peildatum: string;
  meldingen: number;
  klachten: number;
  massale_meldingen: number;
  gesloten: number;
  melders: number;
  organisaties: number;
  eerste_registratie: string | null;
  laatste_registratie: string | null;
  vernietigde_meldingen: number;
  signalen_organisatie: number;
  signalen_cel: number;
};
