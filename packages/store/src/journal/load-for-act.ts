import type { Actor, Datum, Rol, Vastgelegd } from '@meldpunt/core';
import type { ExpressionBuilder, Transaction } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { standsInFor } from '../accounts/waarneming.ts';
import { fixedQuery } from '../fixed-query.ts';
import type { Database } from '../tables/tables.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';
import { journaalUit, journaalVan } from './load-journal.ts';
import type { DossierIdentity } from './projections.ts';
import type { StoredBeside } from './write-projections.ts';

/** What an act in a dossier is decided on, and what its writing is compared with. */
export type LoadedForAct = {
  identity: DossierIdentity;
  versie: number;
  journaal: Vastgelegd[];
  stored: StoredBeside;
  /** The role that who acts stands in for today. */
  waarneemt: Rol | null;
};

/** A dossier as whoever acts in it names it: by its id, or by the number that people know it by. */
export type NamedDossier = { dossierId: string } | { dossiernummer: string };

type Asked = { dossier: string; medewerkerId: string; vandaag: Datum };
type Shape = { kolom: 'dossier_id' | 'dossiernummer'; rol: Actor['rol']; persoon: boolean };

const ask = fixedQuery((db, { dossier, medewerkerId, vandaag }: Asked, { kolom, rol, persoon }: Shape) =>
  db
    .selectFrom('dossier')
    .select(['dossier_id', 'dossiernummer', 'registratie_id', 'protocol_editie', 'versie'])
    .select((eb) => [
      standsInFor(medewerkerId, vandaag).as('waarneemt'),
      journaalVan(eb),
      rowsOf(eb, 'dossier_grond'),
      rowsOf(eb, 'dossier_klachtbehandeling'),
      rowsOf(eb, 'dossier_doel'),
      rowsOf(eb, 'bureauprocedure'),
      rowsOf(eb, 'termijn'),
      rowsOf(eb, 'voorlegging'),
    ])
    .where(kolom, '=', dossier)
    .where(zichtbaar({ medewerkerId: persoon ? medewerkerId : null, rol }, 'dossier.dossier_id'))
    .forNoKeyUpdate(),
);

/**
 * Loads in one statement what recording an act asks of a dossier, and holds its row until the transaction ends: who else
 * records in it meanwhile waits here. Null when there is none, or none that this person may know of (B2.5, 3.5). After
 * waiting, `versie` is that of now and the journal may still be that of before.
 */
export const loadForAct = async (
  trx: Transaction<Database>,
  named: NamedDossier,
  { medewerkerId, rol }: Actor,
  vandaag: Datum,
): Promise<LoadedForAct | null> => {
  const byId = 'dossierId' in named;
  const [row] = await ask(
    trx,
    {
      dossier: byId ? named.dossierId : named.dossiernummer,
      medewerkerId: medewerkerId as string,
      vandaag,
    },
    { kolom: byId ? 'dossier_id' : 'dossiernummer', rol, persoon: medewerkerId !== null },
  );
  if (!row) return null;
  const {
    dossier_id,
    dossiernummer,
    registratie_id,
    protocol_editie,
    versie,
    waarneemt,
    journaal,
    ...stored
  } = row;
  return {
    identity: {
      dossierId: dossier_id,
      dossiernummer,
      registratieId: registratie_id,
      protocolEditie: protocol_editie,
    },
    versie,
    journaal: journaalUit(journaal),
    stored,
    waarneemt: waarneemt as Rol | null,
  };
};

const rowsOf = <T extends keyof StoredBeside>(eb: ExpressionBuilder<Database, 'dossier'>, table: T) =>
  jsonArrayFrom(
    eb
      .selectFrom(table as 'termijn')
      .selectAll()
      .whereRef(`${table as 'termijn'}.dossier_id`, '=', 'dossier.dossier_id'),
  ).as(table);
