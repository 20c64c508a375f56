import type { Actor } from '@meldpunt/core';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Store } from '../connect.ts';
import type { Postsoort, Poststatus } from '../post/outbox.ts';
import type { Row } from '../tables/tables.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';

/** Another dossier that points to this one: its double, or split off from it. */
export type Verwant = { dossiernummer: string; soort: 'dubbel' | 'splitsing' };
/** A mail to the client, and whether it went out. */
export type Dossierpost = { versie: number; status: Poststatus; soort: Postsoort; afgerondOp: Date | null };

/** What is shown beside a dossier. */
export type AroundDossier = {
  /** Names of everybody who has or had an account, by id. */
  medewerkers: ReadonlyMap<string, string>;
  /** Who saw or did what in it, newest first. */
  logboek: Row<'logboek'>[];
  /** In order of number, as far as the reader sees them. */
  verwanten: Verwant[];
  /** In the order in which they were made. */
  post: Dossierpost[];
};

/** What is shown beside a dossier that was opened for this reader, in one statement. At most `regels` lines of the log. */
export const aroundDossier = async (
  { db }: Pick<Store, 'db'>,
  given: { dossierId: string; dossiernummer: string; lezer: Actor; regels: number },
): Promise<AroundDossier> => {
  const { dossierId, dossiernummer, lezer, regels } = given;
  const row = await db
    .selectNoFrom((eb) => [
      jsonArrayFrom(eb.selectFrom('medewerker').select(['medewerker_id', 'naam'])).as('medewerkers'),
      jsonArrayFrom(
        eb
          .selectFrom('logboek')
          .selectAll()
          .where('dossier_id', '=', dossierId)
          .orderBy('logboek_id', 'desc')
          .limit(regels),
      ).as('logboek'),
      jsonArrayFrom(
        eb
          .selectFrom('dossier')
          .select(['dossiernummer', 'dubbel_van'])
          .where((or) =>
            or.or([or('dubbel_van', '=', dossiernummer), or('gesplitst_uit', '=', dossiernummer)]),
          )
          .where(zichtbaar(lezer, 'dossier.dossier_id'))
          .orderBy('dossiernummer'),
      ).as('verwanten'),
      jsonArrayFrom(
        eb
          .selectFrom('uitgaande_post')
          .select(['versie', 'status', 'soort', 'afgerond_op'])
          .where('dossier_id', '=', dossierId)
          .orderBy('gemaakt_op'),
      ).as('post'),
    ])
    .executeTakeFirstOrThrow();
  return {
    medewerkers: new Map(row.medewerkers.map((one) => [one.medewerker_id, one.naam])),
    logboek: row.logboek.map((line) => ({ ...line, tijdstip: new Date(line.tijdstip) })),
    verwanten: row.verwanten.map((one) => ({
      dossiernummer: one.dossiernummer,
      soort: one.dubbel_van === dossiernummer ? 'dubbel' : 'splitsing',
    })),
    post: row.post.map((one) => ({
      versie: one.versie ?? 0,
      status: one.status as Poststatus,
      soort: one.soort as Postsoort,
      afgerondOp: one.afgerond_op === null ? null : new Date(one.afgerond_op),
    })),
  };
};
