import type { Datum } from '../time/datum.ts';
import { kwamOnbereikbaar } from './bereikbaarheid.ts';
import type { Dossier } from './dossier.ts';
import type { Gebeurtenis, Registratie } from './gebeurtenis.ts';
import { carriedOut } from './verzoekfolds.ts';
import type { Waarborg } from './waarborg.ts';
import { geenClient, wachtOpAfschrift } from './zonder-client.ts';

/** What each event of the main line changes. */
type Fold = {
  [T in Exclude<Gebeurtenis['type'], Waarborg['type']>]: (
    dossier: Dossier,
    e: Extract<Gebeurtenis, { type: T }>,
    versie: number,
  ) => Partial<Dossier>;
};

const registratieOf = (e: Registratie): Registratie => ({
  gronden: e.gronden,
  terrein: e.terrein,
  aard: e.aard,
  gemeenteWoon: e.gemeenteWoon,
  gemeenteVoorval: e.gemeenteVoorval,
  aantalSlachtoffers: e.aantalSlachtoffers,
  voorvaldatum: e.voorvaldatum,
  relatie: e.relatie,
  organisatieId: e.organisatieId,
});

/** Any word of the client answers a warning (8.1b). */
export const heardFromClient = ({ waarschuwing }: Dossier, op: Datum) =>
  waarschuwing ? { waarschuwing: { ...waarschuwing, antwoordOp: op } } : {};

/** Points of the way of working, each with the first day on which it came up (5.4). */
export const discussed = ({ werkwijze }: Dossier, op: Datum, punten: string[]) => ({
  ...Object.fromEntries(punten.map((punt) => [punt, op])),
  ...werkwijze,
});

const reached = (dossier: Dossier, ...klachtbehandelingen: string[]) => ({
  klachtbehandelingen: [...new Set([...dossier.klachtbehandelingen, ...klachtbehandelingen])],
});

/** Kind of handling (protocol 4.1-4.4) → value of the statutory table "Klachtbehandeling" (Regeling registratieformulier). */
const statutaireBehandeling: Record<string, string> = {
  registratie: 'registratie',
  advies: 'advies_informatie',
  eigen_actie: 'eigen_onderzoek',
  bemiddeling: 'bemiddeling',
  procedures: 'bijstaan_procedures',
  voorlichting_beleid: 'beinvloeding_beleid',
  empowerment: 'overig',
};

/** One more piece to or from the other party (8.5). */
export const piece = (
  dossier: Dossier,
  versie: number,
  op: Dossier['stukken'][number]['op'],
  soort: 'uit' | 'in',
  /** The client has the copy already. */
  metAfschrift = false,
) => ({
  stukken: [
    ...dossier.stukken,
    geenClient(dossier)
      ? { versie, op, soort, afschriftOp: null, zonderClient: true as const }
      : { versie, op, soort, afschriftOp: metAfschrift ? op : null },
  ],
});

