import type { Actor } from '@meldpunt/core';
import type { Store } from '../connect.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';

/** A procedure about the bureau that runs in a dossier, with the term that ends first. */
export type LopendeProcedure = {
  dossiernummer: string;
  soort: string;
  van: string;
  ontvangenOp: string;
  behandelaarId: string | null;
  bevestigdOp: string | null;
  verlengdOp: string | null;
  termijn: string | null;
  waarschuwenOp: string | null;
  uiterlijkOp: string | null;
};

/** All procedures about the bureau that run and that the reader may see, the most pressing first (5.4.5, B12). */
export const lopendeProcedures = async (
  { db }: Pick<Store, 'db'>,
  reader: Actor,
): Promise<LopendeProcedure[]> => {
  const rows = await db
    .selectFrom('bureauprocedure as p')
    .innerJoin('dossier as d', 'd.dossier_id', 'p.dossier_id')
    .leftJoin('termijn as t', (join) =>
      join
        .onRef('t.dossier_id', '=', 'p.dossier_id')
        .onRef('t.begonnen_versie', '=', 'p.begonnen_versie')
        .on('t.voldaan_op', 'is', null)
        .on('t.vervallen_op', 'is', null),
    )
    .where('p.afgehandeld_op', 'is', null)
    .where(zichtbaar(reader, 'd.dossier_id'))
    .distinctOn(['p.dossier_id', 'p.begonnen_versie'])
    .select([
      'd.dossiernummer',
      'p.soort',
      'p.van',
      'p.ontvangen_op as ontvangenOp',
      'p.behandelaar_id as behandelaarId',
      'p.bevestigd_op as bevestigdOp',
      'p.verlengd_op as verlengdOp',
      't.termijn',
      't.waarschuwen_op as waarschuwenOp',
      't.uiterlijk_op as uiterlijkOp',
    ])
    .orderBy('p.dossier_id')
    .orderBy('p.begonnen_versie')
    .orderBy('t.uiterlijk_op')
    .execute();
  return rows.sort((a, b) => ((a.uiterlijkOp ?? '9999') < (b.uiterlijkOp ?? '9999') ? -1 : 1));
};
