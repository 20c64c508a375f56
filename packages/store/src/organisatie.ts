import type { Actor } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import type { StoreDeps } from './deps.ts';
import { writeLog } from './logboek.ts';
import type { Database } from './tables/tables.ts';

const rechtsvormen = new Set([
  'bv',
  'nv',
  'cv',
  'vof',
  'stichting',
  'st',
  'vereniging',
  'cooperatie',
  'ua',
  'gemeente',
]);

/**
 * The key under which spellings of one organisation meet: no accents, signs or capitals, no legal form. A name that is
 * only a legal form keeps it.
 */
export const naamsleutelOf = (naam: string): string => {
  const plain = naam
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' en ')
    .replace(/\b([a-z])\.\s?(?=[a-z]\b)/g, '$1')
    .replace(/['’.]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const significant = plain.filter((word) => !rechtsvormen.has(word));
  return (significant.length > 0 ? significant : plain).join(' ');
};

type Db = StoreDeps['store']['db'] | Transaction<Database>;

/** What is known of a legal person, and who adds it, for the log. */
export type NieuweRechtspersoon = {
  naam: string;
  gemeente: string | null;
  kvkNummer: string | null;
  actor: Actor;
};

const addRow = async (
  deps: Pick<StoreDeps, 'nieuwId' | 'nu'>,
  trx: Db,
  { naam, gemeente, kvkNummer, actor }: NieuweRechtspersoon,
  naamsleutel: string,
): Promise<{ organisatie_id: string } | undefined> => {
  const made = await trx
    .insertInto('organisatie')
    .values({
      organisatie_id: deps.nieuwId(),
      soort: 'rechtspersoon',
      naam: naam.trim(),
      naamsleutel,
      kvk_nummer: kvkNummer,
      gemeente,
    })
    .onConflict((c) => c.doNothing())
    .returning('organisatie_id')
    .executeTakeFirst();
  if (made)
    await writeLog(trx, deps.nu(), [
      { actor, actie: 'organisatie', onderdeel: made.organisatie_id, uitkomst: 'gemaakt' },
    ]);
  return made;
};

/**
 * Makes a legal person that meldingen can be about, or finds the one that is there under the same key and municipality.
 * A name without any letter or digit gives null. Never for sole traders or private persons: their names stand in the
 * vault only.
 */
export const makeRechtspersoon = async (
  deps: Pick<StoreDeps, 'store' | 'nieuwId' | 'nu'>,
  given: NieuweRechtspersoon,
): Promise<{ organisatieId: string; nieuw: boolean } | null> => {
  const naamsleutel = naamsleutelOf(given.naam);
  if (naamsleutel === '') return null;
  const { db } = deps.store;
  const add = (trx: Db) => addRow(deps, trx, given, naamsleutel);
  const made = db.isTransaction ? await add(db) : await db.transaction().execute(add);
  if (made) return { organisatieId: made.organisatie_id, nieuw: true };
  const { organisatie_id } = await db
    .selectFrom('organisatie')
    .select('organisatie_id')
    .where('naamsleutel', '=', naamsleutel)
    .where((eb) =>
      given.gemeente === null ? eb('gemeente', 'is', null) : eb('gemeente', '=', given.gemeente),
    )
    .executeTakeFirstOrThrow();
  return { organisatieId: organisatie_id, nieuw: false };
};
