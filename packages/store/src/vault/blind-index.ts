import { createHmac } from 'node:crypto';
import type { PersoonlijkeWaarde } from '@meldpunt/core';
import { sql, type Transaction } from 'kysely';
import { soundsOf } from '../conflict/name-agreement.ts';
import { namesIn } from '../conflict/sides.ts';
import type { StoreDeps } from '../deps.ts';
import type { Subkey } from '../keys/subkeys.ts';
import type { Database, NewRow } from '../tables/tables.ts';
import { type Partij, type Persoon, samePerson, searchKeys, type Zoekveld } from './person.ts';
import { unsealRow } from './vault.ts';

type Db = StoreDeps['store']['db'] | Transaction<Database>;

/** Which personal fields of the acts say who someone is. */
const personFields: Record<string, [Partij, Zoekveld]> = {
  melderNaam: ['melder', 'naam'],
  melderTelefoon: ['melder', 'telefoon'],
  melderEmail: ['melder', 'email'],
  melderGeboortedatum: ['melder', 'geboortedatum'],
  wederpartijNaam: ['wederpartij', 'naam'],
};

/** Whether this field says who reported. */
export const tellsOfMelder = (veld: string): boolean => personFields[veld]?.[0] === 'melder';

/** The people whom these personal fields tell about. */
export const peopleIn = (
  persoonlijk: Iterable<Pick<PersoonlijkeWaarde, 'veld' | 'waarde'>>,
): Partial<Record<Partij, Persoon>> => {
  const people: Partial<Record<Partij, Persoon>> = {};
  for (const { veld, waarde } of persoonlijk) {
    const known = personFields[veld];
    if (known) people[known[0]] = { ...people[known[0]], [known[1]]: waarde };
  }
  return people;
};

/** A keyed hash of a normalised value, cut down to so few bits that several people share each value. */
export type BlindHash = (veld: Zoekveld | 'klank', sleutel: string) => number;

/** HMAC-SHA256 with a key per field. Throws RangeError for bits outside 8-31. */
export const blindHash = (subkey: Subkey, bits: number): BlindHash => {
  if (!Number.isInteger(bits) || bits < 8 || bits > 31)
    throw new RangeError(`blind index bits must be 8-31: ${bits}`);
  return (veld, sleutel) =>
    createHmac('sha256', subkey(`blinde index ${veld}`))
      .update(sleutel)
      .digest()
      .readUInt32BE(0) >>>
    (32 - bits);
};

/** Rows of the index for the people that these fields of one dossier tell about, without doubles. */
export const indexRows = (
  hash: BlindHash,
  dossierId: string,
  fields: readonly Pick<PersoonlijkeWaarde, 'veld' | 'waarde'>[],
): NewRow<'blinde_index'>[] => {
  const rows = new Map<string, NewRow<'blinde_index'>>();
  const add = (partij: string, veld: Zoekveld | 'klank', sleutel: string): void => {
    const waarde = hash(veld, sleutel);
    rows.set(`${veld} ${waarde} ${partij}`, { veld, waarde, partij, dossier_id: dossierId });
  };
  for (const [partij, persoon] of Object.entries(peopleIn(fields)))
    for (const { veld, sleutel } of searchKeys(persoon)) add(partij, veld, sleutel);
  for (const { partij, naam } of namesIn(fields))
    for (const sound of soundsOf(naam)) add(partij, 'klank', sound);
  return [...rows.values()];
};

/** Puts people in the index; what stands there already stays. */
export const indexPeople = async (db: Db, rows: NewRow<'blinde_index'>[]): Promise<void> => {
  if (rows.length > 0) await indexWrite(db, rows).execute();
};

/** The write of rows in the index, one or more, to go together with others. */
export const indexWrite = (db: Db, rows: NewRow<'blinde_index'>[]) =>
  db
    .insertInto('blinde_index')
    .values(rows)
    .onConflict((c) => c.doNothing());

/**
 * Dossiers in which this person may be: every field given matches by its bucket (of a name, one word is enough), or, with
 * `minstens`, that many fields. Buckets hold several people, so the caller decrypts and compares.
 */
export const findCandidates = async (
  db: Db,
  hash: BlindHash,
  persoon: Persoon,
  options: { partij?: Partij; minstens?: number } = {},
): Promise<string[]> => {
  const keys = searchKeys(persoon);
  const fields = new Set(keys.map((key) => key.veld));
  if (fields.size === 0) return [];
  const rows = await db
    .selectFrom('blinde_index')
    .select('dossier_id')
    .where((eb) =>
      eb.or(keys.map((k) => eb.and([eb('veld', '=', k.veld), eb('waarde', '=', hash(k.veld, k.sleutel))]))),
    )
    .$if(options.partij !== undefined, (q) => q.where('partij', '=', options.partij as Partij))
    .groupBy(['dossier_id', 'partij'])
    .having(sql<number>`count(distinct veld)`, '>=', options.minstens ?? fields.size)
    .orderBy('dossier_id')
    .execute();
  return [...new Set(rows.map((row) => row.dossier_id))];
};

/** The person of `partij` in a dossier as the vault has it; null when the key is gone. */
export const personIn = async (
  deps: Pick<StoreDeps, 'keys'>,
  db: Db,
  dossierId: string,
  partij: Partij,
): Promise<Persoon | null> => {
  if (!deps.keys.hasKey(dossierId)) return null;
  const key = deps.keys.keyOf(dossierId);
  const rows = await db
    .selectFrom('kluis')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .where('klasse', '=', partij === 'melder' ? 'contact' : 'derden')
    .orderBy('versie')
    .execute();
  const fields = rows.flatMap((row) => Object.entries(unsealRow(key, row).velden));
  return peopleIn(fields.map(([veld, waarde]) => ({ veld, waarde })))[partij] ?? null;
};

/**
 * The `melder_ref` of someone who reported before: same name and at least one of telephone, e-mail and birth date, after
 * decrypting. Null when nobody is recognised; of several dossiers the first.
 */
export const resolveMelder = async (
  deps: Pick<StoreDeps, 'keys'>,
  db: Db,
  hash: BlindHash,
  persoon: Persoon,
  /** The dossier of the person itself, which is no other one. */
  behalve?: string,
): Promise<string | null> => {
  if (!persoon.naam) return null;
  const candidates = await findCandidates(db, hash, persoon, { partij: 'melder', minstens: 2 });
  for (const dossierId of candidates) {
    if (dossierId === behalve) continue;
    const known = await personIn(deps, db, dossierId, 'melder');
    if (!known || !samePerson(known, persoon)) continue;
    const row = await db
      .selectFrom('dossier')
      .select('melder_ref')
      .where('dossier_id', '=', dossierId)
      .executeTakeFirst();
    if (row) return row.melder_ref;
  }
  return null;
};
