import type { Actor, Gebeurtenis } from '@meldpunt/core';
import type { NewDocument } from '../vault/document-title.ts';

/** An act to be recorded. Without a `dossierId` or `dossiernummer` a new dossier is opened by it. */
export type ActRequest = {
  dossierId: string | null;
  /** The number of the dossier, for who does not know its id. */
  dossiernummer?: string;
  /**
   * The id for a new dossier, when it was given out beforehand: a request that comes twice then opens one dossier, and the
   * second time is `stale`.
   */
  nieuwDossierId?: string;
  /** The version that the user had in view; 0 for a new dossier. */
  expectedVersion: number;
  handeling: string;
  input: unknown;
  actor: Actor;
  /** Further acts in the same dossier, in the same transaction: all of them are recorded, or none. */
  daarna?: readonly Pick<ActRequest, 'handeling' | 'input' | 'documenten'>[];
  /** The message that the act comes from: it is recorded once, a second time is `stale`. */
  bericht?: Buffer;
  /** The copy for an inspection was made with this act (A15). */
  kopieGemaakt?: boolean;
  /** Pieces that belong to the act; stored encrypted, for the dossier only. */
  documenten?: readonly NewDocument[];
};

export type Recorded = {
  dossierId: string;
  dossiernummer: string;
  versie: number;
  documentIds: string[];
  /** What stands in the journal by it, in order. */
  gebeurtenissen: Gebeurtenis[];
  /** Whether it is to be looked at for a conflict of interest (3.5). */
  bekijken: boolean;
};
