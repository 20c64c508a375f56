import type { Gebeurtenis, GebeurtenisType } from '../dossier/gebeurtenis.ts';
import type { Datum } from '../time/datum.ts';
import type { Lengte } from '../time/termijn-lengte.ts';
import type { Artikel } from './artikelen.ts';
import type { Protocolinstellingen } from './instellingen.ts';

/** Whom a term binds: who must act before it passes. */
export type Gebondene = 'bureau' | 'client' | 'wederpartij' | 'derde';

/** One term of the protocol: what starts it, how long it is, what meets it, when to warn, what follows when it passes. */
export type Termijnregel = {
  label: string;
  artikel: Artikel;
  /** Whether this event starts the term. */
  starts: (event: Gebeurtenis) => boolean;
  length: (settings: Protocolinstellingen, event: Gebeurtenis) => Lengte;
  /** A date given in the event itself goes before the length. */
  until?: (event: Gebeurtenis) => Datum | undefined;
  binds: Gebondene;
  metBy: readonly GebeurtenisType[];
  /** Events after which the term no longer matters. */
  lapsesBy: readonly GebeurtenisType[];
  /** How many working days before the end the handler is warned. */
  warnBefore: number;
  /** What happens when it passes, in a sentence for the handler. */
  whenPast: string;
  /** The act that meets it, offered on screen. */
  act: string;
};

const isMelding = (event: Gebeurtenis) => event.type === 'MeldingReceived' && !event.direct;

/** The terms of the protocol as a table. A jurist who reads it can say whether it is the protocol. */
export const termijnregels = {
  contact: {
    label: 'Contact opnemen met de melder',
    artikel: '3.3',
    starts: (e) => isMelding(e) && !(e.type === 'MeldingReceived' && e.spoedeisend),
    length: () => ({ werkdagen: 2 }),
    binds: 'bureau',
    metBy: ['ContactMade', 'ContactAttempted'],
    lapsesBy: ['DossierClosed', 'DossierTakenOver'],
    warnBefore: 1,
    whenPast: 'Neem vandaag nog contact op en leg uit waarom het later werd.',
    act: 'contactClient',
  },
  spoed: {
    label: 'Spoed: meteen oppakken',
    artikel: '3.4',
    starts: (e) =>
      (isMelding(e) && e.type === 'MeldingReceived' && e.spoedeisend) ||
      (e.type === 'UrgencyJudged' && e.spoedeisend),
    length: () => ({ werkdagen: 0 }),
    binds: 'bureau',
    metBy: ['ContactMade', 'ContactAttempted', 'BehandelwijzeChosen'],
    lapsesBy: ['DossierClosed', 'DossierTakenOver'],
    warnBefore: 0,
    whenPast: 'Pak deze melding nu op.',
    act: 'contactClient',
  },
  aanlevering: {
    label: 'Cliënt levert stukken aan',
    artikel: '5.5a',
    starts: (e) => e.type === 'IntakeHeld' && e.stukkenToegezegd,
    length: () => ({ weken: 1 }),
    binds: 'client',
    metBy: ['BehandelingDecided'],
    lapsesBy: ['DossierClosed', 'DossierTakenOver'],
    warnBefore: 1,
    whenPast: 'Vraag de cliënt schriftelijk om de stukken.',
    act: 'decideBehandeling',
  },
  uitsluitsel: {
    label: 'Cliënt laten weten of en hoe de klacht wordt behandeld',
    artikel: '5.5b',
    starts: (e) => e.type === 'IntakeHeld',
    length: () => ({ weken: 2 }),
    binds: 'bureau',
    metBy: ['BehandelingDecided'],
    lapsesBy: ['DossierClosed', 'DossierTakenOver'],
    warnBefore: 3,
    whenPast: 'Vertel de cliënt dat het langer duurt, met een nieuwe datum.',
    act: 'decideBehandeling',
  },
  hoorWederhoor: {
    label: 'Wederpartij antwoordt op de hoor-wederhoorbrief',
    artikel: '7.3a',
    starts: (e) => e.type === 'HoorWederhoorbriefSent',
    length: () => ({ weken: 2 }),
    until: (e) => (e.type === 'HoorWederhoorbriefSent' ? e.antwoordVoor : undefined),
    binds: 'wederpartij',
    metBy: ['WederpartijReplied'],
    lapsesBy: ['RappelSent', 'ConclusieSent', 'DossierClosed', 'DossierTakenOver'],
    warnBefore: 3,
    whenPast: 'Stuur een rappel.',
    act: 'sendRappel',
  },
  rappel: {
    label: 'Wederpartij antwoordt op het rappel',
    artikel: '7.3b',
    starts: (e) => e.type === 'RappelSent',
    length: (settings) => settings.rappel,
    binds: 'wederpartij',
    metBy: ['WederpartijReplied'],
    lapsesBy: ['RappelSent', 'ConclusieSent', 'DossierClosed', 'DossierTakenOver'],
    warnBefore: 3,
    whenPast: 'Zet de volgende stap uit het plan van aanpak.',
    act: 'sendConclusie',
  },
  afschrift: {
    label: 'Afschrift aan de cliënt sturen',
    artikel: '8.5',
    starts: (e) => ['HoorWederhoorbriefSent', 'RappelSent', 'WederpartijReplied'].includes(e.type),
    length: (settings) => settings.afschrift,
    binds: 'bureau',
    metBy: ['AfschriftSent'],
    lapsesBy: ['DossierTakenOver'],
    warnBefore: 1,
    whenPast: 'Stuur de cliënt vandaag het afschrift.',
    act: 'sendAfschrift',
  },
  voortgang: {
    label: 'Voortgang bespreken met de cliënt',
    artikel: '8.3',
    starts: (e) => e.type === 'PlanAgreed' || e.type === 'VoortgangDiscussed' || e.type === 'ContactMade',
    length: (settings) => settings.voortgang,
    binds: 'bureau',
    metBy: ['VoortgangDiscussed', 'ContactMade', 'PlanAgreed'],
    lapsesBy: ['EindeTold', 'DossierClosed', 'DossierTakenOver'],
    warnBefore: 3,
    whenPast: 'Neem contact op met de cliënt over de voortgang.',
    act: 'discussVoortgang',
  },
  evaluatie: {
    label: 'Evaluatie met de cliënt',
    artikel: '9',
    starts: (e) => e.type === 'DossierClosed',
    length: (settings) => settings.evaluatie,
    binds: 'bureau',
    metBy: ['EvaluatieHeld'],
    lapsesBy: [],
    warnBefore: 5,
    whenPast: 'Vraag de cliënt om een evaluatie, of leg vast dat er geen reactie kwam.',
    act: 'holdEvaluatie',
  },
} satisfies Record<string, Termijnregel>;

export type TermijnNaam = keyof typeof termijnregels;
