import type { Refusal } from '@meldpunt/core';
import { codeOf, isUniqueConflict } from '../errors.ts';

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

const references: Record<string, string> = {
  dossier_behandelaar_id_fkey: 'behandelaarId',
  dossier_organisatie_id_fkey: 'organisatieId',
  dossier_voorval_id_fkey: 'voorvalId',
  bureauprocedure_behandelaar_id_fkey: 'behandelaarId',
};

/** What a failed transaction says to the user; undefined when it is no answer but a fault. */
export const answerOf = (error: unknown): Refusal | Stale | undefined => {
  if (error instanceof Rollback) return error.refusal;
  // A deadlock or a conflict of snapshots undid the act just like a version conflict: look again, and try again.
  if (
    isUniqueConflict(error, 'journaal_pkey') ||
    isUniqueConflict(error, 'ontvangen_post_pkey') ||
    ['40P01', '40001'].includes(codeOf(error) ?? '')
  )
    return { refused: 'stale' };
  // Raised by the database: an approved destruction has begun.
  if (codeOf(error) === '55006')
    return {
      refused: 'artikel',
      artikel: '11',
      reden: 'Dit dossier wordt vernietigd. Er kan niets meer worden vastgelegd.',
      opheffen: null,
      hoe: 'Open een nieuw dossier als de melder zich opnieuw meldt.',
    };
  const veld = references[(error as { constraint?: string }).constraint ?? ''];
  return veld
    ? { refused: 'invoer', fouten: [{ veld, reden: 'Deze keuze bestaat niet (meer).' }] }
    : undefined;
};
