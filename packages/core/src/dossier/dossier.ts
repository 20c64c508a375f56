import type { Datum } from '../time/datum.ts';
import type { Registratie, Stap } from './gebeurtenis.ts';

export const statussen = ['ontvangen', 'eerste_contact', 'in_behandeling', 'afgesloten'] as const;
export type Status = (typeof statussen)[number];

/** An authorisation of the client (5.2e, 5.4.2a): for whom it holds, and until when. */
export type Machtiging = {
  machtigingId: string;
  omvang: string[];
  gegevenOp: Datum;
  ingetrokkenOp: Datum | null;
};

/** A piece to or from the other party; not done until the client has a copy (8.5). */
export type Wederpartijstuk = { versie: number; op: Datum; soort: 'uit' | 'in'; afschriftOp: Datum | null };

/** The melding as it was taken in; its coded registration can be amended. */
export type Melding = Registratie & {
  ontvangenOp: string;
  ontvangstdatum: Datum;
  registratiedatum: Datum;
  kanaal: string;
  rolMelder: string;
  anonimiteit: string;
  spoedeisend: boolean;
  melderRef: string;
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
  plan: { op: Datum; stappen: Stap[] } | null;
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
  } | null;
  voorvalId: string | null;
};

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
};
