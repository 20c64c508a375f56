import type { Refusal } from '@meldpunt/core';

/** Somebody else was first: the dossier is not (any more) at the version that the user saw. */
export type Stale = { refused: 'stale' };

/** Carries a "no" out of the transaction, so that nothing of it stays. */
export class Rollback extends Error {
  readonly refusal: Refusal | Stale;
  constructor(refusal: Refusal | Stale) {
    super('rolled back');
    this.refusal = refusal;
  }
}
