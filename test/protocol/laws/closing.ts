import { sluitredenen } from '@meldpunt/core';
import { changed, History, inserted, type Law, type Of, typed, without } from './law.ts';
import { endings, isPiece } from './towards-others.ts';

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Since the case was last opened: what an earlier end told does not count for a later one. */
const opened = (b: History): History => b.since('DossierReopened');

/** Whether there was a client at that moment: not in own action by decision of the directeur, without an interview (4.3). */
const hadClient = ({ entries }: History, at: number): boolean => {
  const then = new History(entries.slice(0, at));
  return !then.own || then.has('IntakeHeld');
};

/** The client was warned in writing, had two weeks, and said nothing (8.1b). */
const silent = (b: History, op: string): boolean => {
  const warned = opened(b).at('ClientWarned');
  const heard = opened(b).at('ContactMade', 'VoortgangDiscussed', 'StukkenReceived');
  const warning = opened(b).last('ClientWarned');
  const answered = b.answerTo('belang_van_zaak');
  return (
    warning !== undefined &&
    heard < warned &&
    days(warning.op, op) > 14 &&
    answered !== 'open' &&
    answered !== 'akkoord'
  );
};

/** What each reason to close rests on; a wish of the client to stop rests on nothing. */
const reasons: Record<string, (b: History, op: string, invoer: Record<string, unknown>) => boolean> = {
  client_wil_niet_verder: () => true,
  client_reageert_niet: (b, op) => silent(b, op),
  afspraken_niet_nagekomen: (b, op) => silent(b, op),
  niets_meer_te_bereiken: (_b, _op, invoer) =>
    invoer.gewezenOpKlachtprocedure === true && Boolean(invoer.motivering),
  oneens_over_behandeling: (_b, _op, invoer) => Boolean(invoer.motivering),
  doel_bereikt: (b) => b.has('PlanAgreed'),
  doorverwezen: (b) => b.has('ClientReferred'),
  buiten_werkgebied: (b) => b.has('ClientReferred') && b.registratie?.gemeenteWoon === 'GM0344',
  geregistreerd: (b) => ['registratie', undefined].includes(b.behandelwijze),
  advies_gegeven: (b) => b.has('AdviesGiven'),
  slachtoffer_niet_gemeld: (b) => b.has('DerdeTold') && !b.all('ContactMade').some((e) => e.metSlachtoffer),
  stukken_niet_geleverd: (b, op) => {
    const again = b.at('StukkenReminded');
    const day = b.last('StukkenReminded')?.op;
    return day !== undefined && b.at('StukkenReceived') < again && days(day, op) > 7;
  },
  niet_in_behandeling: (b) => b.last('BehandelingDecided')?.inBehandeling === false,
  geen_overeenstemming: (b) => {
    const failed = b.last('OvereenstemmingFailed');
    return failed !== undefined && (!failed.verwijzingGewenst || b.has('ClientReferred'));
  },
  belangenverstrengeling: (b) => b.answerTo('belangenconflict') === 'niet_verder' && b.has('ClientReferred'),
};

/** The acts that these versions belong to, of what stands, each with all its versions. */
const actsOf = (b: History, versies: readonly number[]): number[][] => {
  const begun = new Set(b.entries.filter((one) => versies.includes(one.versie)).map(({ eerste }) => eerste));
  return [...begun].map((eerste) =>
    b.entries.filter((one) => one.eerste === eerste).map(({ versie }) => versie),
  );
};

