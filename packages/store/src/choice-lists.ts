import { type Actor, labelOfGemeente, type Rol } from '@meldpunt/core';
import type { Store } from './connect.ts';
import { zichtbaar } from './zicht/zichtbaar.ts';

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

/** Legal persons to choose from, in order of name: those just added, without a melding yet, and those with most of them. */
export const organisatieKeuzes = async (
  { db }: Db,
  limit: number,
): Promise<{ organisatieId: string; naam: string; plaats: string | null }[]> => {
  const rows = await db
    .selectFrom('organisatie')
    .leftJoin('dossier', 'dossier.organisatie_id', 'organisatie.organisatie_id')
    .where('organisatie.soort', '=', 'rechtspersoon')
    .groupBy('organisatie.organisatie_id')
    .select(['organisatie.organisatie_id', 'organisatie.naam', 'organisatie.gemeente'])
    .orderBy((eb) => eb(eb.fn.count('dossier.dossier_id'), '=', 0), 'desc')
    .orderBy((eb) => eb.fn.count('dossier.dossier_id'), 'desc')
    .orderBy('organisatie.naam')
    .limit(limit)
    .execute();
  return rows
    .map((row) => ({
      organisatieId: row.organisatie_id,
      naam: row.naam ?? '',
      plaats: row.gemeente && labelOfGemeente(row.gemeente),
    }))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
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

/** Incidents to choose from, newest first, with how many of the dossiers that the reader sees are linked to each. */
export const voorvalKeuzes = async (
  { db }: Db,
  lezer: Actor,
  limit: number,
): Promise<
  {
    voorvalId: string;
    voorvalnummer: string;
    datum: string | null;
    plaats: string | null;
    meldingen: number;
  }[]
> => {
  const rows = await db
    .selectFrom('voorval')
    .leftJoin('dossier', (join) =>
      join.onRef('dossier.voorval_id', '=', 'voorval.voorval_id').on(zichtbaar(lezer, 'dossier.dossier_id')),
    )
    .groupBy('voorval.voorval_id')
    .select((eb) => [
      'voorval.voorval_id',
      'voorval.voorvalnummer',
      'voorval.datum',
      'voorval.gemeente',
      eb.fn.count<number>('dossier.dossier_id').as('meldingen'),
    ])
    .orderBy('voorval.aangemaakt_op', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    voorvalId: row.voorval_id,
    voorvalnummer: row.voorvalnummer,
    datum: row.datum,
    plaats: row.gemeente && labelOfGemeente(row.gemeente),
    meldingen: row.meldingen,
  }));
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
