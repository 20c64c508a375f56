import type { Datum } from '../time/datum.ts';
import type { Waarborg } from './waarborg.ts';

/** What is coded about a melding: the fields that lists, figures and registrations rest on. */
export type Registratie = {
  gronden: string[];
  terrein: string;
  aard: string;
  gemeenteWoon: string;
  gemeenteVoorval: string;
  aantalSlachtoffers: number;
  voorvaldatum?: Datum | undefined;
  relatie?: string | undefined;
  organisatieId?: string | undefined;
};

/** How a letter went out, when that was said. */
export type Verzonden = { verzending?: string | undefined };

/** The next event was recorded by the same act, where it could also be an act of its own (8.4). */
export type MetVolgende = { metVolgende?: true | undefined };

/**
 * Whether the client got the copy together with the letter (8.5). Absent in what was recorded before this was asked: then
 * nobody knows, and no copy is asked for afterwards.
 */
type AfschriftMee = { afschriftMee?: boolean | undefined };

/** One step of a plan of action (7.2). */
export type Stap = {
  stap: string;
  doorWie: string;
  uiterlijk: Datum;
  /** In how many weeks the other party is expected to answer; two when not given (7.3a). */
  antwoordWeken?: number | undefined;
};

/**
 * Everything that can have happened in a dossier. Codes, dates, ids and numbers only: words stand in the vault, beside
 * the version of the first event of the act. `op` is the day on which it happened, not the day of entry.
 */
export type Gebeurtenis =
  | ({
      type: 'MeldingReceived';
      op: Datum;
      ontvangenOp: string;
      registratiedatum: Datum;
      kanaal: string;
      rolMelder: string;
      anonimiteit: string;
      spoedeisend: boolean;
      direct: boolean;
      melderRef: string;
      /** Wholly anonymous, and without a way to call or write back (3.3). */
      onbereikbaar?: boolean | undefined;
      /** Agreed at once: how the client may be contacted. */
      contactvoorwaarden?: string[] | undefined;
    } & Registratie)
  | ({
      type: 'RegistratieAmended';
      op: Datum;
      /** Who reports, where that became known or was put right. */
      rolMelder?: string | undefined;
    } & Registratie)
  | { type: 'UrgencyJudged'; op: Datum; spoedeisend: boolean }
  | { type: 'BehandelaarAssigned'; op: Datum; behandelaarId: string; reden?: string | undefined }
  | { type: 'ContactAttempted'; op: Datum; wijze: string }
  | { type: 'ContactMade'; op: Datum; wijze: string; metSlachtoffer: boolean }
  | { type: 'KlachtAsked'; op: Datum; door: string }
  | { type: 'BehandelwijzeChosen'; op: Datum; behandelwijze: string; vormen: string[] }
  | { type: 'ClientReferred'; op: Datum; instantie: string }
  | ({ type: 'AdviesGiven'; op: Datum; wijze?: string | undefined } & Verzonden)
  | ({
      type: 'AfspraakConfirmed';
      op: Datum;
      intakeOp: Datum;
      bevestiging: string;
      tolk: boolean;
    } & Verzonden)
  | {
      type: 'MachtigingGiven';
      op: Datum;
      machtigingId: string;
      omvang: string[];
      ondertekenaar: string;
      leeftijdsklasse?: string | undefined;
      geldigTot?: Datum | undefined;
    }
  | { type: 'MachtigingRevoked'; op: Datum; machtigingId: string }
  | ({
      type: 'IntakeHeld';
      op: Datum;
      verwachtingen: string[];
      besproken: string[];
      stukkenToegezegd: boolean;
      onbekend?: string[] | undefined;
      nietVanToepassing?: string[] | undefined;
      /** Whether the client has serious psychological problems (5.4.3); not asked before this was a question. */
      psychischeProblemen?: string | undefined;
    } & MetVolgende)
  | ({
      type: 'BehandelingDecided';
      op: Datum;
      inBehandeling: boolean;
      strategie?: string[] | undefined;
    } & Verzonden)
  | {
      type: 'PlanAgreed';
      op: Datum;
      stappen: Stap[];
      behandelaarId: string;
      bewijsbaarheid?: string | undefined;
      /** Age of the client and who agreed (U5). */
      leeftijdsklasse?: string | undefined;
      instemmer?: string | undefined;
      /** The bureau acts in its own name, and there is nobody to agree or to keep informed (4.3). */
      zonderClient?: boolean | undefined;
    }
  | ({ type: 'OnderzoekStarted'; op: Datum; machtigingId?: string | undefined } & Verzonden & AfschriftMee)
  | ({
      type: 'HoorWederhoorbriefSent';
      op: Datum;
      antwoordVoor?: Datum | undefined;
      machtigingId?: string | undefined;
    } & Verzonden)
  | ({ type: 'RappelSent'; op: Datum; machtigingId?: string | undefined } & Verzonden)
  | { type: 'WederpartijReplied'; op: Datum; houding: string }
  | ({ type: 'AfschriftSent'; op: Datum } & Verzonden)
  | ({ type: 'ConclusieSent'; op: Datum; uitkomst: string } & Verzonden & AfschriftMee)
  | { type: 'VoortgangDiscussed'; op: Datum }
  | ({ type: 'EindeTold'; op: Datum; wijze: string } & Verzonden)
  | { type: 'DossierClosed'; op: Datum; reden: string }
  | {
      type: 'DossierTakenOver';
      op: Datum;
      reden: string;
      klachtbehandelingen: string[];
      contactOp?: Datum | undefined;
    }
  | {
      type: 'EvaluatieHeld';
      op: Datum;
      respons: boolean;
      doelBereikt?: string | undefined;
      tevredenheid?: number | undefined;
      wijze?: string | undefined;
      /** How far each goal of the plan was reached, in their order. */
      perDoel?: { bereikt: string }[] | undefined;
    }
  | { type: 'VoorvalLinked'; op: Datum; voorvalId: string }
  | ({ type: 'VoorvalUnlinked'; op: Datum; voorvalId: string } & MetVolgende)
  | Waarborg;

export type GebeurtenisType = Gebeurtenis['type'];

/** An event as it stands in the journal. */
export type Vastgelegd = {
  versie: number;
  handeling: string;
  gebeurtenis: Gebeurtenis;
  /** Null for what the system took in itself, such as the public form or an import. */
  medewerkerId: string | null;
  vastgelegdOp: Date;
};
