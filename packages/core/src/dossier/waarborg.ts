import type { Datum } from '../time/datum.ts';
import type { MetVolgende, Verzonden } from './gebeurtenis.ts';

type Op = { op: Datum };
/** The reference of the reporter, when the change made it another one: of a person known elsewhere, or of nobody known. */
type AndereMelder = { melderRef?: string | undefined };

/** Events of the safeguards around the main line: what must be told, asked, put forward, guarded and put right. */
export type Waarborg =
  | (Op & { type: 'DoelenRecorded'; doelen: string[] })
  // Decisions of the directeur (3.5, 5c, 6.1, 7.4a, 7.4b, 8.1b, B10) and personal interest (B2.5).
  | (Op & {
      type: 'ConflictFound';
      door: 'systeem' | 'medewerker';
      anderDossierId?: string | undefined;
      kenmerken?: string[] | undefined;
    })
  | (Op & { type: 'Voorgelegd'; soort: string })
  | (Op & { type: 'VoorleggingDecided'; soort: string; beslissing: string })
  | (Op & { type: 'BelangDeclared'; medewerkerId: string } & MetVolgende)
  | (Op & { type: 'VervangerNamed'; medewerkerId: string })
  // What the client and third parties are told, and asked (4, 5).
  | (Op & { type: 'AnonimiteitChanged'; anonimiteit: string } & AndereMelder)
  | (Op & { type: 'ClientMailed' })
  | (Op & { type: 'ClientMailReceived' })
  | (Op & { type: 'ContactwijzeAgreed'; voorwaarden: string[] })
  | (Op & {
      type: 'GrondslagRecorded';
      gegevens: string[];
      grondslag: string;
      leeftijdsklasse?: string | undefined;
      ondertekenaar?: string | undefined;
    })
  | (Op & { type: 'ToestemmingRevoked'; gegevens: string[] })
  | (Op & { type: 'BekendwordingTold' })
  | (Op & { type: 'DerdeTold' })
  | (Op & { type: 'WerkwijzeDiscussed'; besproken: string[]; nietVanToepassing: string[] })
  | (Op & { type: 'StukkenRequested'; uiterlijk?: Datum | undefined } & Verzonden)
  | (Op & { type: 'StukkenReminded' } & Verzonden)
  | (Op & { type: 'StukkenReceived'; antwoord: string })
  | (Op & { type: 'DocumentAdded'; soort: string; richting: string; partij: string } & Verzonden)
  | (Op & { type: 'VertragingTold'; nieuweDatum: Datum } & Verzonden)
  | (Op & { type: 'OndersteuningAdvised'; soort: string; reactie?: string | undefined })
  // The plan and carrying it out (7, 8).
  | (Op & { type: 'OvereenstemmingFailed'; verwijzingGewenst: boolean })
  | (Op & { type: 'StapPlanned'; stap: string; doorWie: string; uiterlijk: Datum })
  | (Op & {
      type: 'StapTaken';
      stap: string;
      planVersie?: number | undefined;
      machtigingId?: string | undefined;
    })
  | (Op & { type: 'BeschermendeStapTaken'; machtigingId?: string | undefined })
  | (Op & { type: 'DerdeContacted'; wie: string; machtigingId?: string | undefined })
  | (Op & { type: 'BemiddelingAgreed' })
  | (Op & { type: 'AfspraakMissed'; door: string })
  | (Op & { type: 'AfspraakExplained' } & Verzonden)
  | (Op & { type: 'ClientWarned'; reden: string } & Verzonden)
  | (Op & { type: 'TermijnNoted'; bron: string; uiterlijk: Datum })
  | (Op & { type: 'TermijnSignalled'; bron: string } & Verzonden)
  | (Op & { type: 'TermijnSettled'; bron: string })
  | (Op & { type: 'WederpartijEindeTold' } & Verzonden)
  // Procedures about the bureau (5.4.5, B12) and rights of the person (A15, A16-17).
  | (Op & { type: 'ProcedureOpened'; soort: string; van: string; behandelaarId: string })
  | (Op & { type: 'ProcedureConfirmed'; soort: string; van: string })
  | (Op & { type: 'ProcedureExtended'; soort: string; van: string })
  | (Op & { type: 'ProcedureSettled'; soort: string; van: string; uitkomst: string })
  | (Op & { type: 'VerzoekReceived'; soort: string })
  | (Op & { type: 'IdentiteitChecked'; soort: string })
  | (Op & { type: 'VerzoekExtended'; soort: string; uiterlijk: Datum })
  | (Op & { type: 'VerzoekAnswered'; soort: string; antwoord: string; weigergrond?: string | undefined })
  | (Op & { type: 'InzageGiven'; wijze: string; getoond: number; weggelaten: number })
  | (Op & {
      type: 'GegevenCorrected';
      doel: string;
      oudeWaarde: string;
      aanleiding: string;
    } & AndereMelder)
  | (Op & { type: 'GegevenErased'; doel: string; aanleiding: string } & AndereMelder)
  | (Op & { type: 'DocumentErased'; documentId: string; aanleiding: string })
  | (Op & { type: 'OntvangersTold'; wie: string[] })
  | (Op & { type: 'WissingGranted' })
  // Putting right.
  | (Op & { type: 'HandelingWithdrawn'; versies: number[] })
  | (Op & { type: 'DossierMerged'; dossiernummer: string })
  | (Op & { type: 'DossierSplit'; dossiernummer: string })
  | (Op & { type: 'RegistratieVoided'; reden: string })
  | (Op & { type: 'DossierReopened' })
  | (Op & { type: 'DossierReceived' })
  | (Op & { type: 'DossierTransferred' });
