import type { DocumentStore, KeyStore, Store, VerifyKeyBackup } from '@meldpunt/store';
import type { Bewaarregels } from './bewaarregels/bewaarregels.ts';

/** What retention needs of the world; the app that wires it makes the clock. */
export type ArchiveDeps = {
  /** Opened as `meldpunt_archive`; at least two connections. */
  store: Store;
  bewaarregels: Bewaarregels;
  keys: Pick<KeyStore, 'destroyKeys' | 'hasKey' | 'dirtyShards' | 'newEpoch'>;
  documents: Pick<DocumentStore, 'remove' | 'readSealed'>;
  /** Makes a backup of the key store and reads it back, before an old key-encryption key dies. */
  verifyKeyBackup: VerifyKeyBackup;
  nu: () => Date;
  /** Directory in which statements appear as files. */
  uitbak: string;
  /** Whether approved lists are carried out. False: they stay approved, and the outcome says why. */
  uitvoeren: boolean;
  /** Name of the bureau, and version of this software, as the statement names them. */
  organisatie: string;
  softwareversie: string;
  /** Opened as `eigenaar`, for VACUUM afterwards; without it the statement says that this was not done. */
  onderhoud?: Store | undefined;
};
