import { sql } from 'kysely';
import type { Db } from '../tellingen/bijdragen.ts';

/** Tables whose rows go in the one transaction, in this order: what refers before what is referred to. */
export const tabellenMetRijen = [
  'kluis',
  'blinde_index',
  'concept',
  'aanwezig',
  'journaal',
  'termijn',
  'voorlegging',
  'dossier_belang',
  'dossier_conflict',
  'conflict_wachtrij',
  'dossier_grond',
  'dossier_klachtbehandeling',
  'dossier_doel',
  'bureauprocedure',
  'kubus_dossier',
  'invoer_rij',
  'uitgaande_post',
  'ontvangen_post',
  'voorval_werk_regel',
  'dossier',
] as const;

/** The rows of documents stay until the files are gone: they say which files those are. */
export const tabelMetBestanden = 'document';

/** Every table that holds something of a dossier and is emptied of it; a test compares this with the catalogue. */
export const geleegdeTabellen = [...tabellenMetRijen, tabelMetBestanden] as const;

/**
 * What keeps the id of a destroyed dossier: the list that it was destroyed by, and the log of who read and did what, which
 * has a term of its own. The queue of the national registration drops the id at the next delivery.
 */
export const tabellenDieBlijven = ['vernietigingslijst_dossier', 'logboek', 'lvtd_wachtrij'] as const;

export type Aantallen = Record<(typeof geleegdeTabellen)[number], number>;

/** How many rows these dossiers have in each table. */
export const countRijen = async (db: Db, dossierIds: readonly string[]): Promise<Aantallen> => {
  const counts: Partial<Aantallen> = {};
  for (const tabel of geleegdeTabellen) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from ${sql.table(tabel)} where dossier_id = any(${dossierIds}::uuid[])`.execute(
      db,
    );
    counts[tabel] = rows[0]?.n ?? 0;
  }
  return counts as Aantallen;
};

/** Adds two counts, table by table. */
export const addAantallen = (a: Partial<Aantallen>, b: Aantallen): Aantallen =>
  Object.fromEntries(geleegdeTabellen.map((tabel) => [tabel, (a[tabel] ?? 0) + b[tabel]])) as Aantallen;
