import type { Gebeurtenis, Vastgelegd } from '@meldpunt/core';
import type { ExpressionBuilder, Transaction } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { StoreDeps } from '../deps.ts';
import type { Database, NewRow, Row } from '../tables/tables.ts';

/** A row of the journal as the core knows it. */
export const recordedOf = (
  row: Pick<Row<'journaal'>, 'versie' | 'handeling' | 'inhoud' | 'medewerker_id' | 'vastgelegd_op'>,
): Vastgelegd => ({
  versie: row.versie,
  handeling: row.handeling,
  gebeurtenis: row.inhoud as Gebeurtenis,
  medewerkerId: row.medewerker_id,
  vastgelegdOp: row.vastgelegd_op,
});

/** The whole journal of the dossier that a query is about, in order, as a column of it; as JSON, so with moments as text. */
export const journaalVan = (eb: ExpressionBuilder<Database, 'dossier'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('journaal')
      .select(['versie', 'handeling', 'inhoud', 'medewerker_id', 'vastgelegd_op'])
      .whereRef('journaal.dossier_id', '=', 'dossier.dossier_id')
      .orderBy('versie'),
  ).as('journaal');

type JournaalAlsJson = Omit<Parameters<typeof recordedOf>[0], 'vastgelegd_op'> & { vastgelegd_op: string };

/** What `journaalVan` gave, as the core knows it. */
export const journaalUit = (rows: readonly JournaalAlsJson[]): Vastgelegd[] =>
  rows.map((one) => recordedOf({ ...one, vastgelegd_op: new Date(one.vastgelegd_op) }));

/** The row of the journal for what the core recorded. */
export const journalRow = (dossierId: string, recorded: Vastgelegd): NewRow<'journaal'> => ({
  dossier_id: dossierId,
  versie: recorded.versie,
  gebeurtenis: recorded.gebeurtenis.type,
  handeling: recorded.handeling,
  inhoud: JSON.stringify(recorded.gebeurtenis),
  medewerker_id: recorded.medewerkerId,
  vastgelegd_op: recorded.vastgelegdOp,
});

/** The whole journal of a dossier, in order; empty when there is none. */
export const loadJournal = async (
  db: StoreDeps['store']['db'] | Transaction<Database>,
  dossierId: string,
): Promise<Vastgelegd[]> => {
  const rows = await db
    .selectFrom('journaal')
    .select(['versie', 'handeling', 'inhoud', 'medewerker_id', 'vastgelegd_op'])
    .where('dossier_id', '=', dossierId)
    .orderBy('versie')
    .execute();
  return rows.map(recordedOf);
};
