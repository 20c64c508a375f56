import { describe, expect, test } from 'vitest';
import type { Gebeurtenis, GebeurtenisType } from '../dossier/gebeurtenis.ts';
import { datum } from '../time/datum.ts';
import { actByName } from './catalogus.ts';
import { standaardInstellingen } from './instellingen.ts';
import { type TermijnNaam, termijnregels } from './termijnen.ts';
import { type Termijn, termijnenOf } from './termijnen-of.ts';
import type { Gebondene, Termijnregel } from './termijnregel.ts';
import { voorbeelden } from './testing/voorbeelden.ts';

const settings = standaardInstellingen(['GM0014']);
const journaal = (...events: Gebeurtenis[]) =>
  events.map((gebeurtenis, i) => ({ versie: i + 1, gebeurtenis }));
const start = datum('2026-04-20'); // Monday; Koningsdag (27 April) and Bevrijdingsdag follow.
const begin = <T extends GebeurtenisType>(
  type: T,
  over: Partial<Extract<Gebeurtenis, { type: T }>> = {},
): Gebeurtenis => ({ ...voorbeelden[type], op: start, ...over }) as Gebeurtenis;

type Bekend = {
  artikel: string;
  begint: Gebeurtenis;
  bindt: Gebondene;
  /** Day of warning, and the last day. */
  dagen: [string, string];
  /** What meets it and what makes it pointless; no other event touches it. */
  voldaan: GebeurtenisType[];
  vervalt: GebeurtenisType[];
  act: string;
  /** What else begins it in an empty dossier, as the examples have it. */
  ookDoor?: GebeurtenisType[];
};

const afgelopen: GebeurtenisType[] = [
  'DossierClosed',
  'DossierTakenOver',
  'DossierTransferred',
  'DossierMerged',
  'RegistratieVoided',
];

/** Each term as the protocol has it, with dates counted by hand from Monday 20 April 2026. */
const bekend: Record<TermijnNaam, Bekend> = {
  contact: {
    artikel: '3.3',
    begint: begin('MeldingReceived'),
    bindt: 'bureau',
    dagen: ['2026-04-21', '2026-04-22'],
    voldaan: ['ContactMade', 'ContactAttempted'],
    vervalt: ['EindeTold', ...afgelopen],
    act: 'contactClient',
  },
  spoed: {
    artikel: '3.4',
    begint: begin('MeldingReceived', { spoedeisend: true }),
    bindt: 'bureau',
    dagen: ['2026-04-20', '2026-04-20'],
    voldaan: ['ContactMade', 'ContactAttempted', 'BehandelwijzeChosen'],
    vervalt: ['UrgencyJudged', 'EindeTold', ...afgelopen],
    act: 'contactClient',
  },
  aanlevering: {
    artikel: '5.5a',
    begint: begin('IntakeHeld', { stukkenToegezegd: true }),
    bindt: 'client',
    dagen: ['2026-04-24', '2026-04-27'],
    voldaan: ['StukkenReceived'],
    vervalt: ['StukkenRequested', 'StukkenReminded', 'BehandelingDecided', ...afgelopen],
    act: 'remindStukken',
    ookDoor: ['StukkenRequested'],
  },
  uitsluitsel: {
    artikel: '5.5b',
    begint: begin('IntakeHeld'),
    bindt: 'bureau',
    dagen: ['2026-04-29', '2026-05-04'],
    voldaan: ['BehandelingDecided'],
    vervalt: ['VertragingTold', ...afgelopen],
    act: 'decideBehandeling',
    ookDoor: ['VertragingTold'],
  },
  hoorWederhoor: {
    artikel: '7.3a',
    begint: begin('HoorWederhoorbriefSent'),
    bindt: 'wederpartij',
    dagen: ['2026-04-29', '2026-05-04'],
    voldaan: ['WederpartijReplied'],
    vervalt: ['RappelSent', 'ConclusieSent', ...afgelopen],
    act: 'sendRappel',
  },
  rappel: {
    artikel: '7.3b',
    begint: begin('RappelSent'),
    bindt: 'wederpartij',
    dagen: ['2026-04-29', '2026-05-04'],
    voldaan: ['WederpartijReplied'],
    vervalt: ['RappelSent', 'ConclusieSent', ...afgelopen],
    act: 'sendConclusie',
  },
  afschrift: {
    artikel: '8.5',
    begint: begin('WederpartijReplied'),
    bindt: 'bureau',
    dagen: ['2026-04-24', '2026-04-28'],
    voldaan: ['AfschriftSent'],
    vervalt: ['DossierTakenOver', 'DossierMerged', 'RegistratieVoided'],
    act: 'sendAfschrift',
    ookDoor: ['HoorWederhoorbriefSent', 'RappelSent', 'WederpartijEindeTold'],
  },
  voortgang: {
    artikel: '8.3',
    begint: begin('PlanAgreed'),
    bindt: 'bureau',
    dagen: ['2026-05-27', '2026-06-01'],
    voldaan: ['VoortgangDiscussed', 'ContactMade', 'PlanAgreed'],
    vervalt: ['EindeTold', ...afgelopen],
    act: 'discussVoortgang',
  },
  evaluatie: {
    artikel: '9',
    begint: begin('DossierClosed'),
    bindt: 'bureau',
    dagen: ['2026-05-08', '2026-05-18'],
    voldaan: ['EvaluatieHeld'],
    vervalt: ['DossierReopened', 'DossierMerged', 'RegistratieVoided'],
    act: 'holdEvaluatie',
  },
  tweedeKans: {
    artikel: '5.4.6',
    begint: begin('StukkenReminded'),
    bindt: 'client',
    dagen: ['2026-04-24', '2026-04-27'],
    voldaan: ['StukkenReceived'],
    vervalt: ['StukkenReminded', 'StukkenRequested', 'BehandelingDecided', ...afgelopen],
    act: 'closeDossier',
  },
  plan: {
    artikel: '6.1',
    begint: begin('BehandelingDecided'),
    bindt: 'bureau',
    dagen: ['2026-04-29', '2026-05-04'],
    voldaan: ['PlanAgreed'],
    vervalt: ['OvereenstemmingFailed', 'BehandelingDecided', 'EindeTold', ...afgelopen],
    act: 'agreePlan',
  },
  planstap: {
    artikel: '8.2a',
    begint: begin('StapPlanned'),
    bindt: 'bureau',
    dagen: ['2026-05-27', '2026-06-01'],
    voldaan: ['StapTaken'],
    vervalt: ['PlanAgreed', 'EindeTold', ...afgelopen],
    act: 'takeStap',
  },
  waarschuwing: {
    artikel: '8.1b',
    begint: begin('ClientWarned'),
    bindt: 'client',
    dagen: ['2026-05-01', '2026-05-04'],
    voldaan: ['ContactMade', 'VoortgangDiscussed', 'StukkenReceived', 'ClientMailReceived'],
    vervalt: ['ClientWarned', 'EindeTold', ...afgelopen],
    act: 'tellEinde',
  },
  externeTermijn: {
    artikel: '8.2a',
    begint: begin('TermijnNoted'),
    bindt: 'derde',
    dagen: ['2026-05-22', '2026-06-01'],
    voldaan: ['TermijnSettled'],
    vervalt: afgelopen,
    act: 'signalTermijn',
  },
  procedureBevestiging: {
    artikel: '5.4.5',
    begint: begin('ProcedureOpened'),
    bindt: 'bureau',
    dagen: ['2026-04-30', '2026-05-06'],
    voldaan: ['ProcedureConfirmed', 'ProcedureSettled'],
    vervalt: [],
    act: 'confirmProcedure',
  },
  procedureAntwoord: {
    artikel: '5.4.5',
    begint: begin('ProcedureOpened'),
    bindt: 'bureau',
    dagen: ['2026-05-08', '2026-05-18'],
    voldaan: ['ProcedureSettled'],
    vervalt: ['ProcedureExtended'],
    act: 'settleProcedure',
  },
  procedureUiterste: {
    artikel: '5.4.5',
    begint: begin('ProcedureOpened'),
    bindt: 'bureau',
    dagen: ['2026-06-01', '2026-06-15'],
    voldaan: ['ProcedureSettled'],
    vervalt: [],
    act: 'settleProcedure',
  },
  verzoek: {
    artikel: 'A15',
    begint: begin('VerzoekReceived'),
    bindt: 'bureau',
    dagen: ['2026-05-12', '2026-05-20'],
    voldaan: ['VerzoekAnswered'],
    vervalt: ['VerzoekExtended'],
    act: 'answerVerzoek',
    ookDoor: ['VerzoekExtended'],
  },
};

