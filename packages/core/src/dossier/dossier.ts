import type { Datum } from '../time/datum.ts';
import type { Gebeurtenis, Registratie, Stap } from './gebeurtenis.ts';

export const statussen = ['ontvangen', 'eerste_contact', 'in_behandeling', 'afgesloten'] as const;
export type Status = (typeof statussen)[number];

/** An authorisation of the client (5.2e, 5.4.2a): for whom it holds, and until when. */
export type Machtiging = {
  machtigingId: string;
  omvang: string[];
  gegevenOp: Datum;
  /** The last day on which it holds, when the client set one. */
  geldigTot: Datum | null;
  ingetrokkenOp: Datum | null;
};

/** A piece to or from the other party; not done until the client, where there is one, has a copy (8.5). */
export type Wederpartijstuk = {
  versie: number;
  op: Datum;
  soort: 'uit' | 'in';
  afschriftOp: Datum | null;
  /** There was nobody then whom a copy could go to (4.3). */
  zonderClient?: true;
};

/** The melding as it was taken in; its coded registration can be amended. */
export type Melding = Registratie & {
  ontvangenOp: string;
  ontvangstdatum: Datum;
  registratiedatum: Datum;
  kanaal: string;
  rolMelder: string;
  /** Who reported spoke a case worker at once. */
  direct: boolean;
  anonimiteit: string;
  spoedeisend: boolean;
  melderRef: string;
  /** Nobody can be called or written to (3.3). */
  onbereikbaar: boolean;
};

/** Something put to the directeur or leidinggevende; open until decided. Versions are those of the journal. */
export type Voorlegging = {
  versie: number;
  soort: string;
  op: Datum;
  /** Who put it forward; null: the software itself. */
  door: string | null;
  beslissing: string | null;
  beslistOp: Datum | null;
  beslotenVersie: number | null;
};

/** Another dossier in which the other party may have complained about the same incident (3.5); open until decided. */
export type Conflict = { anderDossierId: string; kenmerken: string[]; beslissing: string | null };

/** A procedure about the bureau itself (5.4.5, B12). */
export type Procedure = {
  soort: string;
  van: string;
  op: Datum;
  behandelaarId: string;
  bevestigdOp: Datum | null;
  /** The day on which was told that it takes longer (domain: four weeks, eight at the latest). */
  verlengdOp: Datum | null;
  afgehandeldOp: Datum | null;
  uitkomst: string | null;
  /** Version of the event that opened it; its terms began there. */
  versie: number;
};

/** A request under the AVG (A15, A16-17). */
export type Verzoek = {
  soort: string;
  op: Datum;
  identiteitOp: Datum | null;
  verlengdTot: Datum | null;
  beantwoordOp: Datum | null;
  /** How often something was done for it: a copy given, a field put right or erased, destruction granted. */
  uitgevoerd: number;
  /** How many parts about others were left out of the copies given. */
  weggelaten: number;
};

/** What was recorded around the main line of a case. */
export type Waarborgen = {
  doelen: string[];
  voorleggingen: Voorlegging[];
  /** Found by the software; each names the other dossier (3.5). */
  conflicten: Conflict[];
  /** Staff with a personal interest (B2.5). */
  belangen: string[];
  vervangerId: string | null;
  derdeVerteldOp: Datum | null;
  /** How the client may be contacted safely; the words stand in the vault beside this version. */
  contactwijze: { op: Datum; versie: number; voorwaarden: string[] } | null;
  bekendwordingVerteldOp: Datum | null;
  /** Point of the way of working → the day on which it was discussed or found not to apply (5.4). */
  werkwijze: Record<string, Datum>;
  clientstukken: {
    gevraagdOp: Datum;
    /** The day that was named; a week when none was (5.5a). */
    uiterlijk: Datum | null;
    herinnerdOp: Datum | null;
    antwoordOp: Datum | null;
  } | null;
  /** The client said to have serious psychological problems (5.4.3). */
  psychischeProblemen: boolean;
  /** Age of the client as it was last recorded (U5). */
  leeftijdsklasse: string | null;
  geadviseerd: string[];
  doorverwezenOp: Datum | null;
  adviesOp: Datum | null;
  geenOvereenstemming: { op: Datum; verwijzingGewenst: boolean } | null;
  hoorOp: Datum | null;
  /** The last letter that the other party was asked to answer, with the day that it names (7.3a, 7.3b). */
  brief: { op: Datum; rappel: boolean; antwoordVoor: Datum | null } | null;
  /** Urgent protective steps that were taken, each on a decision of its own (5.4.1c). */
  beschermendeStappen: number;
  /** Kind of data → its legal basis in this case (A6). */
  grondslagen: Record<string, { op: Datum; versie: number; grondslag: string }>;
  bemiddelingOp: Datum | null;
  /** An agreement that the bureau did not keep and has not explained yet (8.1a). */
  uitlegOpen: boolean;
  waarschuwing: { op: Datum; antwoordOp: Datum | null } | null;
  /** Terms of others that run (8.2a). */
  termijnbronnen: string[];
  wederpartijEindeOp: Datum | null;
  procedures: Procedure[];
  verzoeken: Verzoek[];
  ontvangenVanBureau: boolean;
  /** Why this dossier no longer counts: the double of another one, or wrongly registered. Null for one that counts. */
  vervallen: {
    soort: 'dubbel' | 'ten_onrechte';
    op: Datum;
    versie: number;
    dossiernummer: string | null;
  } | null;
  /** Number of the dossier that this one was split off from. */
  gesplitstUit: string | null;
  /** The day on which the directeur granted that the whole dossier is erased (A16-17). */
  wissingOp: Datum | null;
  /** Since the last correction or erasure the recipients were not told yet (A16-17). */
  ontvangersOpen: boolean;
};

