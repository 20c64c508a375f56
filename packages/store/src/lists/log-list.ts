import type { Actor } from '@meldpunt/core';
import type { Store } from '../connect.ts';
import type { Row } from '../tables/tables.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';

/** A page of the log, newest first, and the number of each dossier in it that still exists. */
export type LogboekBlad = { regels: Row<'logboek'>[]; nummers: ReadonlyMap<string, string>; meer: boolean };

/** One page of the log; `voor` is the id of the oldest line of the page before. */
export const listLog = async (
  { db }: Pick<Store, 'db'>,
  lezer: Actor,
  options: { limit: number; voor?: number | undefined; medewerkerId?: string | undefined },
): Promise<LogboekBlad> => {
  const { limit, voor, medewerkerId } = options;
  const found = await db
    .selectFrom('logboek')
    .selectAll()
    .where(zichtbaar(lezer, 'logboek.dossier_id'))
    .$if(voor !== undefined, (q) => q.where('logboek_id', '<', voor as number))
    .$if(medewerkerId !== undefined, (q) => q.where('medewerker_id', '=', medewerkerId as string))
    .orderBy('logboek_id', 'desc')
    .limit(limit + 1)
    .execute();
  const regels = found.slice(0, limit);
  const ids = [...new Set(regels.flatMap((regel) => regel.dossier_id ?? []))];
  const dossiers =
    ids.length === 0
      ? []
      : await db
          .selectFrom('dossier')
          .select(['dossier_id', 'dossiernummer'])
          .where('dossier_id', 'in', ids)
          .execute();
  const nummers = new Map(dossiers.map((row) => [row.dossier_id, row.dossiernummer]));
  return { regels, nummers, meer: found.length > limit };
};
