import { type Gebeurtenis, gronden, statutairOf, terreinen } from '@meldpunt/core';
import type { BulkDossier } from '@meldpunt/store';

type Received = Extract<Gebeurtenis, { type: 'MeldingReceived' }>;

/** The receipt that a journal begins with. */
export const receiptOf = ({ journaal }: BulkDossier): Received => {
  const first = journaal[0]?.gebeurtenis;
  if (first?.type !== 'MeldingReceived') throw new Error('a journal begins with a receipt');
  return first;
};

/** Share of the dossiers for which something holds. */
export const share = (dossiers: readonly BulkDossier[], holds: (melding: Received) => boolean): number =>
  dossiers.filter((dossier) => holds(receiptOf(dossier))).length / dossiers.length;

export const hasGround =
  (grond: string) =>
  ({ gronden: codes }: Received) =>
    codes.some((code) => statutairOf(gronden, code) === grond);

export const inTerrain =
  (terrein: string) =>
  ({ terrein: code }: Received) =>
    statutairOf(terreinen, code) === terrein;
