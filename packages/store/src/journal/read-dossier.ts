import type { Persoonsgegevensklasse, Vastgelegd } from '@meldpunt/core';
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Store } from '../connect.ts';
import { fixedQuery } from '../fixed-query.ts';
import type { Row } from '../tables/tables.ts';
import { journaalUit, journaalVan } from './load-journal.ts';

/** The rows of a dossier, all as they were at one moment; of the vault still sealed. */
export type StoredDossier = {
  rij: Row<'dossier'>;
  journaal: Vastgelegd[];
  kluis: Row<'kluis'>[];
  documenten: Row<'document'>[];
};

/** What is read besides the journal. */
export type Wanted = { klassen: readonly Persoonsgegevensklasse[]; documenten: boolean };

type Asked = { dossierId: string } & Wanted;

const ask = fixedQuery((db, { dossierId, klassen, documenten }: Asked) =>
  db
    .selectFrom('dossier')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .select((eb) => [
      journaalVan(eb),
      jsonArrayFrom(
        eb
          .selectFrom('kluis')
          .select(['versie', 'klasse', 'nonce', 'geheimtekst'])
          .whereRef('kluis.dossier_id', '=', 'dossier.dossier_id')
          .where(sql<boolean>`klasse = any(${klassen}::text[])`)
          .orderBy('versie')
          .orderBy('klasse'),
      ).as('kluis'),
      jsonArrayFrom(
        eb
          .selectFrom('document')
          .selectAll()
          .whereRef('document.dossier_id', '=', 'dossier.dossier_id')
          .where(sql<boolean>`${documenten}::boolean`)
          .orderBy('versie')
          .orderBy('document_id'),
      ).as('documenten'),
    ]),
);

/**
 * Reads a dossier in one statement, and so as it stood at one moment. Null when there is none. Says nothing about who may
 * see it.
 */
export const readDossier = async (
  { db }: Pick<Store, 'db'>,
  dossierId: string,
  wanted: Wanted,
): Promise<StoredDossier | null> => {
  const [row] = await ask(db, { dossierId, ...wanted });
  if (!row) return null;
  const { journaal, kluis, documenten, ...rij } = row;
  return {
    rij,
    journaal: journaalUit(journaal),
    kluis: kluis.map(({ nonce, geheimtekst, ...one }) => ({
      ...one,
      dossier_id: dossierId,
      nonce: bytesOf(nonce),
      geheimtekst: bytesOf(geheimtekst),
    })),
    documenten: documenten.map((one) => ({
      ...one,
      sha256: bytesOf(one.sha256),
      titel: one.titel === null ? null : bytesOf(one.titel),
    })),
  };
};

/** Bytes as they stand in JSON: `\x` and two digits for each. */
const bytesOf = (text: string): Buffer => Buffer.from(text.slice(2), 'hex');