/** The state of a dossier: the fold of its journal. */
export type Dossier = {
  versie: number;
  status: Status | 'leeg';
  melding: Melding | null;
  klacht: { op: Datum; door: string } | null;
  behandelaarId: string | null;
  behandelwijze: { op: Datum; behandelwijze: string; vormen: string[] } | null;
  klachtbehandelingen: string[];
  eersteContactOp: Datum | null;
  contactMetSlachtoffer: boolean;
  afspraak: { op: Datum; intakeOp: Datum } | null;
  intakeOp: Datum | null;
  machtigingen: Machtiging[];
  inBehandeling: boolean | null;
  plan: { op: Datum; versie: number; stappen: Stap[] } | null;
  onderzoekGestartOp: Datum | null;
  stukken: Wederpartijstuk[];
  wachtOpWederpartij: boolean;
  conclusieOp: Datum | null;
  eindeVerteldOp: Datum | null;
  afsluiting: { op: Datum; reden: string } | null;
  evaluatie: {
    op: Datum;
    respons: boolean;
    doelBereikt?: string | undefined;
    tevredenheid?: number | undefined;
    /** How far each goal of the plan was reached, in their order (9). */
    perDoel?: string[] | undefined;
  } | null;
  voorvalId: string | null;
  /** What happened, in order; withdrawing an act folds it again without that act. */
  verloop: readonly { versie: number; gebeurtenis: Gebeurtenis; medewerkerId?: string }[];
} & Waarborgen;

/** The dossier before anything happened. */
export const leegDossier: Dossier = {
  versie: 0,
  status: 'leeg',
  melding: null,
  klacht: null,
  behandelaarId: null,
  behandelwijze: null,
  klachtbehandelingen: [],
  eersteContactOp: null,
  contactMetSlachtoffer: false,
  afspraak: null,
  intakeOp: null,
  machtigingen: [],
  inBehandeling: null,
  plan: null,
  onderzoekGestartOp: null,
  stukken: [],
  wachtOpWederpartij: false,
  conclusieOp: null,
  eindeVerteldOp: null,
  afsluiting: null,
  evaluatie: null,
  voorvalId: null,
  verloop: [],
  doelen: [],
  voorleggingen: [],
  conflicten: [],
  belangen: [],
  vervangerId: null,
  derdeVerteldOp: null,
  contactwijze: null,
  bekendwordingVerteldOp: null,
  werkwijze: {},
  clientstukken: null,
  psychischeProblemen: false,
  leeftijdsklasse: null,
  geadviseerd: [],
  doorverwezenOp: null,
  adviesOp: null,
  geenOvereenstemming: null,
  hoorOp: null,
  brief: null,
  beschermendeStappen: 0,
  grondslagen: {},
  bemiddelingOp: null,
  uitlegOpen: false,
  waarschuwing: null,
  termijnbronnen: [],
  wederpartijEindeOp: null,
  procedures: [],
  verzoeken: [],
  ontvangenVanBureau: false,
  vervallen: null,
  gesplitstUit: null,
  wissingOp: null,
  ontvangersOpen: false,
};
