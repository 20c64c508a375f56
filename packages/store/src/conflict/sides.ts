import { type Datum, hedendaags, type PersoonlijkeWaarde } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import type { StoreDeps } from '../deps.ts';
import type { Database } from '../tables/tables.ts';
import type { Partij } from '../vault/person.ts';
import { unsealRow } from '../vault/vault.ts';
import type { Kant } from './judge-pair.ts';

type Db = StoreDeps['store']['db'] | Transaction<Database>;

/** A dossier as one side of a possible conflict. */
export type Zijde = Kant & { dossierId: string; ontvangenOp: Date; dossiernummer: string };

/** Fields that name who is involved, as person or as organisation. */
const namedIn: Record<string, Partij> = {
  melderNaam: 'melder',
  melderOrganisatie: 'melder',
  wederpartijNaam: 'wederpartij',
  betrokkenen: 'wederpartij',
};

/** Names in running text: two or more words with a capital, prefixes between them. Begun at whole words only, or a row of capitals would be read anew from each of them. */
const runningNames = (tekst: string): string[] =>
  tekst.match(
    /(?<!\p{L})\p{Lu}(?:\p{L}[\p{L}'’-]*|\.)(?:\s+(?:(?:van|de|den|der|ter|ten|el|al)\s+)*\p{Lu}(?:\p{L}[\p{L}'’-]*|\.))+/gu,
  ) ?? [];

/** The names that personal fields give of each side. */
export const namesIn = (
  waarden: Iterable<Pick<PersoonlijkeWaarde, 'veld' | 'waarde'>>,
): { partij: Partij; veld: string; naam: string }[] =>
  [...waarden].flatMap(({ veld, waarde }) => {
    const partij = namedIn[veld];
    if (!partij) return [];
    const namen = veld === 'betrokkenen' ? runningNames(waarde) : [waarde];
    return namen.map((naam) => ({ partij, veld, naam }));
  });

/** These dossiers as sides of a conflict, decrypted; those without a key (any more) are left out. */
export const readSides = async (
  deps: Pick<StoreDeps, 'keys'>,
  db: Db,
  dossierIds: readonly string[],
): Promise<Zijde[]> => {
  if (dossierIds.length === 0) return [];
  const rows = await db
    .selectFrom('dossier')
    .leftJoin('organisatie', 'organisatie.organisatie_id', 'dossier.organisatie_id')
    .select([
      'dossier.dossier_id',
      'dossiernummer',
      'ontvangen_op',
      'ontvangstdatum',
      'voorvaldatum',
      'gemeente_voorval',
      'voorval_id',
      'organisatie.naam',
    ])
    .where('dossier.dossier_id', 'in', dossierIds)
    .execute();
  const sealed = await db
    .selectFrom('kluis')
    .selectAll()
    .where('dossier_id', 'in', dossierIds)
    .where('klasse', 'in', ['contact', 'derden'])
    .orderBy('versie')
    .execute();
  const perDossier = Map.groupBy(sealed, (row) => row.dossier_id);
  return rows.flatMap((row) => {
    const id = row.dossier_id;
    if (!deps.keys.hasKey(id)) return [];
    const key = deps.keys.keyOf(id);
    const fields = (perDossier.get(id) ?? []).flatMap((one) => Object.entries(unsealRow(key, one).velden));
    const names = namesIn(fields.map(([veld, waarde]) => ({ veld, waarde })));
    const of = (fits: (one: (typeof names)[number]) => boolean) => [
      ...new Set(names.filter(fits).map(({ naam }) => naam)),
    ];
    const place = hedendaags(row.gemeente_voorval);
    return {
      dossierId: id,
      dossiernummer: row.dossiernummer,
      ontvangenOp: row.ontvangen_op,
      melder: of(({ veld }) => veld === 'melderNaam'),
      melderOrganisatie: of(({ veld }) => veld === 'melderOrganisatie'),
      wederpartij: [...of(({ partij }) => partij === 'wederpartij'), ...(row.naam ? [row.naam] : [])],
      voorvalId: row.voorval_id,
      voorvaldatum: row.voorvaldatum as Datum | null,
      ontvangstdatum: row.ontvangstdatum as Datum,
      gemeente: ['onbekend', 'splitst'].includes(place) ? null : place,
    };
  });
};
