import type { Actor, Datum, Rol, Vastgelegd } from '@meldpunt/core';
import type { ExpressionBuilder, Transaction } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { standsInFor } from '../accounts/waarneming.ts';
import type { Database } from '../tables/tables.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';
import { recordedOf } from './load-journal.ts';
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

/**
 * Loads in one statement what recording an act asks of a dossier, and holds its row until the transaction ends: who else
 * records in it meanwhile waits here. Null when there is none, or none that this person may know of (B2.5, 3.5). After
 * waiting, `versie` is that of now and the journal may still be that of before.
 */
export const loadForAct = async (
  trx: Transaction<Database>,
  dossierId: string,
  actor: Actor,
  vandaag: Datum,
): Promise<LoadedForAct | null> => {
  const row = await trx
    .selectFrom('dossier')
    .select(['dossiernummer', 'registratie_id', 'protocol_editie', 'versie'])
    .select((eb) => [
      standsInFor(actor.medewerkerId, vandaag).as('waarneemt'),
      jsonArrayFrom(
        eb
          .selectFrom('journaal')
          .select(['versie', 'handeling', 'inhoud', 'medewerker_id', 'vastgelegd_op'])
          .where('journaal.dossier_id', '=', dossierId)
          .orderBy('versie'),
      ).as('journaal'),
      rowsOf(eb, 'dossier_grond', dossierId),
      rowsOf(eb, 'dossier_klachtbehandeling', dossierId),
      rowsOf(eb, 'dossier_doel', dossierId),
      rowsOf(eb, 'bureauprocedure', dossierId),
      rowsOf(eb, 'termijn', dossierId),
      rowsOf(eb, 'voorlegging', dossierId),
    ])
    .where('dossier_id', '=', dossierId)
    .where(zichtbaar(actor, 'dossier.dossier_id'))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { dossiernummer, registratie_id, protocol_editie, versie, waarneemt, journaal, ...stored } = row;
  return {
    identity: {
      dossierId,
      dossiernummer,
      registratieId: registratie_id,
      protocolEditie: protocol_editie,
    },
    versie,
    journaal: journaal.map((one) => recordedOf({ ...one, vastgelegd_op: new Date(one.vastgelegd_op) })),
    stored,
    waarneemt: waarneemt as Rol | null,
  };
};

const rowsOf = <T extends keyof StoredBeside>(
  eb: ExpressionBuilder<Database, 'dossier'>,
  table: T,
  dossierId: string,
) =>
  jsonArrayFrom(
    eb
      .selectFrom(table as 'termijn')
      .selectAll()
      .where('dossier_id', '=', dossierId),
  ).as(table);
