import type { GebeurtenisType } from '@meldpunt/core';

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
/** Pieces to or from the other party, of which the client gets a copy (8.5). */
export const pieces: readonly GebeurtenisType[] = [
  'HoorWederhoorbriefSent',
  'RappelSent',
  'WederpartijReplied',
  'WederpartijEindeTold',
];
export const endings: readonly GebeurtenisType[] = ['DossierClosed', 'DossierTransferred'];
