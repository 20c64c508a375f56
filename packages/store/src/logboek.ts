import type { Actor } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import type { Store } from './connect.ts';
import type { Database, Row } from './tables/tables.ts';

/** A line of the log: who did what to which dossier. Codes and ids only. */
export type Logregel = {
  actor: Actor;
  actie: string;
  dossierId?: string | null;
  onderdeel?: string | null;
  uitkomst: string;
};

/** Writes lines in the log; it can only be added to. Throws when it can't: then what was to be logged may not happen. */
export const writeLog = async (
  db: Store['db'] | Transaction<Database>,
  nu: Date,
  regels: readonly Logregel[],
): Promise<void> => {
  if (regels.length > 0) await logWrite(db, nu, regels).execute();
};

/** The write of lines in the log, one or more, to go together with others. */
export const logWrite = (db: Store['db'] | Transaction<Database>, nu: Date, regels: readonly Logregel[]) =>
  db.insertInto('logboek').values(
    regels.map((regel) => ({
      tijdstip: nu,
      medewerker_id: regel.actor.medewerkerId,
      rol: regel.actor.rol,
      actie: regel.actie,
      dossier_id: regel.dossierId ?? null,
      onderdeel: regel.onderdeel ?? null,
      uitkomst: regel.uitkomst,
    })),
  );

/** Who saw or did what in a dossier, newest first. */
export const logOfDossier = (
  store: Pick<Store, 'db'>,
  dossierId: string,
  limit = 500,
): Promise<Row<'logboek'>[]> =>
  store.db
    .selectFrom('logboek')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('logboek_id', 'desc')
    .limit(limit)
    .execute();
