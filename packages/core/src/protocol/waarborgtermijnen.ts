import { addMonths } from '../time/datum.ts';
import { ended, type Gebondene, type Termijnregel } from './termijnregel.ts';

const doer: Readonly<Record<string, Gebondene>> = { client: 'client', bureau: 'bureau', instantie: 'derde' };

const sameProcedure: Termijnregel['matches'] = (begun, later) =>
  'van' in begun && 'van' in later && begun.soort === later.soort && begun.van === later.van;

/** The terms of the plan, of warnings, of procedures about the bureau and of requests under the AVG. */
export const waarborgtermijnen = {
  tweedeKans: {
    label: 'Cliënt levert stukken aan na de tweede vraag',
    artikel: '5.4.6',
    starts: (e) => e.type === 'StukkenReminded',
    length: (settings) => settings.tweedeKans,
    binds: 'client',
    metBy: ['StukkenReceived'],
    lapsesBy: ['StukkenReminded', 'StukkenRequested', 'BehandelingDecided', ...ended],
    warnBefore: 1,
    whenPast: 'De zaak kan worden afgesloten omdat stukken ontbreken.',
    act: 'closeDossier',
  },
  plan: {
    label: 'Plan van aanpak vaststellen',
    artikel: '6.1',
    starts: (e) => e.type === 'BehandelingDecided' && e.inBehandeling,
    length: (settings) => settings.plan,
    binds: 'bureau',
    metBy: ['PlanAgreed'],
    lapsesBy: ['OvereenstemmingFailed', 'BehandelingDecided', 'EindeTold', ...ended],
    warnBefore: 3,
    whenPast: 'Stel het plan van aanpak vast samen met de cliënt.',
    act: 'agreePlan',
  },
  planstap: {
    label: 'Stap uit het plan uitvoeren',
    artikel: '8.2a',
    starts: (e) => e.type === 'StapPlanned',
    length: () => ({ weken: 2 }),
    until: (e) => (e.type === 'StapPlanned' ? e.uiterlijk : undefined),
    binds: 'bureau',
    bindsBy: (e) => (e.type === 'StapPlanned' ? (doer[e.doorWie] ?? 'bureau') : 'bureau'),
    matches: (begun, later) =>
      begun.type === 'StapPlanned' &&
      (later.type === 'StapTaken'
        ? later.stap === begun.stap
        : later.type !== 'HoorWederhoorbriefSent' || begun.stap === 'hoor-wederhoor'),
    metBy: ['StapTaken', 'HoorWederhoorbriefSent'],
    lapsesBy: ['PlanAgreed', 'EindeTold', ...ended],
    warnBefore: 3,
    whenPast: 'Voer de stap uit, of stel het plan bij met de cliënt.',
    act: 'takeStap',
  },
  waarschuwing: {
    label: 'Cliënt reageert op de waarschuwing',
    artikel: '8.1b',
    starts: (e) => e.type === 'ClientWarned',
    length: () => ({ weken: 2 }),
    binds: 'client',
    metBy: ['ContactMade', 'VoortgangDiscussed', 'StukkenReceived', 'ClientMailReceived'],
    lapsesBy: ['ClientWarned', 'EindeTold', ...ended],
    warnBefore: 1,
    whenPast: 'Vertel schriftelijk dat de behandeling eindigt, tenzij het belang van de zaak zich verzet.',
    act: 'tellEinde',
  },
  externeTermijn: {
    label: 'Termijn van een organisatie of rechter',
    artikel: '8.2a',
    starts: (e) => e.type === 'TermijnNoted',
    length: () => ({ weken: 2 }),
    until: (e) => (e.type === 'TermijnNoted' ? e.uiterlijk : undefined),
    binds: 'derde',
    matches: (begun, later) =>
      begun.type === 'TermijnNoted' && (later.type !== 'TermijnSettled' || later.bron === begun.bron),
    metBy: ['TermijnSettled'],
    lapsesBy: [...ended],
    warnBefore: 5,
    whenPast: 'Wijs de organisatie of rechter op de termijn.',
    act: 'signalTermijn',
  },
  procedureBevestiging: {
    label: 'Ontvangst bevestigen van bezwaar, klacht over het bureau of beroep',
    artikel: '5.4.5',
    starts: (e) => e.type === 'ProcedureOpened',
    length: (settings) => settings.procedure.bevestiging,
    binds: 'bureau',
    matches: sameProcedure,
    metBy: ['ProcedureConfirmed', 'ProcedureSettled'],
    lapsesBy: [],
    warnBefore: 3,
    whenPast: 'Bevestig de ontvangst vandaag nog.',
    act: 'confirmProcedure',
  },
  procedureAntwoord: {
    label: 'Bezwaar, klacht over het bureau of beroep beantwoorden',
    artikel: '5.4.5',
    starts: (e) => e.type === 'ProcedureOpened',
    length: (settings) => settings.procedure.antwoord,
    binds: 'bureau',
    matches: sameProcedure,
    metBy: ['ProcedureSettled'],
    lapsesBy: ['ProcedureExtended'],
    warnBefore: 5,
    whenPast: 'Vertel dat het langer duurt, en antwoord zo snel mogelijk.',
    act: 'settleProcedure',
  },
  procedureUiterste: {
    label: 'Laatste dag voor bezwaar, klacht over het bureau of beroep',
    artikel: '5.4.5',
    starts: (e) => e.type === 'ProcedureOpened',
    length: (settings) => settings.procedure.uiterste,
    binds: 'bureau',
    matches: sameProcedure,
    metBy: ['ProcedureSettled'],
    lapsesBy: [],
    warnBefore: 10,
    whenPast: 'Antwoord vandaag nog.',
    act: 'settleProcedure',
  },
  verzoek: {
    label: 'Verzoek om inzage, verbetering of wissing beantwoorden',
    artikel: 'A15',
    starts: (e) => e.type === 'VerzoekReceived' || e.type === 'VerzoekExtended',
    length: () => ({ maanden: 1 }),
    until: (e) =>
      e.type === 'VerzoekExtended'
        ? e.uiterlijk
        : e.type === 'VerzoekReceived'
          ? addMonths(e.op, 1)
          : undefined,
    binds: 'bureau',
    matches: (begun, later) => 'soort' in begun && 'soort' in later && begun.soort === later.soort,
    metBy: ['VerzoekAnswered'],
    lapsesBy: ['VerzoekExtended'],
    warnBefore: 5,
    whenPast: 'Beantwoord het verzoek vandaag nog.',
    act: 'answerVerzoek',
  },
} satisfies Record<string, Termijnregel>;