/** Chapters 8 and 9: nothing is closed with something still owed. */
export const sluitwetten: Law[] = [
  {
    artikel: '5.4.4b',
    wet: 'the client was told, before',
    on: endings,
    breaks: (b, e) =>
      !opened(b)
        .all('EindeTold')
        .some((told) => told.op <= e.op),
    spoil: without('EindeTold'),
  },
  {
    artikel: '8.5',
    wet: 'the client, once there is one, has a copy of every piece to or from the other party',
    on: endings,
    breaks: (b) =>
      b.entries.findLastIndex(({ gebeurtenis }, i) => isPiece(gebeurtenis) && hadClient(b, i)) >
      b.at('AfschriftSent'),
    spoil: without('AfschriftSent'),
  },
  {
    artikel: '8.4',
    wet: 'what is withdrawn is one act, whole',
    on: ['HandelingWithdrawn'],
    breaks: (b, e: Of<'HandelingWithdrawn'>) => {
      const [act, ...others] = actsOf(b, e.versies);
      return others.length > 0 || act?.join() !== [...e.versies].join();
    },
    spoil: changed('HandelingWithdrawn', ({ versies: [first = 0, ...rest] }) => ({
      versies: [first - 1, first, ...rest],
    })),
  },
  {
    artikel: '8.6a',
    wet: 'a reason of the list, and what it rests on',
    on: ['DossierClosed'],
    breaks: (b, e: Of<'DossierClosed'>, { invoer }) =>
      !sluitredenen.codes.some(({ code }) => code === e.reden) ||
      !(reasons[e.reden]?.(b, e.op, invoer) ?? false),
    spoil: changed('DossierClosed', { reden: 'overgedragen' }),
  },
  {
    artikel: '8.1b',
    wet: 'nobody is closed out for silence without a warning and two weeks',
    on: ['DossierClosed'],
    breaks: (b, e: Of<'DossierClosed'>) =>
      ['client_reageert_niet', 'afspraken_niet_nagekomen'].includes(e.reden) && !silent(b, e.op),
    spoil: (j) => changed('DossierClosed', { reden: 'client_reageert_niet' })(without('ClientWarned')(j)),
  },
  {
    artikel: '5.4.6',
    wet: 'nobody is closed out for documents without a second chance',
    on: ['DossierClosed'],
    breaks: (b, e: Of<'DossierClosed'>) => e.reden === 'stukken_niet_geleverd' && !b.has('StukkenReminded'),
    spoil: (j) => changed('DossierClosed', { reden: 'stukken_niet_geleverd' })(without('StukkenReminded')(j)),
  },
  {
    artikel: '7.1',
    wet: 'closed for no agreement: that was recorded',
    on: ['DossierClosed'],
    breaks: (b, e: Of<'DossierClosed'>) =>
      e.reden === 'geen_overeenstemming' && !b.has('OvereenstemmingFailed'),
    spoil: (j) =>
      changed('DossierClosed', { reden: 'geen_overeenstemming' })(without('OvereenstemmingFailed')(j)),
  },
  {
    artikel: '8.6b',
    wet: 'the other party, which knew, hears of the end',
    on: ['DossierClosed'],
    breaks: (b) => b.has('OnderzoekStarted') && !opened(b).has('WederpartijEindeTold'),
    spoil: without('WederpartijEindeTold'),
  },
  {
    artikel: 'B10',
    wet: 'an investigation has its conclusion',
    on: [...endings, 'WederpartijEindeTold'],
    breaks: (b) => b.has('OnderzoekStarted') && !b.has('ConclusieSent'),
    spoil: without('ConclusieSent'),
  },
  {
    artikel: '8.1a',
    wet: 'an agreement that the bureau missed was explained',
    on: ['DossierClosed'],
    breaks: (b) =>
      b.entries.findLastIndex(({ gebeurtenis: e }) => e.type === 'AfspraakMissed' && e.door === 'bureau') >
      b.at('AfspraakExplained'),
    spoil: (j) =>
      inserted('DossierClosed', ({ gebeurtenis: { op } }) => ({
        type: 'AfspraakMissed',
        op,
        door: 'bureau',
      }))(j),
  },
  {
    artikel: '5.4.4a',
    wet: 'a case goes to another bureau with the consent of the client',
    on: ['DossierTransferred'],
    breaks: (_b, _e, { invoer }) => invoer.toestemming !== true,
    spoil: typed('DossierTransferred', { toestemming: false }),
  },
];
