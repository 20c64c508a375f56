import type { StoreDeps } from './deps.ts';

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

/**
 * Makes a legal person that meldingen can be about, or finds the one that is there under the same key and municipality.
 * A name without any letter or digit gives null. Never for sole traders or private persons: their names stand in the
 * vault only.
 */
export const makeRechtspersoon = async (
  deps: Pick<StoreDeps, 'store' | 'nieuwId'>,
  given: { naam: string; gemeente: string | null; kvkNummer: string | null },
): Promise<{ organisatieId: string; nieuw: boolean } | null> => {
  const naamsleutel = naamsleutelOf(given.naam);
  if (naamsleutel === '') return null;
  const { db } = deps.store;
  const made = await db
    .insertInto('organisatie')
    .values({
      organisatie_id: deps.nieuwId(),
      soort: 'rechtspersoon',
      naam: given.naam.trim(),
      naamsleutel,
      kvk_nummer: given.kvkNummer,
      gemeente: given.gemeente,
    })
    .onConflict((c) => c.doNothing())
    .returning('organisatie_id')
    .executeTakeFirst();
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