/** The main line of a case, from melding to evaluation. */
export const behandelfolds: Fold = {
  MeldingReceived: (_, e, versie) => ({
    status: 'ontvangen',
    melding: {
      ...registratieOf(e),
      ontvangenOp: e.ontvangenOp,
      ontvangstdatum: e.op,
      registratiedatum: e.registratiedatum,
      kanaal: e.kanaal,
      rolMelder: e.rolMelder,
      direct: e.direct,
      anonimiteit: e.anonimiteit,
      spoedeisend: e.spoedeisend,
      melderRef: e.melderRef,
      onbereikbaar: kwamOnbereikbaar(e),
    },
    ...(e.contactvoorwaarden && {
      contactwijze: { op: e.op, versie, voorwaarden: e.contactvoorwaarden },
    }),
    ...(e.direct && {
      status: 'eerste_contact' as const,
      eersteContactOp: e.op,
    }),
  }),
  RegistratieAmended: (d, e) => ({
    melding: d.melding && {
      ...d.melding,
      ...registratieOf(e),
      rolMelder: e.rolMelder ?? d.melding.rolMelder,
    },
    ...carriedOut(d, 'verbetering'),
  }),
  UrgencyJudged: (d, e) => ({ melding: d.melding && { ...d.melding, spoedeisend: e.spoedeisend } }),
  BehandelaarAssigned: (_, e) => ({ behandelaarId: e.behandelaarId }),
  ContactAttempted: () => ({}),
  ContactMade: (d, e) => ({
    ...heardFromClient(d, e.op),
    eersteContactOp: d.eersteContactOp ?? e.op,
    contactMetSlachtoffer: d.contactMetSlachtoffer || e.metSlachtoffer,
    ...(d.status === 'ontvangen' && { status: 'eerste_contact' as const }),
  }),
  KlachtAsked: (_, e) => ({ klacht: { op: e.op, door: e.door } }),
  BehandelwijzeChosen: (d, e) => ({
    behandelwijze: { op: e.op, behandelwijze: e.behandelwijze, vormen: e.vormen },
    status: 'in_behandeling',
    ...reached(d, ...[e.behandelwijze, ...e.vormen].flatMap((code) => statutaireBehandeling[code] ?? [])),
  }),
  ClientReferred: (d, e) => ({ doorverwezenOp: e.op, ...reached(d, 'doorverwijzing') }),
  AdviesGiven: (d, e) => ({ adviesOp: e.op, ...reached(d, 'advies_informatie') }),
  AfspraakConfirmed: (_, e) => ({ afspraak: { op: e.op, intakeOp: e.intakeOp } }),
  MachtigingGiven: (d, e) => ({
    leeftijdsklasse: e.leeftijdsklasse ?? d.leeftijdsklasse,
    machtigingen: [
      ...d.machtigingen,
      {
        machtigingId: e.machtigingId,
        omvang: e.omvang,
        gegevenOp: e.op,
        geldigTot: e.geldigTot ?? null,
        ingetrokkenOp: null,
      },
    ],
  }),
  MachtigingRevoked: (d, e) => ({
    machtigingen: d.machtigingen.map((m) =>
      m.machtigingId === e.machtigingId ? { ...m, ingetrokkenOp: e.op } : m,
    ),
  }),
  IntakeHeld: (d, e) => ({
    intakeOp: e.op,
    contactMetSlachtoffer: true,
    werkwijze: discussed(d, e.op, e.besproken),
    // A later interview in which it did not come up takes nothing back.
    psychischeProblemen:
      e.psychischeProblemen === 'ja' || (d.psychischeProblemen && e.psychischeProblemen !== 'nee'),
    ...(e.stukkenToegezegd && {
      clientstukken: { gevraagdOp: e.op, uiterlijk: null, herinnerdOp: null, antwoordOp: null },
    }),
  }),
  BehandelingDecided: (_, e) => ({ inBehandeling: e.inBehandeling }),
  PlanAgreed: (d, e, versie) => ({
    leeftijdsklasse: e.leeftijdsklasse ?? d.leeftijdsklasse,
    plan: { op: e.op, versie, stappen: e.stappen },
    behandelaarId: e.behandelaarId,
    geenOvereenstemming: null,
  }),
  OnderzoekStarted: (d, e, versie) => ({
    onderzoekGestartOp: e.op,
    ...reached(d, 'eigen_onderzoek'),
    ...piece(d, versie, e.op, 'uit', e.afschriftMee !== false),
  }),
  HoorWederhoorbriefSent: (d, e, versie) => ({
    hoorOp: d.hoorOp ?? e.op,
    brief: { op: e.op, rappel: false, antwoordVoor: e.antwoordVoor ?? null },
    wachtOpWederpartij: true,
    ...piece(d, versie, e.op, 'uit'),
  }),
  RappelSent: (d, e, versie) => ({
    brief: { op: e.op, rappel: true, antwoordVoor: null },
    ...piece(d, versie, e.op, 'uit'),
  }),
  WederpartijReplied: (d, e, versie) => ({ wachtOpWederpartij: false, ...piece(d, versie, e.op, 'in') }),
  AfschriftSent: (d, e) => ({
    // A letter of a later day is not in it.
    stukken: d.stukken.map((s) => (wachtOpAfschrift(s) && s.op <= e.op ? { ...s, afschriftOp: e.op } : s)),
  }),
  ConclusieSent: (d, e, versie) => ({
    conclusieOp: e.op,
    wachtOpWederpartij: false,
    ...piece(d, versie, e.op, 'uit', e.afschriftMee !== false),
  }),
  VoortgangDiscussed: (d, e) => heardFromClient(d, e.op),
  EindeTold: (_, e) => ({ eindeVerteldOp: e.op }),
  DossierClosed: (_, e) => ({ status: 'afgesloten', afsluiting: { op: e.op, reden: e.reden } }),
  DossierTakenOver: (d, e) => ({
    status: 'afgesloten',
    afsluiting: { op: e.op, reden: e.reden },
    eersteContactOp: d.eersteContactOp ?? e.contactOp ?? null,
    ...reached(d, ...e.klachtbehandelingen),
  }),
  EvaluatieHeld: (_, e) => ({
    evaluatie: {
      op: e.op,
      respons: e.respons,
      doelBereikt: e.doelBereikt,
      tevredenheid: e.tevredenheid,
      ...(e.perDoel && { perDoel: e.perDoel.map((doel) => doel.bereikt) }),
    },
  }),
  VoorvalLinked: (_, e) => ({ voorvalId: e.voorvalId }),
  VoorvalUnlinked: () => ({ voorvalId: null }),
};
