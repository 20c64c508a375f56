import type { Actor, Vastgelegd } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import type { Database } from '../tables/tables.ts';

/** The draft of what is recorded now has done its work; who gets an interest in the case keeps none in it (B2.5). */
export const endConcepten = async (
  trx: Transaction<Database>,
  given: { dossierId: string; handeling: string; actor: Actor; recorded: readonly Vastgelegd[] },
): Promise<void> => {
  const conflicted = given.recorded.flatMap(({ gebeurtenis }) =>
    gebeurtenis.type === 'BelangDeclared' ? [gebeurtenis.medewerkerId] : [],
  );
  await trx
    .deleteFrom('concept')
    .where('dossier_id', '=', given.dossierId)
    .where((eb) =>
      eb.or([
        eb.and([eb('medewerker_id', '=', given.actor.medewerkerId), eb('handeling', '=', given.handeling)]),
        ...conflicted.map((medewerkerId) => eb('medewerker_id', '=', medewerkerId)),
      ]),
    )
    .execute();
};
