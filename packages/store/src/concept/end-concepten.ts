import type { Actor, Vastgelegd } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import type { Database } from '../tables/tables.ts';
import type { Write } from '../together.ts';

/** The write by which the draft of what is recorded now goes; who gets an interest in the case keeps none in it (B2.5). */
export const endConcepten = (
  trx: Transaction<Database>,
  given: { dossierId: string; handeling: string; actor: Actor; recorded: readonly Vastgelegd[] },
): Write => {
  const conflicted = given.recorded.flatMap(({ gebeurtenis }) =>
    gebeurtenis.type === 'BelangDeclared' ? [gebeurtenis.medewerkerId] : [],
  );
  return trx
    .deleteFrom('concept')
    .where('dossier_id', '=', given.dossierId)
    .where((eb) =>
      eb.or([
        eb.and([eb('medewerker_id', '=', given.actor.medewerkerId), eb('handeling', '=', given.handeling)]),
        ...conflicted.map((medewerkerId) => eb('medewerker_id', '=', medewerkerId)),
      ]),
    );
};
