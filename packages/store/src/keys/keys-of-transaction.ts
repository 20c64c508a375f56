import { codeOf } from '../errors.ts';
import type { KeyStore } from './key-store-type.ts';

/** Keys that are made for rows of one transaction. */
export type TransactionKeys = {
  /** Makes a key for each of these; ids that nobody else can know, as they were drawn for this transaction. */
  make(ids: readonly string[]): void;
  /** Everything was written: from now on a failure can be one of the commit. */
  written(): void;
  /** Whether nothing of the transaction stands, for sure: of a commit of which the answer was lost nobody knows. */
  undone(error: unknown): boolean;
  /** Destroys what was made, when nothing of the transaction stands. Never throws. */
  undo(error: unknown): void;
};

/** Keys stand in a store of their own, so a transaction that fails does not take them along: this does. */
export const keysOfTransaction = (keys: Pick<KeyStore, 'createKeys' | 'destroyKeys'>): TransactionKeys => {
  const made: string[] = [];
  let complete = false;
  const undone = (error: unknown): boolean => !complete || codeOf(error)?.startsWith('23') === true;
  return {
    make: (ids) => {
      made.push(...ids);
      keys.createKeys(ids);
    },
    written: () => {
      complete = true;
    },
    undone,
    undo: (error) => {
      if (made.length === 0 || !undone(error)) return;
      try {
        keys.destroyKeys(made);
      } catch {
        // A key of nothing is harmless, and `doctor` names it; why the transaction failed must come through.
      }
    },
  };
};
