import type { Rol } from '@meldpunt/core';
import type { Store } from './connect.ts';

type Db = Pick<Store, 'db'>;

/** Names of everybody who has or had an account, by id: journals and logs refer to them. */
export const medewerkerNamen = async ({ db }: Db): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.selectFrom('medewerker').select(['medewerker_id', 'naam']).execute();
  return new Map(rows.map((row) => [row.medewerker_id, row.naam]));
};

/** Who has an account that works now, in one of these roles, by name. */
export const actieveMedewerkers = async (
  { db }: Db,
  rollen: readonly Rol[],
): Promise<{ medewerkerId: string; naam: string }[]> => {
  const rows = await db
    .selectFrom('medewerker')
    .select(['medewerker_id', 'naam'])
    .where('actief', '=', true)
    .where('rol', 'in', rollen)
    .orderBy('naam')
    .execute();
  return rows.map((row) => ({ medewerkerId: row.medewerker_id, naam: row.naam }));
};

/** Names of organisations by id; a natural person has none here. */
export const organisatieNamen = async (
  { db }: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisatie')
    .select(['organisatie_id', 'naam'])
    .where('organisatie_id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.organisatie_id, row.naam ?? 'een natuurlijk persoon']));
};

/** Numbers of incidents by id. */
export const voorvalNummers = async (
  { db }: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('voorval')
    .select(['voorval_id', 'voorvalnummer'])
    .where('voorval_id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.voorval_id, row.voorvalnummer]));
};
