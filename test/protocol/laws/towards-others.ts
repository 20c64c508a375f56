import type { Gebeurtenis, GebeurtenisType } from '@meldpunt/core';

/** What reaches the other party in a case that goes on. */
export const towardsWederpartij: readonly GebeurtenisType[] = [
  'OnderzoekStarted',
  'HoorWederhoorbriefSent',
  'RappelSent',
  'StapTaken',
  'BeschermendeStapTaken',
];
/** What reaches anybody but the client in a case that goes on. */
export const outward: readonly GebeurtenisType[] = [
  ...towardsWederpartij,
  'DerdeContacted',
  'TermijnSignalled',
  'BemiddelingAgreed',
];
/** Handling of a case, beyond contact, urgency and registration. */
export const handling: readonly GebeurtenisType[] = [
  ...towardsWederpartij,
  'DerdeContacted',
  'BemiddelingAgreed',
  'AdviesGiven',
  'AfspraakConfirmed',
  'IntakeHeld',
  'MachtigingGiven',
  'BehandelingDecided',
  'PlanAgreed',
];
/** Whether an event is a piece to or from the other party, of which the client gets a copy (8.5). */
export const isPiece = (e: Gebeurtenis): boolean =>
  e.type === 'OnderzoekStarted' || e.type === 'ConclusieSent'
    ? e.afschriftMee !== true
    : e.type === 'DocumentAdded'
      ? e.partij === 'wederpartij' && e.richting !== 'eigen'
      : ['HoorWederhoorbriefSent', 'RappelSent', 'WederpartijReplied', 'WederpartijEindeTold'].includes(
          e.type,
        );

/** Whether an event is a document that went to somebody else than the client. */
export const isSentOut = (e: Gebeurtenis): boolean =>
  e.type === 'DocumentAdded' && e.richting === 'verzonden' && !['client', 'bureau'].includes(e.partij);

export const endings: readonly GebeurtenisType[] = ['DossierClosed', 'DossierTransferred'];
