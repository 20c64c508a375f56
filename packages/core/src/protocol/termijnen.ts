import { kwamOnbereikbaar, maaktBereikbaar } from '../dossier/bereikbaarheid.ts';
import type { Gebeurtenis } from '../dossier/gebeurtenis.ts';
import { toenGeenClient } from '../dossier/zonder-client.ts';
import { type Eerder, ended, type Termijnregel } from './termijnregel.ts';
import { waarborgtermijnen } from './waarborgtermijnen.ts';

/** Where contact begins: at receipt, or once somebody can be reached; after urgency, as if there had been none (3.3, 3.4). */
const startsContact = (e: Gebeurtenis, { contactOpen, onbereikbaar, spoed }: Eerder): boolean =>
  e.type === 'MeldingReceived'
    ? !e.direct && !e.spoedeisend && !kwamOnbereikbaar(e)
    : contactOpen && (onbereikbaar ? !spoed && wordtBereikbaar(e) : isNietDringend(e));

/** A way to reach who reported, without the contact itself. */
const wordtBereikbaar = (e: Gebeurtenis) => maaktBereikbaar(e) && e.type !== 'ContactMade';
/** A melding came in of which nobody can be reached. */
const zonderBereik = (e: Gebeurtenis) => e.type === 'MeldingReceived' && kwamOnbereikbaar(e);

const isNietDringend = (e: Gebeurtenis) => e.type === 'UrgencyJudged' && !e.spoedeisend;

