/** Keys of dossiers are spread over this many shards, so that a new epoch rewraps a part and not everything. */
export const SHARDS = 64;

/** The 16 bytes of a dossier id. */
export const idBytes = (dossierId: string): Buffer => Buffer.from(dossierId.replaceAll('-', ''), 'hex');

/** The id again from its 16 bytes. */
export const idOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** The shard of a dossier, by the first byte of its random id. */
export const shardOf = (dossierId: string): number => Number.parseInt(dossierId.slice(0, 2), 16) % SHARDS;

/** What a wrapped dossier key is bound to. */
export const boundToDossier = (dossierId: string, epoch: number): string =>
  `dossiersleutel|${dossierId}|${epoch}`;
