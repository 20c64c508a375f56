import type { Actor } from '@meldpunt/core';
import { expressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { type Aanwezige, aanwezigeOf, anderenIn, notingAanwezigheid } from '../concept/aanwezigheid.ts';
import type { Store } from '../connect.ts';
import type { Postsoort, Poststatus } from '../post/outbox.ts';
import type { Database, Row } from '../tables/tables.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';

/** Another dossier that points to this one: its double, or split off from it. */
export type Verwant = { dossiernummer: string; soort: 'dubbel' | 'splitsing' };
/** A mail to the client, and whether it went out. */
export type Dossierpost = { versie: number; status: Poststatus; soort: Postsoort; afgerondOp: Date | null };

/** Somebody who has an account. */
type Lezer = Actor & { medewerkerId: string };

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
  /** Who else has it open, the latest seen first. */
  anderen: Aanwezige[];
};

/**
 * What is shown beside a dossier that is opened for this reader, and a note that the reader has it open, in one statement. At most
 * `regels` lines of the log.
 */
export const aroundDossier = async (
  { db }: Pick<Store, 'db'>,
  { dossierId, lezer, regels, nu }: { dossierId: string; lezer: Lezer; regels: number; nu: Date },
): Promise<AroundDossier> => {
  const plaats = { dossierId, medewerkerId: lezer.medewerkerId, handeling: null, nu };
  const nummer = expressionBuilder<Database>()
    .selectFrom('dossier as dit')
    .select('dit.dossiernummer')
    .where('dit.dossier_id', '=', dossierId);
  const row = await notingAanwezigheid(db, plaats)
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
          .select(['dossiernummer', 'gesplitst_uit', nummer.as('van')])
          .where((or) => or.or([or('dubbel_van', '=', nummer), or('gesplitst_uit', '=', nummer)]))
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
      jsonArrayFrom(anderenIn(plaats)).as('anderen'),
    ])
    .executeTakeFirstOrThrow();
  return {
    medewerkers: new Map(row.medewerkers.map((one) => [one.medewerker_id, one.naam])),
    logboek: row.logboek.map((line) => ({ ...line, tijdstip: new Date(line.tijdstip) })),
    verwanten: row.verwanten.map((one) => ({
      dossiernummer: one.dossiernummer,
      soort: one.gesplitst_uit === one.van ? 'splitsing' : 'dubbel',
    })),
    post: row.post.map((one) => ({
      versie: one.versie ?? 0,
      status: one.status as Poststatus,
      soort: one.soort as Postsoort,
      afgerondOp: one.afgerond_op === null ? null : new Date(one.afgerond_op),
    })),
    anderen: row.anderen.map(aanwezigeOf),
  };
};
