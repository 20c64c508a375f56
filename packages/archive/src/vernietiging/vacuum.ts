import { sql } from 'kysely';
import type { ArchiveDeps } from '../archive-deps.ts';
import { geleegdeTabellen } from './dossier-tabellen.ts';

/**
 * A deleted row stays in the files of PostgreSQL until VACUUM. It is the work of the owner's connection, and can't stand
 * in a transaction. Gives whether it was done.
 */
export const vacuum = async ({ onderhoud }: Pick<ArchiveDeps, 'onderhoud'>): Promise<boolean> => {
  if (!onderhoud) return false;
  for (const tabel of [...geleegdeTabellen, 'voorval', 'organisatie'])
    await sql`vacuum ${sql.table(tabel)}`.execute(onderhoud.db);
  return true;
};
