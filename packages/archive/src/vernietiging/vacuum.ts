import { sql } from 'kysely';
import type { ArchiveDeps } from '../archive-deps.ts';
import { geleegdeTabellen } from './dossier-tabellen.ts';

/**
 * A deleted row stays in the files of PostgreSQL until VACUUM. It is the work of the owner's connection, and can't stand
 * in a transaction. Gives whether it was done.
 */
export const vacuum = async ({ onderhoud }: Pick<ArchiveDeps, 'onderhoud'>): Promise<boolean> => {
  if (!onderhoud) return false;
  for (const tabel of [...geleegdeTabellen, ...goesAlong])
    await sql`vacuum ${sql.table(tabel)}`.execute(onderhoud.db);
  return true;
};

/** What goes with the last dossier of an incident or a natural person. */
const goesAlong = ['voorval', 'voorval_besluit', 'voorval_werk', 'organisatie'];

/** The same for what was destroyed of the registers. */
export const vacuumRegisters = async ({ onderhoud }: Pick<ArchiveDeps, 'onderhoud'>): Promise<void> => {
  if (!onderhoud) return;
  for (const tabel of ['registerregel', 'registerpost'])
    await sql`vacuum ${sql.table(tabel)}`.execute(onderhoud.db);
};

/** What was erased from the vault leaves its old sealed row behind, and the index its old hashes: gone with this (A16-17). */
export const vacuumErased = async ({ onderhoud }: Pick<ArchiveDeps, 'onderhoud'>): Promise<void> => {
  if (!onderhoud) return;
  for (const tabel of ['kluis', 'document', 'blinde_index'])
    await sql`vacuum ${sql.table(tabel)}`.execute(onderhoud.db);
};