/** The terms of the protocol as a table. A jurist who reads it can say whether it is the protocol. */
export const termijnregels = {
  contact: {
    label: 'Contact opnemen met de melder',
    artikel: '3.3',
    starts: startsContact,
    fromReceipt: isNietDringend,
    kanNiet:
      'De melder is geheel anoniem en liet geen telefoonnummer, e-mailadres of adres achter. Niemand kan dus contact opnemen, en er loopt geen termijn. Weet u later hoe u de melder bereikt, leg dat dan vast: de termijn begint op die dag.',
    length: () => ({ werkdagen: 2 }),
    binds: 'bureau',
    metBy: ['ContactMade', 'ContactAttempted'],
    lapsesBy: ['EindeTold', ...ended],
    warnBefore: 1,
    whenPast: 'Neem vandaag nog contact op en leg uit waarom het later werd.',
    act: 'contactClient',
  },
  spoed: {
    label: 'Spoed: meteen oppakken',
    artikel: '3.4',
    starts: (e, { spoed, onbereikbaar, contactOpen }) =>
      (e.type === 'MeldingReceived' && !e.direct && e.spoedeisend) ||
      (e.type === 'UrgencyJudged' && e.spoedeisend && !spoed && !onbereikbaar) ||
      // Once somebody can be reached, that is done the same day.
      (spoed && onbereikbaar && contactOpen && wordtBereikbaar(e)),
    // Where nobody can be reached, taking it up is judging it; with a way to reach them a term of its own begins.
    settles: (begun, later) => {
      if (!zonderBereik(begun)) return null;
      if (later.type === 'UrgencyJudged') return 'voldaan';
      return wordtBereikbaar(later) ? 'vervallen' : null;
    },
    // Judged urgent once more it goes on; judged not urgent after all it ends.
    matches: (_begun, later) => later.type !== 'UrgencyJudged' || !later.spoedeisend,
    length: () => ({ werkdagen: 0 }),
    binds: 'bureau',
    metBy: ['ContactMade', 'ContactAttempted', 'BehandelwijzeChosen'],
    lapsesBy: ['UrgencyJudged', 'EindeTold', ...ended],
    warnBefore: 0,
    whenPast: 'Pak deze melding nu op.',
    act: 'contactClient',
    anders: (begun) =>
      zonderBereik(begun)
        ? {
            act: 'judgeUrgency',
            uitleg:
              'Niemand kan de melder bereiken. Meteen oppakken is hier: lees de melding nu, beoordeel of er spoed bij is en leg dat vast, ook als de spoed blijft. De melding blijft dan bovenaan staan tot het dossier dicht is. Blijkt later hoe u de melder bereikt, dan begint er die dag een nieuwe termijn.',
          }
        : null,
  },
  aanlevering: {
    label: 'Cliënt levert stukken aan',
    artikel: '5.5a',
    starts: (e) => (e.type === 'IntakeHeld' && e.stukkenToegezegd) || e.type === 'StukkenRequested',
    length: () => ({ weken: 1 }),
    until: (e) => (e.type === 'StukkenRequested' ? e.uiterlijk : undefined),
    binds: 'client',
    metBy: ['StukkenReceived'],
    lapsesBy: ['StukkenRequested', 'StukkenReminded', 'BehandelingDecided', ...ended],
    warnBefore: 1,
    whenPast: 'Vraag de cliënt nog één keer schriftelijk om de stukken.',
    act: 'remindStukken',
    opTijd: 'receiveStukken',
  },
  uitsluitsel: {
    label: 'Cliënt laten weten of en hoe de klacht wordt behandeld',
    artikel: '5.5b',
    starts: (e) => e.type === 'IntakeHeld' || e.type === 'VertragingTold',
    length: () => ({ weken: 2 }),
    until: (e) => (e.type === 'VertragingTold' ? e.nieuweDatum : undefined),
    binds: 'bureau',
    metBy: ['BehandelingDecided'],
    lapsesBy: ['VertragingTold', ...ended],
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
    lapsesBy: ['RappelSent', 'ConclusieSent', ...ended],
    warnBefore: 3,
    whenPast: 'Stuur een rappel.',
    act: 'sendRappel',
    opTijd: 'receiveReactie',
  },
  rappel: {
    label: 'Wederpartij antwoordt op het rappel',
    artikel: '7.3b',
    starts: (e) => e.type === 'RappelSent',
    length: (settings) => settings.rappel,
    binds: 'wederpartij',
    metBy: ['WederpartijReplied'],
    lapsesBy: ['RappelSent', 'ConclusieSent', ...ended],
    warnBefore: 3,
    whenPast: 'Zet de volgende stap uit het plan van aanpak.',
    act: 'sendConclusie',
    opTijd: 'receiveReactie',
  },
  afschrift: {
    label: 'Afschrift aan de cliënt sturen',
    artikel: '8.5',
    starts: (e, { client }) =>
      !toenGeenClient(client) &&
      (['HoorWederhoorbriefSent', 'RappelSent', 'WederpartijReplied', 'WederpartijEindeTold'].includes(
        e.type,
      ) ||
        ((e.type === 'OnderzoekStarted' || e.type === 'ConclusieSent') && e.afschriftMee === false) ||
        (e.type === 'DocumentAdded' && e.partij === 'wederpartij' && e.richting !== 'eigen')),
    length: (settings) => settings.afschrift,
    matches: (begun, later) => later.type !== 'AfschriftSent' || begun.op <= later.op,
    binds: 'bureau',
    metBy: ['AfschriftSent'],
    lapsesBy: ['DossierTakenOver', 'DossierMerged', 'RegistratieVoided'],
    warnBefore: 1,
    whenPast: 'Stuur de cliënt vandaag het afschrift.',
    act: 'sendAfschrift',
  },
  voortgang: {
    label: 'Voortgang bespreken met de cliënt',
    artikel: '8.3',
    starts: (e, { metPlan }) =>
      e.type === 'PlanAgreed'
        ? !e.zonderClient
        : metPlan && (e.type === 'VoortgangDiscussed' || e.type === 'ContactMade'),
    length: (settings) => settings.voortgang,
    binds: 'bureau',
    metBy: ['VoortgangDiscussed', 'ContactMade', 'PlanAgreed'],
    lapsesBy: ['EindeTold', ...ended],
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
    lapsesBy: ['DossierReopened', 'DossierMerged', 'RegistratieVoided'],
    warnBefore: 5,
    whenPast: 'Vraag de cliënt om een evaluatie, of leg vast dat er geen reactie kwam.',
    act: 'holdEvaluatie',
  },
  ...waarborgtermijnen,
} satisfies Record<string, Termijnregel>;

export type TermijnNaam = keyof typeof termijnregels;
