import type { Protocolinstellingen } from '@meldpunt/core';
import type { Store } from './connect.ts';
import type { RandomBytes } from './keys/envelope.ts';
import type { KeyStore } from './keys/key-store-type.ts';
import type { DocumentStore } from './vault/documents.ts';

/** What case work needs of the world; the app that wires it makes the clock and the random source. */
export type StoreDeps = {
  /** Opened as `meldpunt_app`. */
  store: Store;
  keys: KeyStore;
  documents: DocumentStore;
  nu: () => Date;
  randomBytes: RandomBytes;
  /** Gives random ids (uuid version 4). */
  nieuwId: () => string;
  instellingen: Protocolinstellingen;
  /** Edition of protocol and code lists that a new dossier is opened under. */
  protocolEditie: string;
  /** From how many linked dossiers on a voorval counts as mass reports. */
  drempelMassaal: number;
  /** Bits that are kept of each hash in the blind index (8-31): fewer means more people share a bucket. */
  blindeIndexBits: number;
  /** After how many days a draft that nobody came back to is thrown away. */
  conceptDagen: number;
};

/** Choices of the bureau that have no official value; each is configuration. */
export const standaardkeuzes = {
  protocolEditie: '2026-1',
  drempelMassaal: 50,
  blindeIndexBits: 12,
  conceptDagen: 30,
} as const;