const eersteVan = (naam: TermijnNaam, ...events: Gebeurtenis[]): Termijn | undefined =>
  termijnenOf(journaal(...events), settings).find(({ termijn }) => termijn === naam);
const na = (naam: TermijnNaam, slot: 'voldaanOp' | 'vervallenOp') =>
  Object.values(voorbeelden)
    .filter((later) => eersteVan(naam, bekend[naam].begint, later)?.[slot] === later.op)
    .map(({ type }) => type)
    .sort();

describe.each(Object.entries(bekend) as [TermijnNaam, Bekend][])('the term %s', (naam, known) => {
  test(`article ${known.artikel}: whom it binds, when the handler is warned, and its last day`, () =>
    expect(eersteVan(naam, known.begint)).toMatchObject({
      artikel: known.artikel,
      bindt: known.bindt,
      begonnenOp: start,
      begonnenVersie: 1,
      waarschuwenOp: known.dagen[0],
      uiterlijkOp: known.dagen[1],
      voldaanOp: null,
      vervallenOp: null,
    }));
  test(`article ${known.artikel}: only what the article asks meets it, and only an end makes it pointless`, () => {
    expect(na(naam, 'voldaanOp')).toEqual([...known.voldaan].sort());
    expect(na(naam, 'vervallenOp')).toEqual([...known.vervalt].sort());
  });
  test(`article ${known.artikel}: nothing else begins it, and an act that people do meets it`, () => {
    const others = Object.values(voorbeelden).filter(
      (e) => e.type !== known.begint.type && eersteVan(naam, e),
    );
    expect(others.map(({ type }) => type).sort()).toEqual([...(known.ookDoor ?? [])].sort());
    expect(termijnregels[naam].act).toBe(known.act);
    expect(actByName(known.act)?.by).toContain('klachtbehandelaar');
  });
});

test('protocol 8.2a, 8.2b: a term of the client or the other party names the act that records that it was kept; an organisation is pointed to its own beforehand', () => {
  const rules = Object.entries(termijnregels) as [TermijnNaam, Termijnregel][];
  const during = rules.flatMap(([naam, { opTijd }]) => (opTijd ? [[naam, opTijd]] : []));
  expect(Object.fromEntries(during)).toEqual({
    aanlevering: 'receiveStukken',
    tweedeKans: 'receiveStukken',
    hoorWederhoor: 'receiveReactie',
    rappel: 'receiveReactie',
    waarschuwing: 'contactClient',
  });
  const others = rules
    .filter(([, { binds }]) => binds === 'client' || binds === 'wederpartij')
    .map(([naam]) => naam);
  expect(others.filter((naam) => !during.some(([one]) => one === naam))).toEqual([]);
  for (const [, name] of during) expect(actByName(String(name))?.by).toContain('klachtbehandelaar');
});
