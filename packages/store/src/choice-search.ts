import { type Actor, labelOfGemeente } from '@meldpunt/core';
import { type SqlBool, sql } from 'kysely';
import type { Store } from './connect.ts';
import { naamsleutelOf } from './organisatie.ts';
import { zichtbaar } from './zicht/zichtbaar.ts';

type Db = Pick<Store, 'db'>;

/** An organisation to choose. */
export type Organisatiekeuze = { organisatieId: string; naam: string; plaats: string | null };

/** An incident to choose, with how many dossiers are linked to it. */
export type Voorvalkeuze = {
  voorvalId: string;
  voorvalnummer: string;
  datum: string | null;
  plaats: string | null;
  meldingen: number;
};

/** Candidates that are ranked by how often they are named; more than these and the text says too little. */
const RANKED = 300;
/** Incidents that are looked through, newest first. */
const SEARCHED = 5000;

/**
 * Legal persons whose name holds every word of the text, in any order and by the key of names: those that begin with it
 * first, then those named most. A whole KvK number finds its organisation. Nothing for a text without letters or digits.
 */
export const searchOrganisaties = async (
  { db }: Db,
  tekst: string,
  limit: number,
): Promise<Organisatiekeuze[]> => {
  const kvk = tekst.replaceAll(/\s/g, '');
  const sleutel = naamsleutelOf(tekst);
  if (sleutel === '') return [];
  const found = await db
    .with('gevonden', (qb) =>
      qb
        .selectFrom('organisatie')
        .select(['organisatie_id', 'naam', 'naamsleutel', 'gemeente'])
        .where('soort', '=', 'rechtspersoon')
        .where((eb) =>
          /^\d{8}$/.test(kvk)
            ? eb('kvk_nummer', '=', kvk)
            : eb.and(sleutel.split(' ').map((word) => eb('naamsleutel', 'like', `%${word}%`))),
        )
        .orderBy(sql<SqlBool>`starts_with(naamsleutel, ${sleutel})`, 'desc')
        .orderBy(sql`length(naamsleutel)`)
        .limit(RANKED),
    )
    .selectFrom('gevonden')
    .select((eb) => [
      'organisatie_id',
      'naam',
      'gemeente',
      eb
        .selectFrom('dossier')
        .select((inner) => inner.fn.countAll<number>().as('aantal'))
        .whereRef('dossier.organisatie_id', '=', 'gevonden.organisatie_id')
        .as('aantal'),
    ])
    .orderBy(sql<SqlBool>`starts_with(naamsleutel, ${sleutel})`, 'desc')
    .orderBy('aantal', 'desc')
    .orderBy('naam')
    .limit(limit)
    .execute();
  return found.map(asOrganisation);
};

/** One organisation by id, as it is shown where it was chosen; a natural person has no name here. */
export const organisatieKeuze = async ({ db }: Db, id: string): Promise<Organisatiekeuze | undefined> => {
  const row = await db
    .selectFrom('organisatie')
    .select(['organisatie_id', 'naam', 'gemeente'])
    .where('organisatie_id', '=', id)
    .executeTakeFirst();
  return row && asOrganisation(row);
};

const asOrganisation = (row: {
  organisatie_id: string;
  naam: string | null;
  gemeente: string | null;
}): Organisatiekeuze => ({
  organisatieId: row.organisatie_id,
  naam: row.naam ?? 'een natuurlijk persoon',
  plaats: row.gemeente && labelOfGemeente(row.gemeente),
});

/**
 * Incidents whose words, as `inWoorden` gives them, hold every word of the text; newest first. Without a text: the newest.
 */
export const searchVoorvallen = async (
  { db }: Db,
  lezer: Actor,
  tekst: string,
  limit: number,
  inWoorden: (voorval: Omit<Voorvalkeuze, 'meldingen'>) => string,
): Promise<Voorvalkeuze[]> => {
  const words = tekst.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = await db
    .selectFrom('voorval')
    .select(['voorval_id', 'voorvalnummer', 'datum', 'gemeente'])
    .where('samengevoegd_in', 'is', null)
    .orderBy('aangemaakt_op', 'desc')
    .orderBy('voorvalnummer', 'desc')
    .limit(words.length > 0 ? SEARCHED : limit)
    .execute();
  const matching = rows.map(asIncident).filter((voorval) => {
    const all = inWoorden(voorval).toLowerCase();
    return words.every((word) => all.includes(word));
  });
  return withCounts({ db }, lezer, matching.slice(0, limit));
};

/** One incident by id. */
export const voorvalKeuze = async (
  { db }: Db,
  lezer: Actor,
  id: string,
): Promise<Voorvalkeuze | undefined> => {
  const rows = await db
    .selectFrom('voorval')
    .select(['voorval_id', 'voorvalnummer', 'datum', 'gemeente'])
    .where('voorval_id', '=', id)
    .execute();
  return (await withCounts({ db }, lezer, rows.map(asIncident)))[0];
};

const asIncident = (row: {
  voorval_id: string;
  voorvalnummer: string;
  datum: string | null;
  gemeente: string | null;
}): Omit<Voorvalkeuze, 'meldingen'> => ({
  voorvalId: row.voorval_id,
  voorvalnummer: row.voorvalnummer,
  datum: row.datum,
  plaats: row.gemeente && labelOfGemeente(row.gemeente),
});

/** Of what the reader does not see, nothing is counted either. */
const withCounts = async (
  { db }: Db,
  lezer: Actor,
  voorvallen: readonly Omit<Voorvalkeuze, 'meldingen'>[],
): Promise<Voorvalkeuze[]> => {
  if (voorvallen.length === 0) return [];
  const rows = await db
    .selectFrom('dossier')
    .select((eb) => ['voorval_id', eb.fn.countAll<number>().as('aantal')])
    .where(
      'voorval_id',
      'in',
      voorvallen.map(({ voorvalId }) => voorvalId),
    )
    .where(zichtbaar(lezer, 'dossier.dossier_id'))
    .groupBy('voorval_id')
    .execute();
  const counts = new Map(rows.map((row) => [row.voorval_id, row.aantal]));
  return voorvallen.map((voorval) => ({ ...voorval, meldingen: counts.get(voorval.voorvalId) ?? 0 }));
};
