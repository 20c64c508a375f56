import type { Gebeurtenis, Vastgelegd } from '@meldpunt/core';
import type { Transaction } from 'kysely';
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
