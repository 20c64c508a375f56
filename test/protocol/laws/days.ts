import type { GebeurtenisType } from '@meldpunt/core';
import { changed, type Law } from './law.ts';

/** An event can't have happened before the first of what it rests on. */
const notBefore = (
  artikel: Law['artikel'],
  later: GebeurtenisType,
  ...earlier: [GebeurtenisType, ...GebeurtenisType[]]
): Law => ({
  artikel,
  wet: `${later} is not dated before ${earlier.join(' or ')}`,
  on: [later],
  breaks: (b, e) => {
    const first = b.firstDay(...earlier);
    return first !== undefined && e.op < first;
  },
  spoil: (j) =>
    j.map((entry) =>
      entry.gebeurtenis.type === later
        ? { ...entry, gebeurtenis: { ...entry.gebeurtenis, op: '2025-01-01' as never } }
        : entry,
    ),
});

const every: readonly GebeurtenisType[] = [
  'ContactMade',
  'BehandelwijzeChosen',
  'IntakeHeld',
  'PlanAgreed',
  'HoorWederhoorbriefSent',
  'DossierClosed',
  'EvaluatieHeld',
];

/** The order of days, whatever the order of entry. */
export const dagwetten: Law[] = [
  {
    artikel: '3',
    wet: 'nothing happens before receipt, nor in the future',
    on: every,
    breaks: (b, e, { vandaag }) => e.op > vandaag || e.op < (b.melding?.op ?? ''),
    spoil: (j) =>
      j.map((entry) => ({ ...entry, gebeurtenis: { ...entry.gebeurtenis, op: '2099-01-01' as never } })),
  },
  notBefore('5b', 'IntakeHeld', 'AfspraakConfirmed'),
  notBefore('6', 'BehandelingDecided', 'IntakeHeld'),
  notBefore('6', 'PlanAgreed', 'IntakeHeld'),
  notBefore('6.1', 'PlanAgreed', 'BehandelingDecided'),
  notBefore('7', 'OnderzoekStarted', 'PlanAgreed'),
  notBefore('5.4.1a', 'OnderzoekStarted', 'BekendwordingTold'),
  notBefore('B10', 'HoorWederhoorbriefSent', 'OnderzoekStarted'),
  notBefore('7.3b', 'RappelSent', 'HoorWederhoorbriefSent'),
  notBefore('7.3b', 'WederpartijReplied', 'HoorWederhoorbriefSent'),
  notBefore('B10', 'ConclusieSent', 'OnderzoekStarted'),
  notBefore('8.6b', 'WederpartijEindeTold', 'ConclusieSent'),
  notBefore('B11', 'BemiddelingAgreed', 'HoorWederhoorbriefSent'),
  notBefore('5.4.4a', 'StapTaken', 'PlanAgreed'),
  notBefore('5.4.4b', 'DossierTransferred', 'EindeTold'),
  {
    artikel: '4',
    wet: 'a kind of handling is not dated before the first contact',
    on: ['BehandelwijzeChosen'],
    breaks: (b, e) =>
      b.melding?.direct !== true && e.op < (b.firstDay('ContactMade', 'DossierTakenOver') ?? ''),
    spoil: (j) =>
      changed('MeldingReceived', { direct: false })(
        changed('BehandelwijzeChosen', { op: '2025-01-01' as never })(j),
      ),
  },
  {
    artikel: '5.4.1c',
    wet: 'action is not dated before the other party was asked',
    on: ['StapTaken'],
    breaks: (b, e) => e.stap !== 'informatie' && e.op < (b.firstDay('HoorWederhoorbriefSent') ?? ''),
    spoil: changed('StapTaken', { stap: 'gesprek', op: '2025-01-01' as never }),
  },
  notBefore('9', 'EvaluatieHeld', 'DossierClosed', 'DossierTransferred', 'DossierTakenOver'),
];
